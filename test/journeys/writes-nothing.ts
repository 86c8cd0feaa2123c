import { afterEach, beforeEach, expect } from '@jest/globals';
import { ask, type Company } from '@passerelle/harness/journey';
import type { Product } from '@passerelle/harness/product';

/** How many rows every table of the product has; but for counters of attempts, which count these too. */
async function rowCounts({ database: { manager } }: Product): Promise<Record<string, number>> {
  const tables = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'rate_limit' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [{ count }] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM "${name}"`,
    );
    counts[name] = count;
  }
  return counts;
}

/**
 * For a file of requests that are refused: whatever was sent, nothing has changed, and the server still answers.
 * @param company anybody who may ask
 */
export function writesNothing(product: Product, company: () => Pick<Company, 'member'>): void {
  let before: Record<string, number>;
  let email: unknown;
  beforeEach(async () => {
    // Together these tests write more than one person may.
    await product.database.manager.query('TRUNCATE rate_limit');
    before = await rowCounts(product);
    email = await ask(company().member, '{ me { email } }');
  });
  afterEach(async () => {
    await product.settled();
    expect(await rowCounts(product)).toEqual(before);
    expect(await ask(company().member, '{ me { email } }')).toEqual(email);
  });
}
