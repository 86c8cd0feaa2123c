import type { Transaction } from '@passerelle/database';

/** Decision of an import about a row. */
export interface RowDecision {
  row: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'rejected';
  /**
   * Inputs of the decision: the row as read, and the version of the object that it changes. Equal inputs mean the
   * same decision.
   */
  of: string;
}

/** An object created or changed by an import. */
export interface ImportedObject {
  row: number;
  kind: 'solver' | 'need' | 'invitation' | 'organisation';
  id: string;
  outcome: 'created' | 'updated';
  version: number;
  /**
   * Its fields before the import, as far as the import has changed them. Undoing restores them. null: it did not
   * exist.
   */
  before: object | null;
}

/** A batch that is written, but not committed. */
export interface WrittenBatch {
  decisions: readonly RowDecision[];
  objects: readonly ImportedObject[];
}

/** Called for each batch in its transaction, once it is written. An error thrown here undoes the batch. */
export type WatchBatch = (tx: Transaction, batch: WrittenBatch) => Promise<void>;

/**
 * Thrown by a watch. The batch is undone, and the import continues as if it were written. So a dry run does
 * everything that an import does.
 */
export class BatchUndone extends Error {
  constructor() {
    super('The batch was written to see what would become of it.');
  }
}

/** Runs the transaction of a batch. An undo by the watch is no error. */
export async function orUndone(transaction: () => Promise<void>): Promise<void> {
  try {
    await transaction();
  } catch (error) {
    if (!(error instanceof BatchUndone)) throw error;
  }
}
