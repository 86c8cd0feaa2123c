import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyPage, type GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallDetector,
  importSolvers,
  inTheSameWords,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();

interface Found {
  totalCount: number;
  nodes: { id: string; name: string }[];
  facets: { facet: string; values: { value: string; label: string; count: number }[] }[];
}

const searchSolvers = (
  searcher: GraphqlClient,
  text: string,
  filter: Record<string, unknown> = {},
): Promise<Found> =>
  ask(
    searcher,
    `query ($text: String!, $filter: SolverSearchFilter) { searchSolvers(text: $text, filter: $filter) {
      totalCount nodes { id name } facets { facet values { value label count } } } }`,
    { text, filter },
  );
const names = async (searcher: GraphqlClient, text: string, filter?: Record<string, unknown>) =>
  (await searchSolvers(searcher, text, filter)).nodes.map(({ name }) => name);

let company: Company;
let curator: GraphqlClient;
let lina: GraphqlClient;
let linasId: string;
beforeAll(async () => {
  curator = await product.as('claude@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  lina = await product.as('lina@univ-orleans.example');
  await importSolvers(
    product,
    {
      ...fallDetector,
      email: 'bonjour@nuit-sereine.example',
      ideas: [{ title: 'Un tapis qui sent les pas' }],
    },
    {
      externalId: 'tournees',
      kind: 'entrepreneur',
      name: 'Cap Tournées',
      headline: 'Des tournées de jardinage planifiées sans effort',
      description:
        'Un logiciel qui range les rendez-vous des jardiniers par quartier, et qui prévient les clients.',
      tags: ['activity:jardinage', 'planification solaire'],
      territories: ['commune:45232'],
      remote: false,
    },
  );
  const { id } = await ask<{ id: string }>(
    lina,
    `mutation { createSolver(kind: student, input: { name: "Lina Berthelot", description: "Je cherche un stage" }) {
       ${problem} ... on Solver { id } } }`,
  );
  linasId = id;
  await product.settled();
});

describe('a company', () => {
  it('finds profiles by what they say and by their names', async () => {
    expect(await names(company.member, 'capteur chutes')).toEqual(['Nuit Sereine']);
    expect(await names(company.member, 'nuit sereine')).toEqual(['Nuit Sereine']);
    expect(await names(company.member, 'planification solaire')).toEqual(['Cap Tournées']);
  });

  it('sees its words where it found a profile by its name', async () => {
    const { edges } = await ask<{ edges: { highlights: unknown }[] }>(
      company.member,
      `{ searchSolvers(text: "nuit serenne") { edges { highlights { name { text hit } title { text hit } } } } }`,
    );
    expect(edges).toMatchObject([
      { highlights: { name: [{ text: 'Nuit', hit: true }, { text: ' ' }, { text: 'Sereine', hit: true }] } },
    ]);
  });

  it('finds none that is not complete: its holder and curators do', async () => {
    expect(await names(company.member, 'Berthelot')).toEqual([]);
    expect(await names(lina, 'Berthelot')).toEqual(['Lina Berthelot']);
    expect(await names(curator, 'Berthelot')).toEqual(['Lina Berthelot']);
  });

  it('finds nobody by an address', async () => {
    expect(await names(company.member, 'bonjour@nuit-sereine.example')).toEqual(['Nuit Sereine']);
    expect(await names(company.member, 'bonjour')).toEqual([]);
  });

  it('narrows what it finds', async () => {
    const { facets } = await searchSolvers(company.member, '');
    const counted = Object.fromEntries(facets.map(({ facet, values }) => [facet, values]));
    expect(counted['remote']).toEqual([
      { value: 'no', label: 'Sur place', count: 1 },
      { value: 'yes', label: 'À distance', count: 1 },
    ]);
    expect(counted['territory']).toContainEqual({
      value: 'region:24',
      label: 'Centre-Val de Loire',
      count: 2,
    });
    expect(await names(company.member, '', { remote: false })).toEqual(['Cap Tournées']);
    expect(await names(company.member, '', { kinds: ['startup'] })).toEqual(['Nuit Sereine']);
    expect(await names(company.member, '', { territories: ['commune:45232'] })).toHaveLength(2);
    expect(await names(company.member, '', { territories: ['commune:45208'] })).toEqual(['Nuit Sereine']);
  });

  it('finds ideas, and whose they are', async () => {
    const ideas = await ask<{ nodes: { title: string; solver: { name: string } }[] }>(
      company.member,
      '{ searchIdeas(text: "tapis") { nodes { title solver { name } } } }',
    );
    expect(ideas.nodes).toEqual([{ title: 'Un tapis qui sent les pas', solver: { name: 'Nuit Sereine' } }]);
  });

  it('is offered a little of everything while it types', async () => {
    await aPublishedNeed(product, company, curator);
    const suggested = await ask(
      company.member,
      `{ search(text: "chu") { needs { node { title } highlights { title { text hit } } } solvers { node { name } }
           ideas { node { title } } tags { reference } } }`,
    );
    expect(suggested).toMatchObject({
      needs: [{ node: { title: 'Repérer les chutes la nuit sans caméra' } }],
      solvers: [{ node: { name: 'Nuit Sereine' } }],
      // Found by the words of its solver's tags, since its own text does not mention falls.
      ideas: [{ node: { title: 'Un tapis qui sent les pas' } }],
      tags: expect.arrayContaining([{ reference: 'technology:detection-de-chute' }]),
    });
  });

  it('no longer finds an idea that was taken back, nor a profile under its old name', async () => {
    await ask(
      lina,
      `mutation ($id: ID!, $input: SolverChange!) { updateSolver(id: $id, input: $input) { ${problem} } }`,
      {
        id: linasId,
        input: {
          name: 'Lina Quessandier',
          description:
            'Je programme des appareils qui aident les personnes âgées à rester chez elles longtemps.',
          tags: ['theme:silver-economie'],
          territories: ['commune:45234'],
        },
      },
    );
    const { ideas } = await ask<{ ideas: { id: string }[] }>(
      lina,
      `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Un pilulier qui chante" }) {
         ${problem} ... on Solver { ideas { id } } } }`,
      { id: linasId },
    );
    await product.settled();
    expect(await names(company.member, 'Berthelot')).toEqual([]);
    expect(await names(company.member, 'Quessandier')).toEqual(['Lina Quessandier']);
    const found = () =>
      ask<{ totalCount: number }>(company.member, '{ searchIdeas(text: "pilulier") { totalCount } }');
    expect((await found()).totalCount).toBe(1);
    await ask(lina, `mutation ($id: ID!) { removeIdea(id: $id) { ${problem} } }`, { id: ideas[0]?.id });
    await product.settled();
    expect((await found()).totalCount).toBe(0);
  });
});

describe('needs in the order in which they fit', () => {
  it('come first, then the others by relevance, in pages of any size', async () => {
    const pair = inTheSameWords(
      'Des chansons pour les gestes du soir',
      'Nous chantons avec les résidents pour apaiser le coucher et les gestes du soir.',
      'theme:lien-social',
    );
    const publish = (fields: Record<string, unknown>): Promise<string> =>
      aPublishedNeed(product, company, curator, { ...pair.need, ...fields });
    // The order of the matches differs from the order by words and the order by date.
    const third = await publish({
      title: 'Des chansons à la cantine',
      description: 'Nos équipes voudraient égayer le repas de midi, sans savoir par où commencer.',
    });
    const first = await publish({});
    const second = await publish({
      title: 'Chansons, chansons, chansons',
      description: 'Des chansons et encore des chansons : notre chorale cherche qui voudrait la diriger.',
    });
    const fitting = [first, second, third];
    const others: string[] = [];
    for (let i = 0; i < 3; i++)
      others.push(
        await aPublishedNeed(product, company, curator, {
          title: `Vendre des chansons, volume ${i}`,
          description: 'Un disque de plus, que les familles achètent à Noël et que personne n’écoute jamais.',
          tags: ['theme:nutrition'],
          territories: ['commune:75056'],
          acceptsRemote: false,
        }),
      );
    const { id: solverId } = await ask<{ id: string }>(
      curator,
      `mutation ($input: SolverInput!) { createSolver(kind: entrepreneur, input: $input) {
         ${problem} ... on Solver { id } } }`,
      { input: { name: 'Chœur du soir', ...pair.profile } },
    );
    await product.settled();
    const page = (size: number, after: string | null) =>
      ask<{
        totalCount: number;
        nodes: { id: string }[];
        edges: { matchScore: number | null }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      }>(
        curator,
        `query ($first: Int, $after: String, $solverId: ID) {
           searchNeeds(text: "chansons", sort: match, solverId: $solverId, first: $first, after: $after) {
             totalCount nodes { id } edges { matchScore } pageInfo { hasNextPage endCursor } } }`,
        { first: size, after, solverId },
      );
    for (const size of [1, 2, 3, 4, 6, 100]) {
      const pages = await everyPage((after) => page(size, after));
      for (const { totalCount, nodes, pageInfo } of pages) {
        expect(totalCount).toBe(6);
        if (pageInfo.hasNextPage) expect(nodes).toHaveLength(size);
      }
      const read = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      expect([size, read.slice(0, 3)]).toEqual([size, fitting]);
      expect([size, read.slice(3).toSorted()]).toEqual([size, others.toSorted()]);
    }
    const { nodes: matches } = await ask<{ nodes: { score: number; need: { id: string } }[] }>(
      curator,
      'query ($id: ID!) { matchesOfSolver(solverId: $id) { nodes { score need { id } } } }',
      { id: solverId },
    );
    const scores = new Map(matches.map(({ need, score }) => [need.id, score]));
    expect(fitting.map((id) => scores.get(id))).not.toContain(undefined);
    const { nodes, edges } = await page(100, null);
    expect(edges.map(({ matchScore }) => matchScore)).toEqual(nodes.map(({ id }) => scores.get(id) ?? null));
    // Another match appears meanwhile. Pages continue where they were.
    const begun = await page(4, null);
    const rest = (await page(4, begun.pageInfo.endCursor)).nodes.map(({ id }) => id);
    await product.database.manager.query(
      'UPDATE match SET need_id = $1 WHERE solver_id = $2 AND need_id = $3',
      [rest[1], solverId, first],
    );
    expect((await page(4, begun.pageInfo.endCursor)).nodes[0]?.id).toBe(rest[0]);
  });

  it('are those of one’s own profile, or of one that is named among several', async () => {
    const sorted = (searcher: GraphqlClient) =>
      searcher.query('{ searchNeeds(text: "chansons", sort: match) { totalCount } }');
    expect((await sorted(lina)).errors).toBeUndefined();
    expect((await sorted(company.member)).errors).toMatchObject([
      { extensions: { problem: 'InvalidInput', fields: [{ field: 'solverId', rule: 'required' }] } },
    ]);
    const another = await company.member.query(
      'query ($id: ID!) { searchNeeds(text: "", sort: match, solverId: $id) { totalCount } }',
      { id: linasId },
    );
    expect(another.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
