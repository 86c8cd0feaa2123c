import { assertName, BackupTarget } from '../src/target/backup-target.js';

/** A target in memory, which can be looked at and damaged. */
export class MemoryTarget extends BackupTarget {
  readonly address = 'memory';
  readonly objects = new Map<string, Buffer>();
  /** Called before each write and each removal; what it throws is thrown. */
  beforeChange: () => void = () => undefined;

  async put(name: string, bytes: Uint8Array): Promise<void> {
    assertName(name);
    this.beforeChange();
    this.objects.set(name, Buffer.from(bytes));
  }

  async get(name: string): Promise<Buffer | undefined> {
    return this.objects.get(name);
  }

  async list(prefix: string): Promise<string[]> {
    return [...this.objects.keys()].filter((name) => name.startsWith(prefix)).toSorted();
  }

  async remove(name: string): Promise<void> {
    this.beforeChange();
    this.objects.delete(name);
  }
}
