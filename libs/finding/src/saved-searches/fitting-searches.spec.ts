import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { anOrganisation, aPerson, somePeople } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { insertRows } from '@passerelle/database/testing';
import { anEvent, countStatements, testDatabase } from '@passerelle/harness';
import { type Need, NeedPublished } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { findingUnderTest } from '../../testing/index.js';
import { SearchIndexUpdater } from '../indexing/search-index-updater.js';
import { SearchesService } from '../searching/searches.service.js';
import { FindSearchesOnNeedPublished } from './find-searches-on-need-published.js';
import { FittingSearches } from './fitting-searches.js';
import { SavedSearch } from './saved-search.entity.js';

const SAVED = new Date('2026-11-01T08:00:00Z');
const PUBLISHED = new Date('2026-11-02T08:00:00Z');

const given = testDatabase();
const apps = findingUnderTest(given);
let app: INestApplicationContext;
let organisationId: string;
let personId: string;

beforeAll(async () => {
  const [first] = apps;
  if (first === undefined) throw new Error('Nothing was booted');
  app = first;
  organisationId = (await anOrganisation(given.database, { name: 'Mains Tendues' })).id;
  personId = (await aPerson(given.database)).id;
  await app.get(SearchIndexUpdater).rebuild();
});
beforeEach(async () => {
  await given.database.manager.query('TRUNCATE saved_search');
  await given.database.manager.delete(OutboxEvent, { name: 'SearchesFitted' });
});

const saved = (wanted: Partial<SavedSearch>): SavedSearch =>
  Object.assign(
    SavedSearch.save(
      { id: newId(), personId, name: 'Une recherche', text: '', tags: [], territories: [], kinds: [] },
      SAVED,
    ),
    wanted,
  );

const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, { organisationId, state: 'published', publishedAt: PUBLISHED, ...wanted });

async function finding(need: Need): Promise<string[]> {
  await app.get(SearchIndexUpdater).indexNeeds([need.id]);
  const names: string[] = [];
  for await (const page of app.get(FittingSearches).finding(need))
    names.push(...page.map(({ name }) => name));
  return names.toSorted();
}

/** Which of these searches find the need, by saved search and by the page of the same search. */
async function asked(need: Need, searches: Record<string, Partial<SavedSearch>>) {
  const rows = Object.entries(searches).map(([name, wanted]) => saved({ name, ...wanted }));
  await insertRows(given.database.manager, SavedSearch, rows);
  const notified = await finding(need);
  const { actorOf } = await import('@passerelle/accounts/testing');
  const searcher = { actor: await actorOf(given.database, personId), language: 'fr', req: {} } as never;
  const onPages: string[] = [];
  for (const { name, text, tags, territories, kinds } of rows) {
    const { nodes } = await app
      .get(SearchesService)
      .needs(
        searcher,
        { text, filter: { tags, territories, kinds }, facets: [], first: 100, after: null },
        'newest',
        null,
      )
      .catch(() => ({ nodes: [] as Need[] }));
    if (nodes.some(({ id }) => id === need.id)) onPages.push(name);
  }
  return { notified, onPages: onPages.toSorted() };
}

describe('a saved search finds a new need where its page does', () => {
  it('by words, with stems and typing errors, in title, text, tags and places', async () => {
    const need = await published({ title: 'Repérer les chutes la nuit' });
    expect(
      await asked(need, {
        stem: { text: 'chute' },
        misspelt: { text: 'chuttes' },
        place: { text: 'Orléans' },
        several: { text: 'repérer nuit' },
        'in vain': { text: 'jardinage' },
        'nothing to search by': { text: 'de la' },
      }),
    ).toEqual({
      notified: ['misspelt', 'place', 'several', 'stem'],
      onPages: ['misspelt', 'place', 'several', 'stem'],
    });
  });

  it('by tags: one of a facet, one of each of several, broader ones too, and not by one that is gone', async () => {
    const { database } = given;
    const broad = await aTag(database, { facet: 'theme' });
    const narrow = await aTag(database, { facet: 'theme', broaderId: broad.id });
    const other = await aTag(database, { facet: 'theme' });
    const trade = await aTag(database, { facet: 'trade' });
    const need = await published({ tagIds: [narrow.id] });
    const of = (...tags: { reference: string }[]) => ({ tags: tags.map(({ reference }) => reference) });
    const found = ['broad', 'narrow', 'one of two'];
    expect(
      await asked(need, {
        narrow: of(narrow),
        broad: of(broad),
        'one of two': of(other, narrow),
        other: of(other),
        'of another facet too': of(narrow, trade),
        unknown: { tags: ['theme:nobody-knows'] },
      }),
    ).toEqual({ notified: found, onPages: found });
  });

  it('by places: the same, what contains it, and what is for all around', async () => {
    const commune = await published({ territoryCodes: ['commune:45234'] });
    const searches = {
      commune: { territories: ['commune:45234'] },
      metropole: { territories: ['epci:244500468'] },
      departement: { territories: ['departement:45'] },
      elsewhere: { territories: ['commune:75056'] },
      'one of two': { territories: ['commune:75056', 'commune:45234'] },
    };
    const found = ['commune', 'departement', 'metropole', 'one of two'];
    expect(await asked(commune, searches)).toEqual({ notified: found, onPages: found });
    const region = await published({ territoryCodes: ['region:24'] });
    await given.database.manager.query('TRUNCATE saved_search');
    expect(await asked(region, searches)).toEqual({
      notified: ['commune', 'departement', 'metropole', 'one of two'],
      onPages: ['commune', 'departement', 'metropole', 'one of two'],
    });
  });

  it('by who may answer: those whom it asks for, and anybody if it asks for nobody', async () => {
    const searches = { student: { kinds: ['student' as const] }, startup: { kinds: ['startup' as const] } };
    const forStudents = await published({ wantedKinds: ['student'] });
    expect(await asked(forStudents, searches)).toEqual({ notified: ['student'], onPages: ['student'] });
    await given.database.manager.query('TRUNCATE saved_search');
    const forAll = await published();
    expect(await asked(forAll, searches)).toEqual({
      notified: ['startup', 'student'],
      onPages: ['startup', 'student'],
    });
  });

  it('by all of these at once', async () => {
    const need = await published({ title: 'Des tricycles pour les courses', wantedKinds: ['student'] });
    const all = { text: 'tricycle', territories: ['departement:45'], kinds: ['student' as const] };
    expect(
      await asked(need, {
        all,
        'other words': { ...all, text: 'poney' },
        'other place': { ...all, territories: ['commune:75056'] },
        'other kind': { ...all, kinds: ['startup'] },
      }),
    ).toEqual({ notified: ['all'], onPages: ['all'] });
  });
});

describe('a saved search is left out', () => {
  it('that was saved or taken up again after the need was published, or is paused', async () => {
    const need = await published({ title: 'Un monte-escalier' });
    const text = 'escalier';
    const again = saved({ name: 'taken up again', text });
    again.pause(SAVED);
    again.resume(new Date('2026-11-02T09:00:00Z'));
    const paused = saved({ name: 'paused', text });
    paused.pause(SAVED);
    await insertRows(given.database.manager, SavedSearch, [
      saved({ name: 'in time', text }),
      saved({ name: 'too late', text, watchesSince: PUBLISHED }),
      again,
      paused,
    ]);
    expect(await finding(need)).toEqual(['in time']);
  });

  const fitted = async (): Promise<string[]> => {
    const events = await given.database.manager.findBy(OutboxEvent, { name: 'SearchesFitted' });
    return events.flatMap(({ data }) => (data as { searchIds: string[] }).searchIds);
  };
  const publish = (need: Need, actorId: string | null) =>
    app
      .get(FindSearchesOnNeedPublished)
      .handle(anEvent(NeedPublished, { actorId, data: { needId: need.id } }));

  it('of the person who published the need, and all once it is withdrawn', async () => {
    const curator = await aPerson(given.database);
    const mine = saved({ text: 'tondeuse' });
    const theirs = saved({ text: 'tondeuse', personId: curator.id });
    await insertRows(given.database.manager, SavedSearch, [mine, theirs]);
    await publish(await published({ title: 'Une tondeuse partagée' }), curator.id);
    expect(await fitted()).toEqual([mine.id]);
    await given.database.manager.delete(OutboxEvent, { name: 'SearchesFitted' });
    await publish(await published({ title: 'Une tondeuse partagée', state: 'closed' }), curator.id);
    expect(await fitted()).toEqual([]);
  });
});

it('one need costs as many statements with ten times the searches of a page, and asks the index once for each text', async () => {
  const people = await somePeople(
    given.database,
    Array.from({ length: 40 }, () => ({})),
  );
  const many = (count: number, of: (i: number) => Partial<SavedSearch>) =>
    insertRows(
      given.database.manager,
      SavedSearch,
      Array.from({ length: count }, (_, i) => saved({ personId: people[i % 40]?.id ?? personId, ...of(i) })),
    );
  const need = await published({ title: 'Un déambulateur qui prévient' });
  await app.get(SearchIndexUpdater).indexNeeds([need.id]);
  const statements = async (): Promise<number> => {
    const { statements: all } = await countStatements(given.database.dataSource, () => finding(need));
    return all.length;
  };
  const places = ['commune:45234', 'departement:45', 'region:24'];
  await many(40, (i) => ({ text: 'déambulateur', territories: [places[i % 3] ?? ''] }));
  await statements();
  const few = await statements();
  await many(360, (i) => ({ text: 'déambulateur', territories: [places[i % 3] ?? ''] }));
  expect(await statements()).toBe(few);
  expect(few).toBeLessThanOrEqual(30);
});
