import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { anOrganisation } from '@passerelle/accounts/testing';
import { installationName, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { aNeed } from '@passerelle/needs/testing';
import { SearchIndex } from '@passerelle/search';
import { FindingModule } from '../finding.module.js';
import { SearchIndexUpdater } from '../indexing/search-index-updater.js';
import type { SearchDrift } from './search-drift.entity.js';
import { SearchDrifts } from './search-drifts.js';

const { TEST_MEILI_URL: url = '', TEST_MEILI_KEY: key = '' } = process.env;

const given = testDatabase();
let app: INestApplicationContext;
let index: SearchIndex;
let organisationId: string;
beforeAll(async () => {
  app = await startContext(given, FindingModule, { env: { MEILI_URL: url, MEILI_KEY: key } });
  index = app.get(SearchIndex, { strict: false });
  organisationId = (await anOrganisation(given.database, { name: 'Mains Tendues' })).id;
});
afterAll(() => app.close());

interface Answer {
  results: { uid: string }[];
  taskUid: number;
  status: string;
}

/** Uses the master key, unknown to the product. */
async function withMasterKey(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Answer;
}

async function behindItsBack(method: string, path: string, body: unknown): Promise<void> {
  const name = `${await installationName(given.database)}_needs`;
  const { results } = await withMasterKey('GET', '/indexes?limit=1000');
  const uid = results.find((each) => each.uid.startsWith(name))?.uid;
  const { taskUid } = await withMasterKey(method, `/indexes/${uid}${path}`, body);
  for (let status = ''; status !== 'succeeded';) {
    ({ status } = await withMasterKey('GET', `/tasks/${taskUid}`));
    if (status === 'failed') throw new Error(`Meilisearch did not do it: ${method} ${path}`);
  }
}

const driftOfNeeds = async (): Promise<SearchDrift | undefined> =>
  (await app.get(SearchDrifts).measure()).find(({ collection }) => collection === 'needs');

async function found(text: string): Promise<string[]> {
  expect(await index.health()).toEqual({ engine: 'meilisearch' });
  const { hits } = await index.search({
    collection: 'needs',
    text,
    typing: false,
    visibleTo: ['signed-in'],
    filters: {},
    sort: 'newest',
    countFacets: [],
    first: 100,
  });
  return hits.map(({ id }) => id).toSorted();
}

it('What Meilisearch lacks or holds otherwise counts as drift, is put right, and alarms if it is much', async () => {
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const needs = [];
  for (let i = 0; i < 12; i++)
    needs.push(
      await aNeed(given.database, {
        organisationId,
        state: 'published',
        publishedAt: new Date(),
        title: 'Un pupitre',
      }),
    );
  const ids = needs.map(({ id }) => id).toSorted();
  await app.get(SearchIndexUpdater).rebuild();
  expect(await driftOfNeeds()).toMatchObject({ expected: 12, missing: 0, stale: 0, leftOver: 0 });
  expect(await found('pupitre')).toEqual(ids);

  await behindItsBack('POST', '/documents/delete-batch', [ids[0]]);
  await behindItsBack('PUT', '/documents', [
    { id: ids[1], version: 'another', words: 'brouette', stems: '', titleStems: '', entries: 'brouette,,,1' },
  ]);
  expect(await found('pupitre')).toEqual(ids.slice(2));
  expect(await driftOfNeeds()).toMatchObject({
    expected: 12,
    missing: 1,
    stale: 1,
    leftOver: 0,
    isAlarming: false,
  });
  expect(error).not.toHaveBeenCalled();
  expect(await found('pupitre')).toEqual(ids);
  expect(await found('brouette')).toEqual([]);
  expect(await driftOfNeeds()).toMatchObject({ differing: 0 });

  await behindItsBack('POST', '/documents/delete-batch', ids.slice(0, 10));
  await behindItsBack('POST', '/documents', [{ id: newId(), version: '1', visibleTo: ['signed-in'] }]);
  expect(await driftOfNeeds()).toMatchObject({ missing: 10, leftOver: 1, isAlarming: true });
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
  expect(await found('')).toEqual(ids);
  expect(await driftOfNeeds()).toMatchObject({ differing: 0 });
});
