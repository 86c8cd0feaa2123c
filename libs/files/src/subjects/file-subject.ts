import type { Actor } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import type { StoredFile } from '../stored-file/index.js';

/**
 * What files are added to, as the lib knows it that has it. It registers itself, and is asked who may do what: this lib knows no
 * concept and no group.
 */
export abstract class FileSubject {
  /** Unique in the product, and kept in rows. */
  abstract readonly kind: string;
  /** What one such object may hold, in files and in bytes. */
  abstract readonly limits: { files: number; bytes: number };

  /** Those of these objects that the actor may see, and whose files they may read. One statement at most. */
  abstract visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;

  /** Whether the actor may add a file to an object that they see. Asked before the bytes are read, and again by `take`. */
  abstract mayAdd(actor: Actor, id: string): Promise<boolean>;

  /**
   * A file is kept, in this transaction: what is written here stands or falls with it.
   * @throws {Problem | Refusal} if it may no longer be added
   */
  abstract take(tx: Transaction, actor: Actor, file: StoredFile): Promise<void>;

  /** Those of these objects that are still there. The files of others are removed. */
  abstract existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
