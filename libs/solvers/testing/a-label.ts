import { type Database, newId } from '@passerelle/database';
import { ImportLabel } from '../src/labels/index.js';

/** Writes a label of an import straight into the table; by default nobody has answered for it, and it is written in one way. */
export async function aLabel(database: Database, wanted: Partial<ImportLabel> = {}): Promise<ImportLabel> {
  const id = newId();
  await database.manager.insert(ImportLabel, {
    id,
    folded: `label ${id}`,
    label: `Label ${id}`,
    spellings: [`Label ${id}`],
    firstSeenAt: new Date(),
    ...wanted,
  });
  return database.manager.findOneByOrFail(ImportLabel, { id: wanted.id ?? id });
}
