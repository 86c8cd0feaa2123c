import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { anOrganisation } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { aNeed } from '@passerelle/needs/testing';
import { FindingModule } from '../finding.module.js';
import { MeasureSearchDrift, SearchDrifts } from './search-drifts.js';

const given = testDatabase();
let app: INestApplicationContext;
beforeAll(async () => {
  app = await startContext(given, FindingModule);
});
afterAll(() => app.close());

it('a check that has ended well has checked: it fills an index that was never filled', async () => {
  const { id: organisationId } = await anOrganisation(given.database, { name: 'Mains Tendues' });
  await aNeed(given.database, { organisationId, state: 'published', publishedAt: new Date() });
  await app.get(MeasureSearchDrift).run();
  expect(await app.get(SearchDrifts).found()).toMatchObject([
    { collection: 'ideas', differing: 0 },
    { collection: 'needs', expected: 1, differing: 0 },
    { collection: 'solvers', differing: 0 },
  ]);
});
