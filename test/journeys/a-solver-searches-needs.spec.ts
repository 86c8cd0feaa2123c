import { beforeAll, describe, expect, it } from '@jest/globals';
import { SearchedDocuments } from '@passerelle/finding';
import { everyPage, type GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  draftNeed,
  fallDetector,
  fallsAtNight,
  importSolvers,
  publishNeed,
  refusal,
  submitNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SearchIndex } from '@passerelle/search';

const product = bootProduct();

interface Page {
  totalCount: number;
  totalWithoutFilters: number | null;
  didYouMean: string | null;
  unsearchable: boolean;
  searchId: string | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { id: string; title: string; organisation: { name: string } | null }[];
  edges: { highlights: Record<'title' | 'excerpt', { text: string; hit: boolean }[]> }[];
  facets: { facet: string; values: { value: string; label: string; count: number }[] }[];
}

const searchNeeds = (
  searcher: GraphqlClient,
  text: string,
  asked: { filter?: Record<string, unknown>; sort?: string; first?: number; after?: string | null } = {},
): Promise<Page> =>
  ask(
    searcher,
    `query ($text: String!, $filter: NeedSearchFilter, $sort: NeedSearchSort, $first: Int, $after: String) {
      searchNeeds(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {
        totalCount totalWithoutFilters didYouMean unsearchable searchId pageInfo { hasNextPage endCursor }
        nodes { id title organisation { name } }
        edges { highlights { title { text hit } excerpt { text hit } } }
        facets { facet values { value label count } } } }`,
    { text, filter: {}, sort: 'relevance', first: 20, ...asked },
  );

const titles = ({ nodes }: Page): string[] => nodes.map(({ title }) => title);

const about = (title: string, more: Record<string, unknown> = {}) => ({
  ...fallsAtNight,
  title,
  description: `${title}. Nous en parlons depuis longtemps avec nos équipes, sans avoir rien trouvé qui convienne.`,
  ...more,
});

const MINUTE = 60_000;

let company: Company;
let curator: GraphqlClient;
let solver: GraphqlClient;
const ids: Record<string, string> = {};
beforeAll(async () => {
  curator = await product.as('claude@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  solver = await product.as('lina@univ-orleans.example');
  ids['falls'] = await aPublishedNeed(product, company, curator);
  product.clock.advance(MINUTE);
  ids['garden'] = await aPublishedNeed(
    product,
    company,
    curator,
    about('Organiser les tournées de nos jardiniers', {
      tags: ['activity:jardinage'],
      territories: ['commune:45232'],
      wantedKinds: ['student'],
      neededBy: '2099-06-01',
    }),
  );
  product.clock.advance(MINUTE);
  ids['hidden'] = await aPublishedNeed(
    product,
    await aCompany(product, 'ines@secrete.example', 'Ombrelle Confidentielle'),
    curator,
    about('Former nos aides à domicile à la prévention des chutes', {
      confidential: true,
      tags: ['theme:silver-economie', 'theme:formation-recrutement'],
      territories: ['departement:45'],
      neededBy: '2099-01-01',
    }),
  );
});

describe('what is searched for', () => {
  it('is found by its words, without accents, misspelt or begun otherwise', async () => {
    for (const text of ['capteur discret', 'Répérer chûtes', 'reperer les chutes', 'capteurr']) {
      expect([text, titles(await searchNeeds(solver, text))[0]]).toEqual([text, fallsAtNight.title]);
    }
  });

  it('is shown with the words that found it', async () => {
    const { edges, nodes } = await searchNeeds(solver, 'chute');
    const at = nodes.findIndex(({ id }) => id === ids['falls']);
    const { title, excerpt } = edges[at]?.highlights ?? { title: [], excerpt: [] };
    expect(title.map(({ text }) => text).join('')).toBe(fallsAtNight.title);
    expect(title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['chutes']);
    expect(excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toContain('chutes');
  });

  it('may have been misspelt: what was understood is said', async () => {
    expect((await searchNeeds(solver, 'jardinirs')).didYouMean).toBe('jardiniers');
    expect((await searchNeeds(solver, 'jardiniers')).didYouMean).toBeNull();
  });

  it('may be a phrase of the taxonomy, which is found and marked as one', async () => {
    const { edges, nodes } = await searchNeeds(solver, 'auxiliaires de vie');
    const at = nodes.findIndex(({ id }) => id === ids['hidden']);
    const hits = edges[at]?.highlights.title.filter(({ hit }) => hit) ?? [];
    expect(hits.map(({ text }) => text)).toEqual(['aides à domicile']);
  });

  it('may be nothing that can be searched for, and this is said', async () => {
    for (const text of ['de la', 'C++', '😀'])
      expect(await searchNeeds(solver, text)).toMatchObject({ totalCount: 0, unsearchable: true });
    expect(await searchNeeds(solver, 'xylophone')).toMatchObject({ totalCount: 0, unsearchable: false });
  });

  it('is found by what its tags and places are called, whatever it says itself', async () => {
    const ofGarden = about('Organiser les tournées de nos jardiniers').title;
    for (const text of ['jardinage', 'Gardening', 'Olivet', 'tournées Olivet', 'jardinnage'])
      expect([text, titles(await searchNeeds(solver, text))[0]]).toEqual([text, ofGarden]);
    expect(titles(await searchNeeds(solver, 'Loiret'))).toContain(
      'Former nos aides à domicile à la prévention des chutes',
    );
  });

  it('is found by the name of its company, unless that is hidden', async () => {
    const found = titles(await searchNeeds(solver, 'Mains Tendues'));
    expect(found).toContain(fallsAtNight.title);
    for (const searcher of [solver, curator, company.member]) {
      expect(titles(await searchNeeds(searcher, 'Ombrelle'))).toEqual([]);
    }
  });

  it('is everything where nothing is typed, the newest first', async () => {
    expect((await searchNeeds(solver, '')).nodes.map(({ id }) => id)).toEqual([
      ids['hidden'],
      ids['garden'],
      ids['falls'],
    ]);
  });
});

describe('filters', () => {
  const found = async (filter: Record<string, unknown>): Promise<(string | undefined)[]> =>
    (await searchNeeds(solver, '', { filter })).nodes.map(({ id }) => id);

  it('want one of the values of each facet', async () => {
    expect(await found({ tags: ['theme:silver-economie'] })).toEqual([ids['hidden'], ids['falls']]);
    expect(await found({ tags: ['theme:silver-economie', 'theme:formation-recrutement'] })).toHaveLength(2);
    expect(await found({ tags: ['theme:silver-economie', 'technology:detection-de-chute'] })).toEqual([
      ids['falls'],
    ]);
  });

  it('by place want what is in it, and what is for all of what contains it', async () => {
    expect(await found({ territories: ['commune:45232'] })).toEqual([
      ids['hidden'],
      ids['garden'],
      ids['falls'],
    ]);
    expect(await found({ territories: ['commune:45208'] })).toEqual([ids['hidden']]);
    expect(await found({ territories: ['commune:45234'] })).toEqual([ids['hidden'], ids['falls']]);
    expect(await found({ territories: ['region:24'] })).toHaveLength(3);
    expect(await found({ territories: ['region:11'] })).toEqual([]);
    expect(await found({ territories: ['region:11', 'commune:45208'] })).toEqual([ids['hidden']]);
  });

  it('by kind want needs that are open to all, too', async () => {
    expect(await found({ kinds: ['student'] })).toHaveLength(3);
    expect(await found({ kinds: ['startup'] })).toEqual([ids['hidden'], ids['falls']]);
  });

  it('are counted for the facets that are asked for alone', async () => {
    const asked = (facets: string): Promise<{ facets: { facet: string }[] }> =>
      ask(solver, `{ searchNeeds(${facets}) { totalCount facets { facet } } }`);
    const of = async (facets: string): Promise<string[]> =>
      (await asked(facets)).facets.map(({ facet }) => facet);
    expect(await of('facets: [kind, theme]')).toEqual(['theme', 'kind']);
    expect(await of('facets: []')).toEqual([]);
    // Of solvers alone.
    expect(await of('facets: [remote]')).toEqual([]);
    expect((await of('first: 1')).length).toBeGreaterThan(4);
  });

  it('are offered with the number of what each would find', async () => {
    const filter = { territories: ['commune:45234'] };
    const { facets } = await searchNeeds(solver, '', { filter });
    const counted = Object.fromEntries(facets.map(({ facet, values }) => [facet, values]));
    expect(counted['theme']).toEqual([
      { value: 'theme:silver-economie', label: 'Silver économie', count: 2 },
      { value: 'theme:formation-recrutement', label: 'Formation et recrutement', count: 1 },
    ]);
    expect(counted['kind']).toContainEqual({ value: 'student', label: 'Étudiant', count: 2 });
    // With all filters but its own.
    expect(counted['territory']).toContainEqual({ value: 'departement:45', label: 'Loiret', count: 3 });
    for (const [facet, values] of Object.entries(counted)) {
      for (const { value, count } of values) {
        const own = {
          territory: { territories: [value] },
          kind: { kinds: [value] },
          status: { states: [value] },
        }[facet] ?? { tags: [value] };
        expect([
          value,
          (await searchNeeds(solver, '', { filter: { ...filter, ...own } })).totalCount,
        ]).toEqual([value, count]);
      }
    }
  });
});

describe('what is chosen', () => {
  it('keeps its label where nothing is counted under it any more', async () => {
    const filter = {
      tags: ['theme:mobilite', 'activity:jardinage'],
      territories: ['commune:45208', 'region:11'],
      kinds: ['startup', 'project_holder'],
      states: ['expired'],
    };
    const { facets } = await searchNeeds(solver, 'capteur', { filter });
    const values = facets.flatMap((facet) => facet.values);
    for (const [value, label] of [
      ['theme:mobilite', 'Mobilité et déplacements'],
      ['activity:jardinage', 'Petits travaux de jardinage'],
      ['commune:45208', 'Montargis'],
      ['region:11', 'Île-de-France'],
      ['startup', 'Start-up'],
      ['project_holder', 'Porteur de projet'],
      ['expired', 'Arrivé à son terme'],
    ])
      expect(values.filter((each) => each.value === value)).toEqual([{ value, label, count: 0 }]);
  });

  it('is counted with what is for all around it, though nothing is in it', async () => {
    const { facets } = await searchNeeds(solver, '', { filter: { territories: ['commune:45208'] } });
    expect(facets.find(({ facet }) => facet === 'territory')?.values).toContainEqual({
      value: 'commune:45208',
      label: 'Montargis',
      count: 1,
    });
  });
});

describe('filters that leave nothing', () => {
  it('are suggested after words that find nothing, by how much there is without them', async () => {
    const counted = async (searcher: GraphqlClient, text: string, filter: Record<string, unknown> = {}) => {
      const { totalCount, totalWithoutFilters } = await searchNeeds(searcher, text, { filter, first: 1 });
      return [totalCount, totalWithoutFilters];
    };
    const nowhereNear = { territories: ['region:11'] };
    expect(await counted(solver, 'chutes', nowhereNear)).toEqual([0, 2]);
    expect(await counted(solver, 'xylophone', nowhereNear)).toEqual([0, 0]);
    // There is a result, or nothing to leave out.
    expect(await counted(solver, 'chutes', { territories: ['region:24'] })).toEqual([2, null]);
    expect(await counted(solver, 'xylophone')).toEqual([0, null]);
    // Only of documents that the searcher may see.
    await draftNeed(company, about('Dresser un ornithorynque'));
    await product.settled();
    expect(await counted(company.member, 'ornithorynque', nowhereNear)).toEqual([0, 1]);
    expect(await counted(solver, 'ornithorynque', nowhereNear)).toEqual([0, 0]);
  });
});

describe('what is offered while somebody types', () => {
  const typed = (
    text: string,
  ): Promise<{ didYouMean: string | null; needs: { node: { title: string } }[] }> =>
    ask(
      solver,
      'query ($text: String!) { search(text: $text) { didYouMean needs { node { title } } solvers { cursor } } }',
      { text },
    );

  it('says how a misspelt text was understood, not one that is well begun', async () => {
    expect(await typed('tourneés jardinirs')).toMatchObject({
      didYouMean: 'tourneés jardiniers',
      needs: [{ node: { title: 'Organiser les tournées de nos jardiniers' } }],
    });
    for (const text of ['jardini', 'jardiniers', 'xylophone', ''])
      expect(await typed(text)).toMatchObject({ didYouMean: null });
  });

  it('is nothing for what cannot be searched for, and this is said', async () => {
    const all = (text: string): Promise<unknown> =>
      ask(
        solver,
        `query ($text: String!) {
          search(text: $text) { unsearchable tags { reference } needs { cursor } solvers { cursor } ideas { cursor } } }`,
        { text },
      );
    for (const text of ['😀', '!!!', 'C++', 'de la'])
      expect(await all(text)).toEqual({ unsearchable: true, tags: [], needs: [], solvers: [], ideas: [] });
    expect(await all('jardini')).toMatchObject({
      unsearchable: false,
      tags: expect.arrayContaining([{ reference: 'activity:jardinage' }]),
    });
    expect(await all('')).toMatchObject({ unsearchable: false, tags: [] });
  });

  it('is the tags of what was meant where the text is misspelt', async () => {
    const tags = async (text: string): Promise<string[]> =>
      (
        await ask<{ tags: { reference: string }[] }>(
          solver,
          'query ($text: String!) { search(text: $text) { tags { reference } } }',
          { text },
        )
      ).tags.map(({ reference }) => reference);
    for (const text of ['jardinag', 'jardinage', 'jardinnage', 'Jardiange'])
      expect([text, await tags(text)]).toEqual([text, expect.arrayContaining(['activity:jardinage'])]);
    expect(await tags('xylophone')).toEqual([]);
  });

  it('is places that are called so, a few of them, the nearest first', async () => {
    const places = async (text: string): Promise<string[]> =>
      (
        await ask<{ territories: { code: string; name: string; kind: string }[] }>(
          solver,
          'query ($text: String!) { search(text: $text) { territories { code name kind } } }',
          { text },
        )
      ).territories.map(({ code }) => code);
    for (const text of ['Olivet', 'oliv', 'OLÏVET', 'olivvet', '45160'])
      expect([text, (await places(text))[0]]).toEqual([text, 'commune:45232']);
    for (const text of ['Loiret', 'loire', '45'])
      expect([text, (await places(text))[0]]).toEqual([text, 'departement:45']);
    expect(await places('st jean')).toEqual(['commune:45284', 'commune:45285', 'commune:45286']);
    // Hundreds begin with it, so only complete names are found.
    for (const text of ['ol', 'sa', 'l', 'st', 'or le', 'xylophone', 'de la', '!!!', ''])
      expect([text, await places(text)]).toEqual([text, []]);
    expect(await places('Oô')).toEqual(['commune:31404']);
  });

  it('is said how many there are of each kind, as many as the searcher may see', async () => {
    const counts = (searcher: GraphqlClient, text: string): Promise<unknown> =>
      ask(searcher, 'query ($text: String!) { search(text: $text) { needCount solverCount ideaCount } }', {
        text,
      });
    expect(await counts(solver, 'chut')).toEqual({ needCount: 2, solverCount: 0, ideaCount: 0 });
    expect(await counts(solver, '')).toEqual({ needCount: 0, solverCount: 0, ideaCount: 0 });
    for (let i = 0; i < 6; i++) await draftNeed(company, about(`Apprivoiser ${i} axolotls`));
    await product.settled();
    expect(await counts(company.member, 'axolot')).toMatchObject({ needCount: 6 });
    expect(await counts(curator, 'axolot')).toMatchObject({ needCount: 0 });
  });

  it('takes a word as it is typed where another kind of thing has it', async () => {
    await importSolvers(product, {
      ...fallDetector,
      externalId: 'trampolines',
      name: 'Trampolines',
      headline: 'Des chuttes et des jardinirs, un nom à nous',
    });
    expect((await typed('jardinirs')).didYouMean).toBeNull();
  });
});

describe('sorts', () => {
  it('by deadline put those that can wait last', async () => {
    expect((await searchNeeds(solver, '', { sort: 'deadline' })).nodes.map(({ id }) => id)).toEqual([
      ids['hidden'],
      ids['garden'],
      ids['falls'],
    ]);
  });
});

describe('what may not be seen', () => {
  it('is gone at once, even where the index does not know it yet', async () => {
    const id = await aPublishedNeed(product, company, curator, about('Surveiller un trampoline à distance'));
    expect(titles(await searchNeeds(solver, 'trampoline'))).toHaveLength(1);
    const published = await product.app.get(SearchedDocuments).of('needs', [id]);
    await ask(company.member, 'mutation ($id: ID!) { closeNeed(id: $id, reason: dropped) { __typename } }', {
      id,
    });
    await product.settled();
    await product.app.get(SearchIndex).put('needs', published);
    expect(titles(await searchNeeds(solver, 'trampoline'))).toEqual([]);
    // A search for published needs does not show needs that are no longer published either.
    expect(titles(await searchNeeds(curator, 'trampoline', { filter: { states: ['published'] } }))).toEqual(
      [],
    );
    expect(titles(await searchNeeds(curator, 'trampoline'))).toHaveLength(1);
  });

  it('is a draft, but for its company', async () => {
    const { id } = await draftNeed(company, about('Apprivoiser un tamanoir'));
    await product.settled();
    const seenBy = async (searcher: GraphqlClient) => titles(await searchNeeds(searcher, 'tamanoir')).length;
    expect([await seenBy(company.member), await seenBy(curator), await seenBy(solver)]).toEqual([1, 0, 0]);
    await submitNeed(company.member, id);
    await product.settled();
    expect([await seenBy(company.member), await seenBy(curator), await seenBy(solver)]).toEqual([1, 1, 0]);
    await publishNeed(curator, id);
    await product.settled();
    expect([await seenBy(company.member), await seenBy(curator), await seenBy(solver)]).toEqual([1, 1, 1]);
  });

  it('is everything for who is not signed in', async () => {
    expect(await refusal(product.anybody(), '{ searchNeeds(text: "chute") { totalCount } }')).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('pages', () => {
  it.each([
    ['relevance', 'girouettes'],
    ['newest', 'trombones'],
    ['deadline', 'parapluies'],
  ])('come to the end without a double or a gap while needs are published: %s', async (sort, word) => {
    const publish = (title: string): Promise<string> => {
      product.clock.advance(MINUTE);
      return aPublishedNeed(product, company, curator, about(title));
    };
    const before: string[] = [];
    for (let i = 0; i < 5; i++) before.push(await publish(`Réparer ${i} ${word}`));
    const pages = await everyPage(async (after) => {
      const page = await searchNeeds(solver, word, { sort, first: 2, after });
      if (page.pageInfo.hasNextPage) {
        expect(page.nodes).toHaveLength(2);
        await publish(`Encore des ${word}`);
      }
      return page;
    });
    const read = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(new Set(read).size).toBe(read.length);
    expect(read.filter((id) => before.includes(id)).toSorted()).toEqual(before.toSorted());
  });
});
