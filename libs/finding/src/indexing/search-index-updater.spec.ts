import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { Database, newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { SearchIndex } from '@passerelle/search';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { findingUnderTest } from '../../testing/index.js';
import type { SearchedCollection } from '../documents/searched-collections.js';
import { SearchDrifts } from '../drift/search-drifts.js';
import { IndexWhatEventsMissed, RebuildSearchEachNight } from './keep-search-current.js';
import { SearchIndexUpdater, WATERMARK } from './search-index-updater.js';
import { SearchWatermark } from './search-watermark.entity.js';

const given = testDatabase();
const apps = findingUnderTest(given, 2);
let app: INestApplicationContext;
let updater: SearchIndexUpdater;
let index: SearchIndex;
let organisationId: string;

beforeAll(async () => {
  const [first] = apps;
  if (first === undefined) throw new Error('Nothing was booted');
  app = first;
  updater = app.get(SearchIndexUpdater);
  index = app.get(SearchIndex, { strict: false });
  organisationId = (await anOrganisation(given.database, { name: 'Mains Tendues' })).id;
});
beforeEach(async () => {
  await emptyTables(given.database.manager, 'need', 'solver', 'search_mark', 'search_drift');
  await updater.rebuild();
});

const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, { organisationId, state: 'published', publishedAt: new Date(), ...wanted });

async function found(
  text: string,
  collection: SearchedCollection = 'needs',
  filters: Record<string, string[]> = {},
): Promise<string[]> {
  const { hits } = await index.search({
    collection,
    text,
    typing: false,
    visibleTo: ['signed-in'],
    filters,
    sort: 'newest',
    countFacets: [],
    first: 100,
  });
  return hits.map(({ id }) => id).toSorted();
}

describe('what is indexed', () => {
  it('is what the row says now', async () => {
    const need = await published({ title: 'Un tricycle pour les courses' });
    await updater.indexNeeds([need.id]);
    expect(await found('tricycle')).toEqual([need.id]);
    await given.database.manager.update(Need, need.id, { title: 'Une brouette pour les courses' });
    await updater.indexNeeds([need.id]);
    expect([await found('tricycle'), await found('brouette')]).toEqual([[], [need.id]]);
    await given.database.manager.delete(Need, need.id);
    await updater.indexNeeds([need.id]);
    expect(await found('brouette')).toEqual([]);
  });

  it('is a profile with its ideas, but not one that was taken back', async () => {
    const solver = await aSolver(given.database, {
      ideas: [
        { title: 'Une lampe qui veille', description: '' },
        { title: 'Un tapis qui veille', description: '' },
      ],
    });
    await updater.indexSolvers([solver.id]);
    expect(await found('veille', 'ideas')).toHaveLength(2);
    await given.database.manager.delete(Idea, { solverId: solver.id, title: 'Une lampe qui veille' });
    await given.database.manager.update(Solver, solver.id, { name: 'Tout Nouveau' });
    await updater.indexSolvers([solver.id]);
    expect(await found('veille', 'ideas')).toHaveLength(1);
    expect(await found('Nouveau', 'ideas')).toHaveLength(1);
  });

  it('leaves ideas nowhere once their profile cannot be seen', async () => {
    const solver = await aSolver(given.database, { ideas: [{ title: 'Une lampe', description: '' }] });
    await updater.indexSolvers([solver.id]);
    await given.database.manager.update(Solver, solver.id, { complete: false });
    await updater.indexSolvers([solver.id]);
    expect([await found('', 'solvers'), await found('', 'ideas')]).toEqual([[], []]);
  });

  it('has what a tag is a kind of, also once that has changed or it was merged', async () => {
    const [broad, other, narrow, into] = [
      await aTag(given.database),
      await aTag(given.database),
      await aTag(given.database),
      await aTag(given.database),
    ];
    await given.database.manager.update(Tag, narrow.id, { broaderId: broad.id });
    const need = await published({ tagIds: [narrow.id] });
    await updater.indexNeeds([need.id]);
    expect(await found('', 'needs', { theme: [broad.id] })).toEqual([need.id]);
    await given.database.manager.update(Tag, narrow.id, { broaderId: other.id });
    await updater.takeTags([narrow.id]);
    expect(await found('', 'needs', { theme: [broad.id] })).toEqual([]);
    expect(await found('', 'needs', { theme: [other.id] })).toEqual([need.id]);
    await given.database.manager.update(Tag, narrow.id, { mergedIntoId: into.id });
    await updater.takeTags([narrow.id]);
    expect(await found('', 'needs', { theme: [into.id] })).toEqual([need.id]);
    expect(await found('', 'needs', { theme: [narrow.id] })).toEqual([]);
  });

  it('is found by the words that its tags say are the same', async () => {
    const need = await published({ title: 'Un pousse-pousse pour les sorties' });
    await updater.indexNeeds([need.id]);
    expect(await found('cyclopousse')).toEqual([]);
    const tag = await aTag(given.database, { labelFr: 'Cyclopousse', synonymsFr: ['pousse-pousse'] });
    await updater.takeTags([tag.id]);
    expect(await found('cyclopousse')).toEqual([need.id]);
  });

  it('is found by the acronyms of the trade, and by what they stand for', async () => {
    const needs = [
      await published({ title: 'Un logiciel pour les services à la personne' }),
      await published({ title: 'Recruter dans un SSIAD' }),
      await published({ title: 'Un vélo à assistance électrique' }),
      await published({ title: 'La validation des acquis de l’expérience' }),
    ].map(({ id }) => id);
    await updater.indexNeeds(needs);
    const tag = await aTag(given.database);
    await updater.takeTags([tag.id]);
    expect(await found('sap')).toEqual([needs[0]]);
    expect(await found('service de soins infirmiers à domicile')).toContain(needs[1]);
    // The acronym has both meanings, but one is not the other.
    expect(new Set(await found('VAE'))).toEqual(new Set([needs[2], needs[3]]));
    expect(await found('validation des acquis de l’expérience')).toEqual([needs[3]]);
  });

  it('is under no name of a company that hides it', async () => {
    const [open, hidden] = [await published(), await published({ confidential: true })];
    await updater.indexNeeds([open.id, hidden.id]);
    expect(await found('Tendues')).toEqual([open.id]);
    await given.database.manager.update(Organisation, organisationId, { name: 'Bras Ouverts' });
    await updater.indexNeedsOf([organisationId]);
    expect([await found('Tendues'), await found('Ouverts')]).toEqual([[], [open.id]]);
    await given.database.manager.update(Organisation, organisationId, { name: 'Mains Tendues' });
  });

  it('is never the older of two states that are indexed at once', async () => {
    const [one, other] = apps.map((each) => each.get(SearchIndexUpdater));
    const need = await published({ title: 'Une échelle' });
    const put = jest.spyOn(index, 'put');
    let second: Promise<void> | undefined;
    put.mockImplementationOnce(async (...documents) => {
      // The first has read the row. Now it changes, and a second process indexes it before the first continues.
      await given.database.manager.update(Need, need.id, { title: 'Un escabeau' });
      second = other?.indexNeeds([need.id]);
      await Promise.race([second, waitingForLocks(given)]);
      await index.put(...documents);
    });
    await one?.indexNeeds([need.id]);
    await second;
    put.mockRestore();
    expect([await found('échelle'), await found('escabeau')]).toEqual([[], [need.id]]);
  });

  it('is put together with what else waits for its turn', async () => {
    const needs = [
      await published({ title: 'Une échelle' }),
      await published({ title: 'Une brouette' }),
      await published({ title: 'Un râteau' }),
    ];
    const [first, ...others] = needs.map(({ id }) => id);
    const put = jest.spyOn(index, 'put');
    let rest: Promise<unknown> | undefined;
    put.mockImplementationOnce(async (...documents) => {
      rest = Promise.all(others.map((id) => updater.indexNeeds([id])));
      await index.put(...documents);
    });
    await updater.indexNeeds([first]);
    await rest;
    const together = put.mock.calls.map(([, documents]) => documents.map(({ id }) => id).toSorted());
    put.mockRestore();
    // The first is put while the second's lock replaces it.
    expect(together).toEqual([[first], [first], others.toSorted()]);
    expect(await found('brouette')).toEqual([needs[1].id]);
  });

  it('is tried again after a turn that failed before it began', async () => {
    const need = await published({ title: 'Une échelle' });
    const { dataSource } = app.get(Database, { strict: false });
    const failing = jest.spyOn(dataSource, 'transaction').mockRejectedValueOnce(new Error('away'));
    await expect(updater.indexNeeds([need.id])).rejects.toThrow('away');
    failing.mockRestore();
    await updater.indexNeeds([need.id]);
    expect(await found('échelle')).toEqual([need.id]);
  });
});

const differing = async (): Promise<number> =>
  (await app.get(SearchDrifts).measure()).reduce((sum, drift) => sum + drift.differing, 0);

describe('changes without an event', () => {
  const catchUp = (): Promise<void> => app.get(IndexWhatEventsMissed).run();

  it('is all that there is, the first time', async () => {
    const need = await published();
    const solver = await aSolver(given.database, { ideas: [{ title: 'Une lampe', description: '' }] });
    await catchUp();
    expect([await found(''), await found('', 'solvers')]).toEqual([[need.id], [solver.id]]);
    expect(await found('', 'ideas')).toHaveLength(1);
  });

  it('is found by what newer transactions wrote, also by one that ends late', async () => {
    const [early, late] = [await published(), await published()];
    await catchUp();
    const runner = given.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`UPDATE need SET title = 'Un édredon' WHERE id = $1`, [late.id]);
    await given.database.manager.update(Need, early.id, { title: 'Un traversin' });
    await catchUp();
    expect([await found('traversin'), await found('édredon')]).toEqual([[early.id], []]);
    await runner.commitTransaction();
    await runner.release();
    await catchUp();
    expect(await found('édredon')).toEqual([late.id]);
  });

  it('may be a name, a tag, an idea', async () => {
    const tag = await aTag(given.database);
    const need = await published({ tagIds: [tag.id] });
    const solver = await aSolver(given.database);
    await catchUp();
    await given.database.manager.update(Organisation, organisationId, { name: 'Bras Ouverts' });
    await given.database.manager.insert(Idea, {
      id: newId(),
      solverId: solver.id,
      title: 'Un hamac',
      description: '',
    });
    const broader = await aTag(given.database);
    await given.database.manager.update(Tag, tag.id, { broaderId: broader.id });
    await catchUp();
    expect(await found('Ouverts')).toEqual([need.id]);
    expect(await found('hamac', 'ideas')).toHaveLength(1);
    expect(await found('', 'needs', { theme: [broader.id] })).toEqual([need.id]);
    await given.database.manager.update(Organisation, organisationId, { name: 'Mains Tendues' });
  });

  it('is looked for from the beginning where the mark is of another server', async () => {
    const need = await published();
    const watermark = '99999999999';
    await given.database.manager.insert(SearchWatermark, { name: WATERMARK, watermark });
    await catchUp();
    expect(await found('')).toEqual([need.id]);
    expect(await given.database.manager.find(SearchWatermark)).not.toEqual([{ name: WATERMARK, watermark }]);
  });
});

describe('a drift', () => {
  it('is counted, put right and kept', async () => {
    const [missing, stale, right] = [await published(), await published(), await published()];
    await updater.indexNeeds([stale.id, right.id]);
    await given.database.manager.update(Need, stale.id, { title: 'Un pupitre' });
    const gone = await aSolver(given.database);
    await updater.indexSolvers([gone.id]);
    await given.database.manager.delete(Solver, gone.id);
    const drifts = await app.get(SearchDrifts).measure();
    expect(drifts).toMatchObject([
      { collection: 'ideas', expected: 0, missing: 0, stale: 0, leftOver: 0 },
      { collection: 'needs', expected: 3, missing: 1, stale: 1, leftOver: 0 },
      { collection: 'solvers', expected: 0, missing: 0, stale: 0, leftOver: 1 },
    ]);
    expect(await app.get(SearchDrifts).found()).toEqual(drifts);
    expect(drifts[1]?.measuredAt).toEqual(given.clock.now());
    expect(await found('')).toEqual([missing.id, stale.id, right.id].toSorted());
    expect(await found('pupitre')).toEqual([stale.id]);
    expect(await differing()).toBe(0);
  });

  it('raises an alarm only above what may be on its way', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    for (const [count, alarming] of [
      [10, false],
      [11, true],
    ] as const) {
      await emptyTables(given.database.manager, 'need');
      await updater.rebuild();
      for (let i = 0; i < count; i++) await published();
      const drifts = await app.get(SearchDrifts).measure();
      expect(drifts.find(({ collection }) => collection === 'needs')?.isAlarming).toBe(alarming);
      expect(error.mock.calls.length).toBe(alarming ? 1 : 0);
    }
    error.mockRestore();
  });

  it('is none after a night', async () => {
    await published();
    const gone = await published();
    await updater.indexNeeds([gone.id]);
    await given.database.manager.delete(Need, gone.id);
    await app.get(RebuildSearchEachNight).run();
    expect(await differing()).toBe(0);
  });
});
