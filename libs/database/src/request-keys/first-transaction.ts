import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** What is done in a transaction beside its own work, and with it: before it, and after it with its result. */
export interface TransactionAddition {
  before(manager: EntityManager): Promise<void>;
  after(manager: EntityManager, result: unknown): Promise<void>;
}

const waiting = new AsyncLocalStorage<{ addition: TransactionAddition | undefined }>();

/** Runs `work`; the first transaction in it that commits does what is added, too. */
export const inFirstTransaction = <T>(addition: TransactionAddition, work: () => Promise<T>): Promise<T> =>
  waiting.run({ addition }, work);

/** Runs one transaction with what is to be added to it, if anything is. */
export async function withAddition<T>(
  run: (addition: TransactionAddition | undefined) => Promise<T>,
): Promise<T> {
  const place = waiting.getStore();
  const addition = place?.addition;
  if (place === undefined || addition === undefined) return run(undefined);
  // Nothing else that begins meanwhile has it, too.
  place.addition = undefined;
  try {
    return await run(addition);
  } catch (error) {
    place.addition = addition;
    throw error;
  }
}
