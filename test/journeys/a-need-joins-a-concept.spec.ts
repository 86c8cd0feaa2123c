import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findActorOfPerson } from '@passerelle/accounts';
import { Concept, ConceptIdea, ConceptMember, ConceptNeed, LapseJoinings } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { eventsOf } from '@passerelle/harness';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Match } from '@passerelle/matching';
import { Need, NeedPools } from '@passerelle/needs';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();
const DAY = 24 * 3_600_000;

interface Joining extends Outcome {
  id: string;
  state: string;
  byCompany: boolean;
  companyAnswer: string;
  conceptAnswer: string;
  reason: string | null;
  need: { title: string; organisation: { name: string } | null } | null;
  concept: { id: string; title: string } | null;
  viewerCan: { answer: boolean; withdraw: boolean };
}
interface Nearby {
  id: string;
  stage: string;
  sharedTags: { reference: string }[];
  isPooled: boolean;
  concept: { id: string } | null;
  joining: { state: string } | null;
  viewerCan: { propose: boolean; ask: boolean };
}
const shown = `id state byCompany companyAnswer conceptAnswer reason stage sharedTags { reference } awaitsViewerAs
  need { title organisation { name } } concept { id title } viewerCan { answer withdraw }`;
const act = (operation: string, args: string, given: string): string =>
  `mutation (${args}) { ${operation}(${given}) { ${problem} ... on ConceptJoining { ${shown} } } }`;
const pair = '$conceptId: ID!, $needId: ID!, $key: ID';
const givenPair = 'conceptId: $conceptId, needId: $needId, key: $key';
const propose = act('proposeJoining', pair, givenPair);
const askTo = act('askToJoin', pair, givenPair);
const answer = act(
  'answerJoining',
  '$id: ID!, $accept: Boolean!, $reason: String! = ""',
  'id: $id, accept: $accept, reason: $reason',
);
const withdraw = act('withdrawJoining', '$id: ID!', 'id: $id');
const near = `query ($id: ID!) { need(id: $id) {
  nearbyConcepts { id stage sharedTags { reference } isPooled concept { id } joining { state } viewerCan { propose ask } }
  joinings { ${shown} } } }`;
const passport = `query ($id: ID!) { concept(id: $id) {
  title needs { id mayUnlink } joinings { ${shown} } members { person { id } } memberCount
  gates { items { key state known } } } }`;
const waiting = `query { joiningsToAnswer(first: 10) { totalCount nodes { ${shown} } } }`;

let curator: GraphqlClient;
let second: GraphqlClient;
let stranger: GraphqlClient;
let carrier: GraphqlClient;
let carrierId: string;
let company: Company;
let first: Company;
let needId: string;
let firstNeedId: string;
let concept: Concept;
let ideaId: string;
let solver: Solver;

const personAt = async (email: string): Promise<string> => {
  const [found] = await product.database.manager.query<{ id: string }[]>(
    'SELECT id FROM person WHERE email = $1',
    [email],
  );
  return found?.id ?? '';
};
const organisationOf = async (id: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Need, { id })).organisationId;

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  second = await product.as('paul@ovlt.example', 'curator');
  stranger = await product.as('passant@exemple.example');
  carrier = await product.as('lina@cfa.example');
  carrierId = await personAt('lina@cfa.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  first = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  solver = await aSolver(product.database, {
    personId: carrierId,
    ideas: [{ title: 'Un tapis qui prévient', description: '' }],
  });
  ideaId = (await product.database.manager.findOneByOrFail(Idea, { solverId: solver.id })).id;
});

/** Two needs of two companies, and a concept that answers the first. */
beforeEach(async () => {
  await product.database.manager.query('DELETE FROM concept_joining');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  firstNeedId = await aPublishedNeed(product, first, curator, {
    ...fallsAtNight,
    title: 'Être prévenus la nuit',
  });
  concept = await aConcept(product.database, {
    createdAt: new Date(product.clock.now().getTime() - DAY),
    carrierId,
    joined: [carrierId],
    invited: [await personAt('luc@sologne.example')],
    needIds: [firstNeedId],
  });
  await product.settled();
  await product.database.manager.query('DELETE FROM match WHERE need_id = ANY ($1)', [[needId, firstNeedId]]);
});

/** The solver of the concept stands out among the matches of the need, or does not. */
async function standsOut(isStandingOut: boolean): Promise<void> {
  const { manager } = product.database;
  await manager.upsert(ConceptIdea, { conceptId: concept.id, ideaId }, ['conceptId', 'ideaId']);
  await manager.insert(
    Match,
    manager.create(Match, {
      id: newId(),
      needId,
      solverId: solver.id,
      state: 'current',
      score: 0.5,
      points: 5_000,
      standsOut: isStandingOut,
      reasons: { parts: {} } as never,
      computedAt: product.clock.now(),
    }),
  );
}
const nearOf = async (
  client: GraphqlClient,
  id = needId,
): Promise<{ nearbyConcepts: Nearby[]; joinings: Joining[] }> => ask(client, near, { id });
const proposed = (): Promise<Joining> => ask(curator, propose, { conceptId: concept.id, needId });
const answered = (client: GraphqlClient, id: string, accept: boolean, reason = ''): Promise<Joining> =>
  ask(client, answer, { id, accept, reason });
const seen = (
  client: GraphqlClient,
): Promise<{
  needs: { id: string; mayUnlink: boolean }[];
  joinings: Joining[];
  memberCount: number;
  gates: { items: { key: string; state: string; known: string[] }[] }[];
}> => ask(client, passport, { id: concept.id });

describe('a concept that may answer a need', () => {
  it('is shown where its solver stands out for the need and both share a tag, as little as its reader may know', async () => {
    await standsOut(false);
    expect((await nearOf(curator)).nearbyConcepts).toEqual([]);
    await product.database.manager.update(Match, { needId }, { standsOut: true });
    // The company reads its stage, and the common features of the two, but neither its title nor its carrier.
    const [own] = (await nearOf(company.member)).nearbyConcepts;
    expect(own).toEqual({
      id: concept.id,
      stage: 'idea',
      sharedTags: fallsAtNight.tags.map((reference) => ({ reference })),
      isPooled: false,
      concept: null,
      joining: null,
      viewerCan: { propose: false, ask: true },
    });
    expect(await refusal(company.member, passport, { id: concept.id })).toBe('NOT_FOUND');
    expect((await nearOf(curator)).nearbyConcepts).toMatchObject([
      { concept: { id: concept.id }, viewerCan: { propose: true, ask: false } },
    ]);
    for (const other of [stranger, carrier, first.member])
      expect((await nearOf(other)).nearbyConcepts).toEqual([]);
    // A paused concept, or one without a common subject, is not shown.
    await product.database.manager.update(Need, { id: firstNeedId }, { tagIds: [] });
    expect((await nearOf(curator)).nearbyConcepts).toEqual([]);
    await product.database.manager.update(
      Concept,
      { id: concept.id },
      { status: 'paused', statusReason: 'Été' },
    );
    await pooled();
    expect((await nearOf(curator)).nearbyConcepts).toEqual([]);
  });

  const pooled = async (): Promise<void> => {
    const actor = await findActorOfPerson(product.database.manager, await personAt('nadia@ovlt.example'));
    await product.app.get(NeedPools).pool(actor, [needId, firstNeedId]);
  };

  it('is shown where a curator has pooled the need with one that it answers, and the company does not learn why', async () => {
    await pooled();
    expect((await nearOf(curator)).nearbyConcepts).toMatchObject([{ id: concept.id, isPooled: true }]);
    expect((await nearOf(company.member)).nearbyConcepts).toMatchObject([
      { id: concept.id, isPooled: false, concept: null },
    ]);
    await product.database.manager.insert(ConceptNeed, { conceptId: concept.id, needId, since: new Date() });
    expect((await nearOf(curator)).nearbyConcepts).toEqual([]);
  });
});

describe('a need that a curator proposes to a concept', () => {
  it('joins it once both have agreed, and its company takes part', async () => {
    const { id } = await proposed();
    // Both sides must answer, and neither learns of the other.
    const [ofCompany] = (await nearOf(company.member)).joinings;
    expect(ofCompany).toMatchObject({
      id,
      state: 'proposed',
      concept: null,
      viewerCan: { answer: true, withdraw: false },
    });
    expect((await seen(carrier)).joinings).toMatchObject([
      { id, need: { title: fallsAtNight.title }, viewerCan: { answer: true } },
    ]);
    // An invited person does not learn of other invited people.
    expect((await seen(first.member)).joinings).toEqual([]);
    expect(await ask(company.member, waiting)).toMatchObject({
      totalCount: 1,
      nodes: [{ awaitsViewerAs: 'company' }],
    });
    expect(await ask(carrier, waiting)).toMatchObject({
      totalCount: 1,
      nodes: [{ awaitsViewerAs: 'concept' }],
    });

    expect(await answered(company.member, id, true)).toMatchObject({
      state: 'proposed',
      companyAnswer: 'accepted',
      concept: null,
      viewerCan: { answer: false, withdraw: true },
    });
    expect(await answered(company.member, id, true)).toMatchObject({ __typename: 'IllegalTransition' });
    expect(await refusal(company.member, passport, { id: concept.id })).toBe('NOT_FOUND');
    const { version } = await product.database.manager.findOneByOrFail(Concept, { id: concept.id });
    expect(await answered(carrier, id, true)).toMatchObject({ state: 'joined', conceptAnswer: 'accepted' });
    // A curator who read it before does not sign it now.
    expect((await product.database.manager.findOneByOrFail(Concept, { id: concept.id })).version).toBe(
      version + 1,
    );

    const { needs, memberCount, joinings } = await seen(company.member);
    expect(needs.map((each) => each.id)).toEqual([firstNeedId, needId]);
    expect([memberCount, joinings]).toEqual([2, []]);
    const member = await product.database.manager.findOneByOrFail(ConceptMember, {
      conceptId: concept.id,
      personId: await personAt('anne@mains.example'),
    });
    expect(member).toMatchObject({ state: 'joined', organisationId: await organisationOf(needId) });
    const { nodes } = await ask<{ nodes: { action: string }[] }>(
      curator,
      `query ($id: ID!) { auditLogOfConcept(conceptId: $id) { nodes { action sentence } } }`,
      { id: concept.id },
    );
    expect(nodes.map(({ action }) => action)).toEqual(['joinPool', 'agreeToJoin', 'proposeNeed']);
    expect(await proposed()).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('is asked about its public page before that is shown again, and may be spoken for by somebody who took part already', async () => {
    const { manager } = product.database;
    const [anne, luc] = [await personAt('anne@mains.example'), await personAt('luc@sologne.example')];
    const seats = [carrierId, { personId: luc, organisationId: await organisationOf(firstNeedId) }, anne];
    const { id } = await aConcept(product.database, { carrierId, joined: seats, needIds: [firstNeedId] });
    const made = await manager.findOneByOrFail(Concept, { id });
    await aConceptPage(product.database, made, [carrierId, luc, anne]);
    const isShown = async (): Promise<boolean> =>
      (await product.anybody().query('query ($id: ID!) { publicConcept(id: $id) { id } }', { id })).errors ===
      undefined;
    expect(await isShown()).toBe(true);
    const joining = await ask<Joining>(curator, propose, { conceptId: id, needId });
    await ask(company.member, answer, { id: joining.id, accept: true });
    expect(await isShown()).toBe(true);
    await ask(carrier, answer, { id: joining.id, accept: true });
    expect(await isShown()).toBe(false);
    const member = await manager.findOneByOrFail(ConceptMember, { conceptId: id, personId: anne });
    expect(member).toMatchObject({ state: 'joined', organisationId: await organisationOf(needId) });
    expect(await eventsOf(product, id)).toEqual(
      expect.arrayContaining(['ConceptPageAsked', 'ConceptPageTakenBack']),
    );
  });

  it('asks another of the company to take part when the person who agreed has left it', async () => {
    const { id } = await proposed();
    await answered(company.member, id, true);
    const anne = await personAt('anne@mains.example');
    const organisationId = await organisationOf(needId);
    const other = await product.as('bea@mains.example');
    await product.database.manager.query(
      `INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, 'owner', now())`,
      [organisationId, await personAt('bea@mains.example')],
    );
    await product.database.manager.query(
      'DELETE FROM membership WHERE person_id = $1 AND organisation_id = $2',
      [anne, organisationId],
    );
    await answered(carrier, id, true);
    const { viewerCan } = await ask<{ viewerCan: object }>(
      other,
      'query ($id: ID!) { concept(id: $id) { viewerCan { answer } } }',
      { id: concept.id },
    );
    expect(viewerCan).toEqual({ answer: true });
    const { nodes } = await product
      .settled()
      .then(() => ask<{ nodes: { kind: string }[] }>(other, '{ myNotices(first: 5) { nodes { kind } } }'));
    expect(nodes.map(({ kind }) => kind)).toContain('concept_invited');
    await product.database.manager.query(
      `INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, 'owner', now())`,
      [organisationId, anne],
    );
    await product.database.manager.query('DELETE FROM membership WHERE person_id = $1', [
      await personAt('bea@mains.example'),
    ]);
  });

  it('does not after a refusal, nor again for ninety days; only curators see the reason', async () => {
    await standsOut(true);
    const { id } = await proposed();
    expect(await answered(carrier, id, true)).toMatchObject({
      state: 'proposed',
      viewerCan: { withdraw: true },
    });
    expect(await answered(company.member, id, false, 'Trop tôt pour nous.')).toMatchObject({
      state: 'declined',
      reason: null,
    });
    const one = `query ($id: ID!) { need(id: $id) { nearbyConcepts { joining { reason } viewerCan { propose } } } }`;
    expect(await ask(curator, one, { id: needId })).toEqual({
      nearbyConcepts: [{ joining: { reason: 'Trop tôt pour nous.' }, viewerCan: { propose: false } }],
    });
    expect((await nearOf(company.member)).nearbyConcepts).toEqual([]);
    expect(await proposed()).toMatchObject({ __typename: 'IllegalTransition', message: /à partir du/ });
    expect(await ask(company.member, askTo, { conceptId: concept.id, needId })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    product.clock.advance(90 * DAY);
    expect(await proposed()).toMatchObject({ id, state: 'proposed', reason: null });
    await ask(curator, withdraw, { id });
    product.clock.advance(-90 * DAY);
  });

  it('is agreed for a concept that nobody carries by the curator who proposes it', async () => {
    await product.database.manager.update(Concept, { id: concept.id }, { carrierId: null });
    const { id } = await proposed();
    expect(await answered(company.member, id, true)).toMatchObject({
      state: 'joined',
      concept: { id: concept.id },
    });
  });

  it('does not join once the need is closed or the concept stopped, and lapses then, as after three weeks', async () => {
    const { id } = await proposed();
    await answered(company.member, id, true);
    await product.database.manager.update(
      Need,
      { id: needId },
      { state: 'closed', closingReason: 'met_elsewhere' },
    );
    expect(await answered(carrier, id, true)).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Ce besoin n’est plus en ligne.',
    });
    await product.app.get(LapseJoinings, { strict: false }).run();
    expect(await answered(carrier, id, true)).toMatchObject({ __typename: 'IllegalTransition' });
    await product.database.manager.update(Need, { id: needId }, { state: 'published', closingReason: null });
    const again = await proposed();
    expect(again).toMatchObject({ id, state: 'proposed', companyAnswer: 'pending' });
    product.clock.advance(21 * DAY);
    expect(await answered(carrier, id, true)).toMatchObject({ message: 'Le délai pour répondre est passé.' });
    expect(await ask(carrier, waiting)).toMatchObject({ totalCount: 0 });
    await product.app.get(LapseJoinings, { strict: false }).run();
    product.clock.advance(-21 * DAY);
    expect((await nearOf(curator)).joinings).toEqual([]);
  });

  it('is proposed once by two curators at once, and joins two concepts if they agree', async () => {
    const both = await Promise.all(
      [curator, second].map((client) => ask<Joining>(client, propose, { conceptId: concept.id, needId })),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ConceptJoining',
      'IllegalTransition',
    ]);
    const other = await aConcept(product.database, {
      carrierId,
      joined: [carrierId],
      needIds: [firstNeedId],
    });
    const next = await ask<Joining>(curator, propose, { conceptId: other.id, needId });
    const ids = [both.find(({ __typename }) => __typename === 'ConceptJoining')?.id ?? '', next.id];
    // Both sides answer both, all at the same moment.
    await Promise.all(ids.flatMap((id) => [answered(company.member, id, true), answered(carrier, id, true)]));
    const links = await product.database.manager.findBy(ConceptNeed, { needId });
    expect(links.map(({ conceptId }) => conceptId).toSorted()).toEqual([concept.id, other.id].toSorted());
  });

  it('waits for three concepts at most', async () => {
    for (let i = 0; i < 3; i++) {
      const { id: conceptId } = await aConcept(product.database, {
        carrierId,
        joined: [carrierId],
        needIds: [firstNeedId],
      });
      expect(await ask(curator, propose, { conceptId, needId })).toMatchObject({ state: 'proposed' });
    }
    expect(await proposed()).toMatchObject({ __typename: 'LimitReached' });
  });
});

describe('a company that asks to join a concept', () => {
  it('asks the person who carries it, once for a key, and may think again', async () => {
    await standsOut(true);
    const asked = (): Promise<Joining> =>
      ask(company.member, askTo, { conceptId: concept.id, needId, key: `k-${needId}` });
    const made = await asked();
    expect(made).toMatchObject({
      byCompany: true,
      companyAnswer: 'accepted',
      concept: null,
      viewerCan: { withdraw: true },
    });
    expect((await asked()).id).toBe(made.id);
    expect(await ask(company.member, withdraw, { id: made.id })).toMatchObject({ state: 'withdrawn' });
    expect(await ask(carrier, waiting)).toMatchObject({ totalCount: 0 });
    const again = await ask<Joining>(company.member, askTo, { conceptId: concept.id, needId });
    expect(await answered(carrier, again.id, true)).toMatchObject({ state: 'joined' });
    expect((await seen(company.member)).memberCount).toBe(2);
  });

  it('finds no concept that it is not shown', async () => {
    expect(await refusal(company.member, askTo, { conceptId: concept.id, needId })).toBe('NOT_FOUND');
    await standsOut(true);
    expect(await refusal(stranger, askTo, { conceptId: concept.id, needId })).toBe('NOT_FOUND');
    expect(await refusal(company.member, askTo, { conceptId: newId(), needId })).toBe('NOT_FOUND');
    expect(await refusal(company.member, propose, { conceptId: concept.id, needId })).toBe('FORBIDDEN');
    const { id } = await proposed();
    for (const other of [stranger, first.member])
      expect(await refusal(other, answer, { id, accept: true })).toBe('NOT_FOUND');
    // A person who has not agreed has nothing to withdraw.
    expect(await refusal(company.member, withdraw, { id })).toBe('FORBIDDEN');
    expect(await refusal(curator, answer, { id, accept: true })).toBe('FORBIDDEN');
  });
});
