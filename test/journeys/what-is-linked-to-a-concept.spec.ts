import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { Concept, ConceptIdea, ConceptMember, DropIdeasOnIdeasRemoved } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { anEvent } from '@passerelle/harness';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Idea, SolverProfileChanged } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Need } from '@passerelle/needs';

const product = bootProduct();
const DAY = 24 * 3_600_000;

interface Seen {
  needs: { id: string; mayUnlink: boolean }[];
  gates: { items: { key: string; state: string }[] }[];
}
const passport = `query ($id: ID!) { concept(id: $id) { needs { id mayUnlink } gates { items { key state } } } }`;
const propose = `mutation ($conceptId: ID!, $needId: ID!) { proposeJoining(conceptId: $conceptId, needId: $needId) {
  ${problem} ... on ConceptJoining { state } } }`;
const link = (operation: string): string =>
  `mutation ($id: ID!, $needId: ID, $ideaId: ID) { ${operation}(id: $id, needId: $needId, ideaId: $ideaId) {
    ${problem} ... on Concept { needs { id } ideas { id } } } }`;

let curator: GraphqlClient;
let carrier: GraphqlClient;
let company: Company;
let first: Company;
let needId: string;
let firstNeedId: string;
let concept: Concept;
let ideaId: string;
let carrierId: string;

const meOf = async (client: GraphqlClient): Promise<string> =>
  (await ask<{ id: string }>(client, '{ me { id } }')).id;
const seen = (client: GraphqlClient): Promise<Seen> => ask(client, passport, { id: concept.id });

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  carrierId = await meOf(carrier);
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  first = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  const solver = await aSolver(product.database, {
    personId: carrierId,
    ideas: [{ title: 'Un tapis qui prévient', description: '' }],
  });
  ideaId = (await product.database.manager.findOneByOrFail(Idea, { solverId: solver.id })).id;
});

/** A concept that answers the needs of two companies, one of which takes part. */
beforeEach(async () => {
  const { manager } = product.database;
  firstNeedId = await aPublishedNeed(product, first, curator, {
    ...fallsAtNight,
    title: 'Être prévenus la nuit',
  });
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  const { organisationId } = await manager.findOneByOrFail(Need, { id: needId });
  concept = await aConcept(product.database, {
    createdAt: new Date(product.clock.now().getTime() - DAY),
    carrierId,
    joined: [carrierId, { personId: await meOf(company.member), organisationId }],
    invited: [await meOf(first.member)],
    needIds: [firstNeedId, needId],
  });
});

describe('what is linked to a concept later', () => {
  const itemOf = async (): Promise<string | undefined> =>
    (await seen(carrier)).gates.flatMap(({ items }) => items).find(({ key }) => key === 'two_companies')
      ?.state;

  it('is a need or an idea of somebody who takes part, chosen by its carrier or a curator', async () => {
    const own = await aPublishedNeed(product, company, curator, {
      ...fallsAtNight,
      title: 'Un autre besoin de nuit',
    });
    const foreign = await aPublishedNeed(product, first, curator, {
      ...fallsAtNight,
      title: 'D’une entreprise absente',
    });
    const linkable = await ask<{ needs: { id: string }[]; ideas: { id: string }[] }>(
      carrier,
      'query ($id: ID!) { linkableToConcept(conceptId: $id) { needs { id } ideas { id mayUnlink } } }',
      { id: concept.id },
    );
    const needs = linkable.needs.map(({ id }) => id);
    expect([needs.includes(own), needs.includes(foreign), needs.includes(needId)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(linkable.ideas).toEqual([{ id: ideaId, mayUnlink: false }]);
    expect(await refusal(company.member, link('linkToConcept'), { id: concept.id, needId: own })).toBe(
      'FORBIDDEN',
    );
    expect(await ask(carrier, link('linkToConcept'), { id: concept.id, needId: own })).toMatchObject({
      needs: [{ id: firstNeedId }, { id: needId }, { id: own }],
    });
    expect(await ask(carrier, link('linkToConcept'), { id: concept.id, needId: own })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(await ask(carrier, link('linkToConcept'), { id: concept.id, needId: foreign })).toMatchObject({
      fields: [{ field: 'needId', rule: 'member' }],
    });
    expect(await ask(curator, link('linkToConcept'), { id: concept.id, ideaId })).toMatchObject({
      ideas: [{ id: ideaId }],
    });
    expect(await ask(carrier, link('unlinkFromConcept'), { id: concept.id, ideaId })).toMatchObject({
      ideas: [],
    });
  });

  it('is taken out again, and what counted it at the first gate is open again', async () => {
    const ready = `mutation ($id: ID!) { answerGateItem(id: $id, item: two_companies, answer: "Toutes deux le disent.", ready: true) {
      ${problem} } }`;
    await ask(carrier, ready, { id: concept.id });
    expect(await itemOf()).toBe('ready');
    // The company may remove its own need, and no other.
    const { needs } = await seen(company.member);
    expect(needs.map(({ mayUnlink }) => mayUnlink)).toEqual([false, true]);
    expect(
      await refusal(company.member, link('unlinkFromConcept'), { id: concept.id, needId: firstNeedId }),
    ).toBe('FORBIDDEN');
    expect(await ask(company.member, link('unlinkFromConcept'), { id: concept.id, needId })).toMatchObject({
      needs: [{ id: firstNeedId }],
    });
    expect(await itemOf()).toBe('open');
    expect(await ask(carrier, link('unlinkFromConcept'), { id: concept.id, needId })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(
      await ask(carrier, link('unlinkFromConcept'), { id: concept.id, needId: firstNeedId }),
    ).toMatchObject({
      message: 'Un concept répond à un besoin au moins : liez-en un autre avant de retirer celui-ci.',
    });
    // It may be proposed again.
    expect(await ask(curator, propose, { conceptId: concept.id, needId })).toMatchObject({
      state: 'proposed',
    });
  });

  it('is an idea until its author removes it: then it is gone from there too, which is noted once', async () => {
    const { manager } = product.database;
    const add = `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Une veilleuse", description: "" }) { ${problem} } }`;
    const { solverId } = await manager.findOneByOrFail(Idea, { id: ideaId });
    await ask(carrier, add, { id: solverId });
    const { id } = await manager.findOneByOrFail(Idea, { title: 'Une veilleuse' });
    await ask(carrier, link('linkToConcept'), { id: concept.id, ideaId });
    await ask(carrier, link('linkToConcept'), { id: concept.id, ideaId: id });
    const { version } = await manager.findOneByOrFail(Concept, { id: concept.id });
    product.clock.advance(60_000);
    await ask(carrier, `mutation ($id: ID!) { removeIdea(id: $id) { ${problem} } }`, { id });
    await product.settled();
    const removal = anEvent(SolverProfileChanged, {
      subjectId: solverId,
      data: { solverId, change: 'ideas' as const },
    });
    await product.app.get(DropIdeasOnIdeasRemoved).handle(removal);
    const ideas = 'query ($id: ID!) { concept(id: $id) { ideas { id } } }';
    expect(await ask(curator, ideas, { id: concept.id })).toEqual({ ideas: [{ id: ideaId }] });
    expect(await manager.countBy(ConceptIdea, { conceptId: concept.id })).toBe(1);
    // The signers read it again.
    expect(await manager.findOneByOrFail(Concept, { id: concept.id })).toMatchObject({
      version: version + 1,
    });
    const noted = await manager.findBy(AuditEntry, { objectId: concept.id, action: 'loseIdea' });
    expect(noted).toMatchObject([{ actorId: null, before: { ideaId: id }, after: { ideaId: null } }]);
    const events = await manager.find(OutboxEvent, {
      where: { subjectId: concept.id, name: 'ConceptEdited' },
      order: { id: 'ASC' },
    });
    expect(events.map(({ actorId }) => actorId)).toEqual([carrierId, carrierId, null]);
  });

  it('is ten ideas at most, also where two are linked at the same moment', async () => {
    const { id: personId } = await aPerson(product.database);
    const titles = Array.from({ length: 11 }, (_, i) => ({ title: `Idée ${i}`, description: '' }));
    const { id: solverId } = await aSolver(product.database, { personId, ideas: titles });
    const ideas = await product.database.manager.findBy(Idea, { solverId });
    const rows = ideas.slice(0, 9).map(({ id }) => ({ conceptId: concept.id, ideaId: id }));
    await product.database.manager.insert(ConceptIdea, rows);
    await product.database.manager.insert(
      ConceptMember,
      ConceptMember.of(
        { conceptId: concept.id, personId, organisationId: null, state: 'joined', asCarrier: false },
        product.clock.now(),
      ),
    );
    const last = ideas
      .slice(9)
      .map(({ id }) => ask<Outcome>(curator, link('linkToConcept'), { id: concept.id, ideaId: id }));
    const outcomes = await Promise.all(last);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Concept', 'LimitReached']);
    expect(outcomes.find(({ __typename }) => __typename === 'LimitReached')).toMatchObject({
      message: 'Ce concept reprend déjà 10 idées.',
    });
  });

  it('changes nothing while a curator reads, nor what was signed', async () => {
    const { manager } = product.database;
    await manager.update(Concept, { id: concept.id }, { gateState: 'requested', gateAskedAt: new Date() });
    expect(await ask(carrier, link('unlinkFromConcept'), { id: concept.id, needId })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    await manager.update(
      Concept,
      { id: concept.id },
      { gateState: 'open', gateAskedAt: null, stage: 'concept' },
    );
    await manager.query(
      `INSERT INTO concept_gate_item (concept_id, key, state, answer, updated_at) VALUES ($1, 'two_companies', 'ready', 'x', now())`,
      [concept.id],
    );
    await ask(carrier, link('unlinkFromConcept'), { id: concept.id, needId });
    expect(await itemOf()).toBe('ready');
  });
});
