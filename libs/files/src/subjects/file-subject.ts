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

  /**
   * Whether the actor may add a file to an object that they see. Asked before the bytes are read, and again by `add`.
   * @param part what of the object, as its lib names it
   */
  abstract mayAdd(actor: Actor, id: string, part: string | undefined): Promise<boolean>;

  /**
   * Adds a file to its object, in one transaction, within which it has `keep` write that the file is kept: both stand or fall together.
   * @throws {Problem | Refusal} if it may no longer be added
   */
  abstract add(
    actor: Actor,
    file: StoredFile,
    part: string | undefined,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void>;

  /** Those of these objects that are still there. The files of others are removed. */
  abstract existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
