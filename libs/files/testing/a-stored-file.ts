import { newId } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { StoredFile } from '../src/stored-file.entity.js';

/**
 * Writes the row of a stored file of a concept, without bytes.
 * @returns its id
 */
export async function aStoredFile(
  manager: EntityManager,
  { conceptId, addedById, addedAt }: { conceptId: string; addedById: string; addedAt: Date },
): Promise<string> {
  const id = newId();
  await manager.insert(StoredFile, {
    id,
    subjectKind: 'concept',
    subjectId: conceptId,
    name: 'étude.pdf',
    type: 'pdf',
    size: 1,
    sha256: '0'.repeat(64),
    state: 'kept',
    addedById,
    addedAt,
  });
  return id;
}
