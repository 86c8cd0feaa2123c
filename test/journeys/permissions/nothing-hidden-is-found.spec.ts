import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, aPerson } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { chosenBackends } from '@passerelle/harness';
import {
  aCompany,
  aPublishedNeed,
  ask,
  aSubmittedNeed,
  draftNeed,
  fallsAtNight,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { CosigningSchool, Idea, Solver } from '@passerelle/solvers';
import { heldByMeilisearch } from './held-by-meilisearch.js';

const product = bootProduct();

const searchers = ['stranger', 'rival', 'member', 'holder', 'curator', 'admin'] as const;
type Searcher = (typeof searchers)[number];
const staff: Searcher[] = ['curator', 'admin'];

/** Hidden objects, each with a unique word, and the people who may still find them. */
const hidden: { what: string; word: string; known: readonly Searcher[] }[] = [
  { what: 'a draft', word: 'zibeline', known: ['member'] },
  { what: 'a draft that was given up', word: 'galoubet', known: ['member'] },
  { what: 'a need that waits for a curator', word: 'cromorne', known: ['member', ...staff] },
  { what: 'a need that was closed', word: 'mandoline', known: ['member', ...staff] },
  { what: 'what a need said before it was edited', word: 'clavecin', known: [] },
  { what: 'the name of a company that hides it', word: 'ombrellette', known: [] },
  { what: 'the name of a company that hides it from now on', word: 'parasolette', known: [] },
  { what: 'a profile that is not complete', word: 'hautbois', known: ['holder', ...staff] },
  { what: 'an idea of such a profile', word: 'basson', known: ['holder', ...staff] },
  { what: 'an idea that was taken back', word: 'ocarina', known: [] },
  { what: 'a profile that a curator has hidden', word: 'chalumeau', known: staff },
  { what: 'an idea of such a profile, added since', word: 'trompette', known: staff },
  { what: 'an idea that a curator has hidden', word: 'cornemuse', known: staff },
  { what: 'an idea that a supervisor has not signed', word: 'bugle', known: staff },
  { what: 'the words of an idea since they were signed', word: 'clarinette', known: staff },
  { what: 'the profile of somebody whose account is suspended', word: 'accordeon', known: staff },
  { what: 'where a profile is written to', word: 'theorbe', known: [] },
  { what: 'why somebody is away', word: 'psalterion', known: [] },
];

const about = (title: string, more: Record<string, unknown> = {}) => ({
  ...fallsAtNight,
  title,
  description: `${title}. Nous en parlons depuis longtemps avec nos équipes, sans avoir rien trouvé qui convienne.`,
  ...more,
});

const clients = {} as Record<Searcher, GraphqlClient>;

const edit = async (editor: GraphqlClient, id: string, input: Record<string, unknown>): Promise<void> => {
  const { version } = await ask<{ version: number }>(
    editor,
    'query ($id: ID!) { need(id: $id) { version } }',
    { id },
  );
  expect(
    await ask(
      editor,
      `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
        editNeed(id: $id, version: $version, input: $input) { ${problem} } }`,
      { id, version, input },
    ),
  ).toEqual({ __typename: 'Need' });
};

const close = (client: GraphqlClient, id: string): Promise<unknown> =>
  ask(client, 'mutation ($id: ID!) { closeNeed(id: $id, reason: dropped) { __typename } }', { id });

const solverOf = async (client: GraphqlClient, input: Record<string, unknown>): Promise<string> =>
  (
    await ask<{ id: string }>(
      client,
      `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
      { input },
    )
  ).id;

/** A student whose school requires reading ideas first. One waits, and one was signed in other words. */
async function anIdeaToSign(): Promise<void> {
  const { database } = product;
  const student = await product.as('zelie@cfa.example');
  const id = await solverOf(student, profile);
  const { id: schoolId } = await anOrganisation(database, { kind: 'cfa' });
  const { id: supervisorId } = await aPerson(database);
  await database.manager.insert(CosigningSchool, { organisationId: schoolId, since: new Date() });
  await database.manager.update(Solver, { id }, { supervisorId, schoolId });
  await addIdea(student, id, 'Un bugle de verre');
  const { ideas } = await addIdea(student, id, 'Un carillon de verre');
  const ideaId = ideas[1]?.id ?? '';
  await database.manager.update(Idea, { id: ideaId }, { signature: 'signed' });
  await product.settled();
  await ask(
    student,
    `mutation ($id: ID!) { updateIdea(id: $id, input: { title: "Une clarinette de verre" }) { ${problem} } }`,
    { id: ideaId },
  );
}

const addIdea = (client: GraphqlClient, id: string, title: string): Promise<{ ideas: { id: string }[] }> =>
  ask(
    client,
    `mutation ($id: ID!, $title: String!) { addIdea(solverId: $id, input: { title: $title }) {
      ${problem} ... on Solver { ideas { id } } } }`,
    { id, title },
  );

const profile = {
  name: 'Nuit Sereine',
  headline: 'Un capteur mural qui repère les chutes la nuit',
  description:
    'Notre capteur discret se fixe au mur de la chambre et prévient l’astreinte de l’aide à domicile.',
  tags: ['theme:silver-economie'],
  territories: ['region:24'],
};

beforeAll(async () => {
  clients.curator = await product.as('claude@ovlt.example', 'curator');
  clients.admin = await product.as('aurore@ovlt.example', 'admin');
  clients.stranger = await product.as('lina@univ-orleans.example');
  clients.rival = (await aCompany(product, 'ines@ailleurs.example', 'Ailleurs')).member;
  clients.holder = await product.as('hugo@cfa.example');
  const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const secret = await aCompany(product, 'ivan@ombrelle.example', 'Ombrellette');
  clients.member = company.member;
  const { curator, holder, member } = clients;

  // An object to find, with words close to no hidden one.
  await aPublishedNeed(product, secret, curator, about('Repérer les chutes', { confidential: true }));
  await draftNeed(company, about('Une zibeline', { tags: ['theme:nutrition'] }));
  await close(member, (await draftNeed(company, about('Un galoubet', { tags: ['theme:nutrition'] }))).id);
  await aSubmittedNeed(company, about('Un cromorne', { tags: ['theme:mobilite'] }));
  await close(member, await aPublishedNeed(product, company, curator, about('Une mandoline')));
  const edited = await aPublishedNeed(product, secret, curator, about('Un clavecin', { confidential: true }));
  await edit(curator, edited, about('Un métronome', { confidential: true }));
  const open = await aCompany(product, 'paul@parasol.example', 'Parasolette');
  const named = await aPublishedNeed(product, open, curator, about('Un diapason'));
  await edit(curator, named, about('Un diapason', { confidential: true }));

  const incomplete = await solverOf(holder, { name: 'Hugo', headline: 'Un hautbois' });
  await addIdea(holder, incomplete, 'Un basson qui parle');
  const away = await product.as('nour@univ-orleans.example');
  const shown = await solverOf(away, { ...profile, contactEmail: 'theorbe@nuit.example' });
  const { ideas } = await addIdea(away, shown, 'Un ocarina de verre');
  await ask(away, `mutation ($id: ID!) { removeIdea(id: $id) { ${problem} } }`, { id: ideas[0]?.id });
  await ask(
    away,
    `mutation ($id: ID!) { setAbsence(id: $id, absence: { from: "2099-01-01", until: "2099-02-01" }) { ${problem} } }`,
    { id: shown },
  );

  const hide = (what: 'Solver' | 'Idea', of: string | undefined): Promise<unknown> =>
    ask(curator, `mutation ($id: ID!) { hide${what}(id: $id, reason: "Publicité") { ${problem} } }`, {
      id: of,
    });
  const shady = await product.as('theo@univ-orleans.example');
  const hiddenId = await solverOf(shady, { ...profile, headline: 'Un chalumeau' });
  await product.settled();
  await hide('Solver', hiddenId);
  await addIdea(shady, hiddenId, 'Une trompette bouchée');
  const partly = await addIdea(away, shown, 'Une cornemuse de verre');
  await product.settled();
  await hide('Idea', partly.ideas[0]?.id);
  await anIdeaToSign();
  const suspended = await product.as('leo@univ-orleans.example');
  await solverOf(suspended, { ...profile, headline: 'Un accordeon' });
  const { id: personId } = await ask<{ id: string }>(suspended, '{ me { id } }');
  await product.settled();
  await ask(
    clients.admin,
    `mutation ($id: ID!) { suspendAccount(personId: $id, reason: "Publicité") { ${problem} } }`,
    { id: personId },
  );
  await product.settled();
});

interface Answer {
  needs: Page;
  solvers: Page;
  ideas: Page;
  search: { didYouMean: string | null } & Record<'needs' | 'solvers' | 'ideas', { cursor: string }[]>;
}
interface Page {
  totalCount: number;
  didYouMean: string | null;
  edges: unknown[];
  facets: { values: { value: string; count: number }[] }[];
}

const page =
  '{ totalCount didYouMean facets { values { value count } } edges { highlights { title { text } } } }';

async function search(searcher: Searcher, text: string): Promise<Answer> {
  const { data, errors } = await clients[searcher].query<{ [Each in keyof Answer]: Answer[Each] }>(
    `query ($text: String!) {
      needs: searchNeeds(text: $text) ${page} solvers: searchSolvers(text: $text) ${page} ideas: searchIdeas(text: $text) ${page}
      search(text: $text) { didYouMean needs { cursor } solvers { cursor } ideas { cursor } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return data as Answer;
}

/** All parts of an answer that show the existence of an object. */
const findingsIn = ({ needs, solvers, ideas, search: typed }: Answer): unknown[] => [
  ...[needs, solvers, ideas].flatMap(({ totalCount, didYouMean, edges, facets }) => [
    ...(totalCount > 0 ? [`${totalCount} counted`] : []),
    ...(didYouMean === null ? [] : [didYouMean]),
    ...edges,
    ...facets.flatMap(({ values }) => values),
  ]),
  ...(typed.didYouMean === null ? [] : [typed.didYouMean]),
  ...typed.needs,
  ...typed.solvers,
  ...typed.ideas,
];

describe('what is hidden', () => {
  it.each(hidden)('is found by those who may know it and by nobody else: $what', async ({ word, known }) => {
    for (const searcher of searchers) {
      const isFound = findingsIn(await search(searcher, word)).length > 0;
      expect([searcher, isFound]).toEqual([searcher, known.includes(searcher)]);
    }
  });

  it.each(hidden)('is neither meant nor begun: $what', async ({ word, known }) => {
    const misspelt = `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
    for (const searcher of searchers.filter((each) => !known.includes(each)))
      for (const text of [misspelt, word.slice(0, 5), word.toUpperCase(), `chutes ${misspelt}`]) {
        const answer = await search(searcher, text);
        const findings = text.includes(' ')
          ? [answer.needs, answer.solvers, answer.ideas, answer.search].map(({ didYouMean }) => didYouMean)
          : findingsIn(answer);
        expect([searcher, text, findings.filter((each) => each !== null)]).toEqual([searcher, text, []]);
      }
  });

  if (chosenBackends().env.MEILI_URL !== undefined)
    it('is not held by Meilisearch where nobody may know it', async () => {
      const held = await heldByMeilisearch(product);
      const forNobody = hidden.filter(({ known }) => known.length === 0).map(({ word }) => word);
      expect(['metronome', ...forNobody].filter((word) => held.includes(word))).toEqual(['metronome']);
    });

  it('is not counted where nothing is searched for', async () => {
    const counted = async (searcher: Searcher): Promise<Map<string, number>> =>
      new Map(
        (await search(searcher, '')).needs.facets.flatMap(({ values }) =>
          values.map(({ value, count }) => [value, count] as const),
        ),
      );
    for (const searcher of ['stranger', 'rival', 'holder'] as const) {
      const counts = await counted(searcher);
      expect([counts.get('theme:nutrition'), counts.get('theme:mobilite')]).toEqual([undefined, undefined]);
      expect([counts.get('published'), counts.get('draft'), counts.get('closed')]).toEqual([
        3,
        undefined,
        undefined,
      ]);
    }
    const ofCurator = await counted('curator');
    expect([ofCurator.get('theme:nutrition'), ofCurator.get('theme:mobilite')]).toEqual([undefined, 1]);
    expect((await counted('member')).get('theme:nutrition')).toBe(2);
  });
});
