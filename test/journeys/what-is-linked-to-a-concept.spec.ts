import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Concept } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallsAtNight,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Idea } from '@passerelle/solvers';
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

/** A concept that answers the needs of two companies, of which one takes part. */
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
    // The company itself may take its need out, and no other.
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
