import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** Additional work in a transaction: before its own work, and after it, with its result. */
export interface TransactionAddition {
  before(manager: EntityManager): Promise<void>;
  after(manager: EntityManager, result: unknown): Promise<void>;
}

const waiting = new AsyncLocalStorage<{ addition: TransactionAddition | undefined }>();

/** Runs `work`. The first transaction in it that commits does the additional work too. */
export const inFirstTransaction = <T>(addition: TransactionAddition, work: () => Promise<T>): Promise<T> =>
  waiting.run({ addition }, work);

/** Runs one transaction, with the additional work if there is any. */
export async function withAddition<T>(
  run: (addition: TransactionAddition | undefined) => Promise<T>,
): Promise<T> {
  const place = waiting.getStore();
  const addition = place?.addition;
  if (place === undefined || addition === undefined) return run(undefined);
  // Other transactions that begin in the meantime must not get the addition too.
  place.addition = undefined;
  try {
    return await run(addition);
  } catch (error) {
    place.addition = addition;
    throw error;
  }
}
