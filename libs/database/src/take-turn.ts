import type { EntityManager } from 'typeorm';

/**
 * Makes transactions with the same turn run one after the other: waits until no other holds the turn, and holds it until
 * this one ends. For work without a row to lock, such as counting rows.
 */
export async function takeTurn(manager: EntityManager, name: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
