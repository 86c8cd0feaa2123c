import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { seedTerritories } from './seed-territories.js';
import { Territory } from './territory.entity.js';

describe('seedTerritories', () => {
  const given = testDatabase();
  it('loads', async () => {
    const { dataSource } = given.database;
    for (let i = 0; i < 3; i++) {
      const t = performance.now();
      const before = process.memoryUsage().rss;
      const n = await seedTerritories(dataSource, given.clock.now());
      console.log(n, performance.now() - t, (process.memoryUsage().rss - before) / 1e6);
      if (i < 2) await dataSource.query('DELETE FROM territory_edition');
    }
    expect(await dataSource.manager.findOneBy(Territory, { code: 'commune:45234' })).toEqual({});
  });
});
