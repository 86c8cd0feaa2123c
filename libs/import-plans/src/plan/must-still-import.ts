import { isCuratorSql } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';

/** The curator of an import has been suspended since, is no curator any more, or is gone. */
export class MayNoLongerImport extends Error {
  /** @param row the first row that was not written */
  constructor(readonly row: number) {
    super('Whoever asked for it may import no more.');
  }
}

/** Checked in each batch, since an import takes minutes. @throws {MayNoLongerImport} */
export async function mustStillImport(tx: Transaction, personId: string | null, row: number): Promise<void> {
  const found = await tx.manager.query<unknown[]>(`SELECT FROM person WHERE id = $1 AND ${isCuratorSql}`, [
    personId,
  ]);
  if (found.length === 0) throw new MayNoLongerImport(row);
}
