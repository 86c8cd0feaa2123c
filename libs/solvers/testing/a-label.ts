import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { ImportLabel } from '../src/labels/import-label.entity.js';

/** Writes a label of an import straight into the table; by default without an answer, and with one spelling. */
export async function aLabel(database: Database, wanted: Partial<ImportLabel> = {}): Promise<ImportLabel> {
  const id = newId();
  return insertRow(database.manager, ImportLabel, {
    id,
    folded: `label ${id}`,
    label: `Label ${id}`,
    spellings: [`Label ${id}`],
    firstSeenAt: new Date(),
    ...wanted,
  });
}
