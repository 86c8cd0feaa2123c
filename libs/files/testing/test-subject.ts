import type { Actor } from '@passerelle/accounts';
import type { Database, Transaction } from '@passerelle/database';
import { FileSubject, type StoredFile } from '@passerelle/files';

/** The subject to which a spec adds files. Each of its objects lists who may do what. */
export class TestSubject extends FileSubject {
  readonly limits = { files: 4, bytes: 1_000_000 };
  /** By id: the readers of its files, and the people who may add files. */
  readonly objects = new Map<string, { readers: string[]; adders: string[] }>();
  /** Called within the transaction that stores a file. */
  whenTaken: (file: StoredFile) => Promise<void> = async () => undefined;

  /** Called while the permission to add a file is checked. */
  whenAsked: () => Promise<void> = async () => undefined;

  readonly kind = 'spec';

  constructor(private readonly database: Pick<Database, 'transaction'>) {
    super();
  }

  async visible({ personId }: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => personId !== null && this.objects.get(id)?.readers.includes(personId)));
  }

  async mayAdd({ personId }: Actor, id: string): Promise<boolean> {
    await this.whenAsked();
    return personId !== null && this.objects.get(id)?.adders.includes(personId) === true;
  }

  async add(
    _actor: Actor,
    file: StoredFile,
    _part: string | undefined,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await keep(tx);
      await this.whenTaken(file);
    });
  }

  async existing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => this.objects.has(id)));
  }
}
