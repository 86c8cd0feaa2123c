import type { EntityManager } from 'typeorm';

/** Lets nobody remove an idea until this transaction ends: a link that comes after its removal would lead nowhere. @returns whether it is there */
export async function keepIdea(manager: EntityManager, id: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT FROM idea WHERE id = $1 FOR KEY SHARE', [id]);
  return found.length > 0;
}
