import { afterEach, beforeEach, expect } from '@jest/globals';
import { ask, type Company } from '@passerelle/harness/journey';
import type { Product } from '@passerelle/harness/product';

/**
 * The number of rows of every table of the product. Counters of attempts are excluded, since they count these
 * requests too.
 */
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
 * For a file of refused requests: nothing changes, and the server still answers.
 * @param company any person who may send requests
 */
export function writesNothing(product: Product, company: () => Pick<Company, 'member'>): void {
  let before: Record<string, number>;
  let email: unknown;
  beforeEach(async () => {
    // Together, these tests write more than one person may.
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
