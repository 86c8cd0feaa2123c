import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommonWords, SearchIndexUpdater, SearchNote, SearchNotes } from '@passerelle/finding';
import { everyPage, type GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, aPublishedNeed, ask, type Company, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aTag } from '@passerelle/taxonomy/testing';

const now = new Date('2026-11-24T09:00:00.000Z');
const product = bootProduct({ now });
const DAY = 24 * 3_600_000;

interface Demand {
  label: string;
  tag: { reference: string } | null;
  territory: { code: string } | null;
  searches: number;
  withoutResult: number;
  collections: { collection: string; searches: number }[];
  lastDay: string;
  examples: { words: string; searches: number; withoutResult: number }[];
  wordings: number;
  searchesNotShown: number;
  needCount: number;
  needs: { title: string }[];
}

let curator: GraphqlClient;
let company: Company;
let lina: GraphqlClient;
let karim: GraphqlClient;
beforeAll(async () => {
  curator = await product.as('claude@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  lina = await product.as('lina@univ-orleans.example');
  karim = await product.as('karim@cfa.example');
  await aPublishedNeed(product, company, curator);
});
beforeEach(async () => {
  product.clock.set(now);
  await product.database.manager.query('TRUNCATE search_note, searched_phrase, rate_limit');
});

/** @returns the id of the search. null if it is not recorded. */
const search = async (
  searcher: GraphqlClient,
  text: string,
  filter: Record<string, unknown> = {},
  field = 'searchSolvers',
): Promise<string | null> =>
  (
    await ask<{ searchId: string | null }>(
      searcher,
      `query ($text: String!, $filter: ${field === 'searchNeeds' ? 'Need' : 'Solver'}SearchFilter) {
        ${field}(text: $text, filter: $filter) { searchId } }`,
      { text, filter },
    )
  ).searchId;

const open = (searcher: GraphqlClient, searchId: string | null): Promise<boolean> =>
  ask(searcher, 'mutation ($id: ID!) { openSearchResult(searchId: $id) }', { id: searchId });

const demand = async (reader = curator): Promise<Demand[]> =>
  (
    await ask<{ nodes: Demand[] }>(
      reader,
      `{ unmetDemand { nodes { label tag { reference } territory { code } searches withoutResult lastDay
           collections { collection searches }
           examples { words searches withoutResult } wordings searchesNotShown needCount needs { title } } } }`,
    )
  ).nodes;

const notes = (): Promise<SearchNote[]> => product.database.manager.find(SearchNote);

describe('a search without a result', () => {
  it('is shown to curators by tag and place, beside the needs that nobody could answer', async () => {
    await search(lina, 'détection de chute sans caméra', { territories: ['commune:45234'] });
    await search(karim, 'Détection de chute sans caméra', { territories: ['commune:45234'] });
    product.clock.advance(DAY);
    await search(lina, 'détecteur de chute discret', { territories: ['commune:45234'] });
    expect((await demand())[0]).toEqual({
      label: 'Détection de chute · Orléans',
      tag: { reference: 'technology:detection-de-chute' },
      territory: { code: 'commune:45234' },
      searches: 3,
      withoutResult: 3,
      collections: [{ collection: 'solvers', searches: 3 }],
      lastDay: '2026-11-25',
      examples: [
        { words: 'détection de chute sans caméra', searches: 2, withoutResult: 2 },
        { words: 'détecteur de chute', searches: 1, withoutResult: 1 },
      ],
      wordings: 2,
      searchesNotShown: 0,
      needCount: 1,
      needs: [{ title: fallsAtNight.title }],
    });
  });

  it('is shown by what was typed, summed over days and collections, what failed most often first', async () => {
    const filter = { tags: ['theme:mobilite'] };
    for (const words of ['bain', 'chute', 'courses', 'jardinage', 'ménage', 'repas'])
      await search(lina, words, filter);
    await search(lina, 'toilette', filter);
    await search(karim, 'toilette', filter, 'searchNeeds');
    product.clock.advance(DAY);
    await search(lina, 'Toilette', filter);
    const ofMobility = (await demand()).find(({ tag }) => tag?.reference === 'theme:mobilite');
    expect(ofMobility).toMatchObject({
      searches: 9,
      withoutResult: 9,
      // Searches of needs and searches of solvers are opposite demands.
      collections: [
        { collection: 'needs', searches: 1 },
        { collection: 'solvers', searches: 8 },
      ],
    });
    expect(ofMobility?.examples).toHaveLength(5);
    expect(ofMobility).toMatchObject({ wordings: 7, searchesNotShown: 0 });
    expect(ofMobility?.examples.slice(0, 2)).toEqual([
      { words: 'toilette', searches: 3, withoutResult: 3 },
      { words: 'bain', searches: 1, withoutResult: 1 },
    ]);
  });

  it('stands beside tags of which curators alone read what bears them', async () => {
    const usages = async (reader: GraphqlClient): Promise<unknown> =>
      (
        await ask<{ usage: unknown }>(
          reader,
          '{ tag(reference: "technology:detection-de-chute") { usage { needs solvers } } }',
        )
      ).usage;
    expect(await usages(curator)).toEqual({ needs: 1, solvers: 0 });
    expect([await usages(karim), await usages(company.member)]).toEqual([null, null]);
  });

  it('is shown with the tag that is called so by now', async () => {
    const typed = async (): Promise<unknown> =>
      (
        await ask<{ nodes: { examples: unknown }[] }>(
          curator,
          '{ unmetDemand { nodes { examples(first: 20) { words tag { reference } } } } }',
        )
      ).nodes[0]?.examples;
    await search(lina, 'équipe du jour');
    const before = await typed();
    await aTag(product.database, { facet: 'theme', slug: 'le-jour', synonymsFr: ['Équipe du jour'] });
    expect(before).toEqual([{ words: 'équipe du jour', tag: null }]);
    expect(await typed()).toEqual([{ words: 'équipe du jour', tag: { reference: 'theme:le-jour' } }]);
  });

  it('that is about no known tag says what it lumps together, and how much of it cannot be shown', async () => {
    for (const words of ['aide', 'équipe', 'jour', 'heure']) await search(lina, words);
    await search(karim, 'mme Dupont aide');
    await search(karim, 'Dupont');
    const lump = (await demand()).find(({ tag, territory }) => tag === null && territory === null);
    const shown = lump?.examples.reduce((sum, { searches }) => sum + searches, 0) ?? 0;
    expect(lump).toMatchObject({ label: 'Ni étiquette ni lieu reconnus', searches: 6 });
    expect(lump?.examples[0]).toEqual({ words: 'aide', searches: 2, withoutResult: 2 });
    expect([lump?.wordings, lump?.searchesNotShown]).toEqual([lump?.examples.length, 6 - shown]);
    expect(lump?.searchesNotShown).toBeGreaterThan(0);
  });

  it('comes before searches that found something, however many these are', async () => {
    for (let times = 0; times < 3; times++) await search(lina, 'chute', {}, 'searchNeeds');
    await search(lina, 'jardinage');
    expect((await demand()).map(({ withoutResult, searches }) => [withoutResult, searches])).toEqual([
      [1, 1],
      [0, 3],
    ]);
  });

  it('counts under the tags that were chosen as well as under those that were typed', async () => {
    await search(lina, 'jardinage', { tags: ['theme:silver-economie'] });
    expect((await demand()).map(({ tag }) => tag?.reference).toSorted()).toEqual([
      'activity:jardinage',
      'theme:silver-economie',
    ]);
  });

  it('counts under three tags in three places at most: who names all does not fill the list', async () => {
    const tags = ['theme:mobilite', 'theme:nutrition', 'theme:handicap', 'theme:lien-social'];
    const territories = ['commune:45234', 'commune:45232', 'commune:45284', 'commune:45285'];
    await search(lina, 'licorne', { tags, territories });
    const pairs = (await demand()).map(({ tag, territory }) => `${tag?.reference} ${territory?.code}`);
    const expected = tags
      .slice(0, 3)
      .flatMap((tag) => territories.slice(0, 3).map((territory) => `${tag} ${territory}`));
    expect(pairs.toSorted()).toEqual(expected.toSorted());
  });

  it('is not that of a curator, who looks for something else, nor one that asks for nothing', async () => {
    expect(await search(curator, 'licorne')).toBeNull();
    expect(await search(lina, '')).toBeNull();
    expect(await search(lina, 'de la')).toBeNull();
    expect(await search(lina, 'jean.dupont@mail.example')).toBeNull();
    expect(await search(lina, 'mme Dupont')).toBeNull();
    expect(await notes()).toEqual([]);
  });

  it('is none while somebody types', async () => {
    await ask(lina, '{ search(text: "licor") { needs { cursor } solvers { cursor } ideas { cursor } } }');
    expect(await notes()).toEqual([]);
  });
});

describe('a search with results', () => {
  it('counts until somebody opens one, and once however many are opened', async () => {
    const first = await search(lina, 'chute', {}, 'searchNeeds');
    const second = await search(karim, 'chute', {}, 'searchNeeds');
    const searches = async (): Promise<number[]> => (await demand()).map((each) => each.searches);
    expect(await searches()).toEqual([2]);
    expect(await open(lina, first)).toBe(true);
    expect(await open(lina, first)).toBe(true);
    expect(await searches()).toEqual([1]);
    expect((await demand())[0]).toMatchObject({
      withoutResult: 0,
      collections: [{ collection: 'needs', searches: 1 }],
      examples: [{ words: 'chute', searches: 1, withoutResult: 0 }],
    });
    expect(await open(karim, second)).toBe(true);
    expect(await searches()).toEqual([]);
  });

  it('is not opened by who searched for the same, more often than they did', async () => {
    const own = (await search(lina, 'chute', {}, 'searchNeeds')) ?? '';
    await search(karim, 'chute', {}, 'searchNeeds');
    const [note, , signature] = own.split('.');
    for (const madeUp of ['abcdefgh', 'ijklmnop'])
      expect(await open(lina, [note, madeUp, signature].join('.'))).toBe(false);
    expect(await open(lina, own)).toBe(true);
    expect((await demand()).map(({ searches }) => searches)).toEqual([1]);
  });

  it('is shown on its first page only', async () => {
    await product.app.get(SearchIndexUpdater).rebuild();
    const page = (after: string | null) =>
      ask<{ searchId: string | null; pageInfo: { endCursor: string | null } }>(
        lina,
        'query ($after: String) { searchNeeds(text: "chute", first: 1, after: $after) { searchId pageInfo { endCursor } } }',
        { after },
      );
    const first = await page(null);
    expect(first.searchId).not.toBeNull();
    expect((await page(first.pageInfo.endCursor)).searchId).toBeNull();
    expect((await notes())[0]?.searches).toBe(1);
  });

  it('that is not known is opened in vain', async () => {
    for (const id of [
      '',
      '1',
      'x'.repeat(10_000),
      '018f0000-0000-7000-8000-000000000000.abcdefgh',
      "' OR 1=1",
    ])
      expect(await open(lina, id)).toBe(false);
  });
});

describe('what is kept', () => {
  it.each([
    ['dupont 12 rue des lilas', [], 'Ni étiquette ni lieu reconnus'],
    ['alzheimer mme durand', ['alzheimer'], 'Personnes atteintes de troubles cognitifs'],
    ['jean-pierre martin aide', ['aide'], 'Ni étiquette ni lieu reconnus'],
    ['kiné à Olivet', ['kiné à olivet'], 'Kinésithérapeute · Olivet'],
  ])('names nobody, though the search counts: %s', async (text, words, label) => {
    await search(lina, text);
    const examples = words.map((each) => ({ words: each, searches: 1 }));
    expect(await demand()).toMatchObject([{ searches: 1, examples, label }]);
    const [row] = await product.database.manager.query<[{ text: string }]>(
      `SELECT concat((SELECT string_agg(each::text, ' ') FROM search_note AS each),
                     (SELECT string_agg(each::text, ' ') FROM searched_phrase AS each)) AS text`,
    );
    expect(row.text).not.toMatch(/dupont|lilas|durand|pierre|martin/i);
  });

  it('is a place that is named, unless one is chosen', async () => {
    await search(lina, 'kiné à Olivet', { territories: ['commune:45234'] });
    expect((await demand()).map(({ territory }) => territory?.code)).toEqual(['commune:45234']);
  });

  it('is what several companies write, and what several people have searched for', async () => {
    const others = [
      await aCompany(product, 'paul@bras.example', 'Bras Ouverts'),
      await aCompany(product, 'rose@pas.example', 'Petits Pas'),
    ];
    for (const each of [company, ...others])
      await aPublishedNeed(product, each, curator, {
        ...fallsAtNight,
        description: `${fallsAtNight.description} Avec un pupitre en bois.`,
      });
    await product.app.get(CommonWords).learn();
    await search(lina, 'pupitre de suzanne');
    expect((await demand())[0]?.examples).toMatchObject([{ words: 'pupitre' }]);
    for (const each of [company, ...others]) await search(each.member, 'une licorne');
    expect((await notes()).map(({ words }) => words).toSorted()).toEqual(['', 'licorne', 'pupitre']);
  });

  it('is read in the curator’s language', async () => {
    await search(lina, 'jardinage à Orléans');
    const english = await product.as('mary@ovlt.example', 'curator');
    await ask(english, 'mutation { updateMe(input: { name: "Mary", language: en }) { __typename } }');
    expect((await demand(english))[0]?.label).toBe('Light gardening · Orléans');
  });

  it('says nothing of who, when or how to reach them', async () => {
    await search(lina, 'Aide au bain, appelez Lina au 06 12 34 56 78 ou lina@univ-orleans.example');
    const [note] = await notes();
    expect(note).toMatchObject({ day: '2026-11-24', words: 'aide au bain' });
    // Version 4, since ids of other tables contain the time.
    expect(note?.id[14]).toBe('4');
    const { personId } = await ask<{ personId: string }>(lina, '{ me { personId: id } }');
    expect(JSON.stringify(note)).not.toContain(personId);
  });

  it('is one row for the same search of a day, and no more than one person’s hundred searches', async () => {
    for (let i = 0; i < 5; i++) await search(lina, '  Du JARDINAGE ');
    expect(await notes()).toMatchObject([{ words: 'jardinage', searches: 5 }]);
    const searches = async (): Promise<number> =>
      (await notes()).reduce((sum, note) => sum + note.searches, 0);
    for (let i = 0; i < 110; i++) await search(lina, 'repas');
    expect(await searches()).toBe(100);
    await search(karim, 'ménage');
    expect(await searches()).toBe(101);
  });

  it('is forgotten when it is old, or once everybody has found something', async () => {
    const answered = await search(lina, 'chute', {}, 'searchNeeds');
    await open(lina, answered);
    await search(lina, 'jardinage');
    const forget = (): Promise<void> => product.app.get(SearchNotes).forget();
    await forget();
    expect(await notes()).toHaveLength(2);
    product.clock.advance(DAY);
    await forget();
    expect((await notes()).map(({ words }) => words)).toEqual(['jardinage']);
    product.clock.advance(89 * DAY);
    await forget();
    expect(await notes()).toHaveLength(1);
    product.clock.advance(DAY);
    await forget();
    expect(await notes()).toEqual([]);
  });
});

describe('the list', () => {
  it('comes in pages without a double or a gap', async () => {
    const tags = ['theme:mobilite', 'theme:nutrition', 'theme:handicap', 'theme:lien-social'];
    for (const [i, tag] of tags.entries()) {
      for (let times = 0; times <= i % 2; times++) await search(lina, 'licorne', { tags: [tag] });
    }
    const pages = await everyPage((after) =>
      ask<{
        totalCount: number;
        nodes: Demand[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      }>(
        curator,
        `query ($after: String) { unmetDemand(first: 1, after: $after) {
           totalCount nodes { tag { reference } searches } pageInfo { hasNextPage endCursor } } }`,
        { after },
      ),
    );
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([4, 4, 4, 4]);
    const read = pages.flatMap(({ nodes }) =>
      nodes.map(({ tag, searches }) => `${searches} ${tag?.reference}`),
    );
    expect(read.slice(0, 2).toSorted()).toEqual(['2 theme:lien-social', '2 theme:nutrition']);
    expect(read.slice(2).toSorted()).toEqual(['1 theme:handicap', '1 theme:mobilite']);
  });
});
