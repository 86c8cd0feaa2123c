import type { Transaction } from '@passerelle/database';

/** What an import decides about a row. */
export interface RowDecision {
  row: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'rejected';
  /** What it was decided of: the row as it is read, and the version of what it changes. The same for the same decision. */
  of: string;
}

/** What an import has made or changed. */
export interface ImportedObject {
  row: number;
  kind: 'solver' | 'need' | 'organisation';
  id: string;
  outcome: 'created' | 'updated';
  version: number;
  /** What it was before, as far as the import has changed it: to be given back as it is. Null: it was not there. */
  before: object | null;
}

/** A batch that has been written, and is not committed. */
export interface WrittenBatch {
  decisions: readonly RowDecision[];
  objects: readonly ImportedObject[];
}

/** Is told of each batch in its transaction, once it is written. What it throws undoes the batch. */
export type WatchBatch = (tx: Transaction, batch: WrittenBatch) => Promise<void>;

/** Thrown by a watch: the batch is undone, and the import goes on as if it were not. So a dry run does all that an import does. */
export class BatchUndone extends Error {
  constructor() {
    super('The batch was written to see what would become of it.');
  }
}

/** Runs the transaction of a batch, and goes on where its watch has undone it. */
export async function orUndone(transaction: () => Promise<void>): Promise<void> {
  try {
    await transaction();
  } catch (error) {
    if (!(error instanceof BatchUndone)) throw error;
  }
}
