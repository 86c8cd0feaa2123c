import type { EntityManager } from 'typeorm';

/**
 * Transactions that take the same turn come one after the other: waits until no other holds it, and holds it until this one ends. For what
 * no row could be locked for, such as counting the rows that there are.
 */
export async function takeTurn(manager: EntityManager, name: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
