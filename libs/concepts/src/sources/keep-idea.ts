import type { EntityManager } from 'typeorm';

/**
 * Prevents the removal of an idea until this transaction ends: a link added after the removal would lead nowhere.
 * @returns whether the idea exists
 */
export async function keepIdea(manager: EntityManager, id: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT FROM idea WHERE id = $1 FOR KEY SHARE', [id]);
  return found.length > 0;
}
