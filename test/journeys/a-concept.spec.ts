import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
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
import { Introduction, Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';

const product = bootProduct();

interface Shown extends Outcome {
  id: string;
  version: number;
  stage: string;
  carrier: { name: string } | null;
  members: { person: { id: string; name: string }; isInvited: boolean; isCarrier: boolean }[];
  viewerCan: Record<string, boolean>;
}
const shown = `id version title promise stage status statusReason gate gateState
  carrier { id name } curator { name } tags { reference } territories { code }
  needs { id title company { name } need { title } }
  ideas { idea { title attribution } solver { name } } introductions { id }
  members { person { id name } organisation { name } isInvited isCarrier } memberCount
  viewerCan { edit invite answer leave nameCarrier pause resume stop take seeLog }`;
const act = (operation: string, args: string, given: string): string =>
  `mutation (${args}) { ${operation}(${given}) { ${problem} ... on Concept { ${shown} } } }`;
const start = act('startConcept', '$input: StartConceptInput!, $key: ID', 'input: $input, key: $key');
const answer = act('answerConceptInvitation', '$id: ID!, $accept: Boolean!', 'id: $id, accept: $accept');
const edit = act(
  'editConcept',
  '$id: ID!, $version: Int!, $input: ConceptChange!',
  'id: $id, version: $version, input: $input',
);
const byId = (operation: string): string => act(operation, '$id: ID!', 'id: $id');
const withReason = (operation: string): string =>
  act(operation, '$id: ID!, $reason: String!', 'id: $id, reason: $reason');
const ofPerson = (operation: string): string =>
  act(operation, '$id: ID!, $personId: ID!', 'id: $id, personId: $personId');
const one = `query ($id: ID!) { concept(id: $id) { ${shown} } }`;
const list = `query ($stage: ConceptStage, $mine: Boolean! = false) {
  concepts(first: 50, stage: $stage, mine: $mine) { totalCount nodes { id } } }`;
const log = `query ($id: ID!) { auditLogOfConcept(conceptId: $id) { nodes { action sentence } } }`;

let curator: GraphqlClient;
let stranger: GraphqlClient;
let company: Company;
let other: Company;
let needId: string;
let otherNeedId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  stranger = await product.as('passant@exemple.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  other = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  otherNeedId = await aPublishedNeed(product, other, curator, {
    ...fallsAtNight,
    title: 'Être prévenus la nuit quand quelqu’un tombe',
  });
});

const content = {
  title: 'Une veille de nuit sans caméra',
  promise: 'Prévenir l’astreinte sans regarder personne.',
};
const apprentice = async (): Promise<{ client: GraphqlClient; id: string; ideaId: string }> => {
  const client = await product.as(`${newId()}@cfa.example`);
  const { id } = await ask<{ id: string }>(
    client,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    {
      input: {
        name: 'Lina Apprentie',
        headline: 'Des capteurs discrets',
        description: 'Une description assez longue pour que le profil soit montré à tout le monde.',
        tags: ['theme:silver-economie'],
        territories: ['region:24'],
      },
    },
  );
  const { ideas } = await ask<{ ideas: { id: string }[] }>(
    client,
    `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Un tapis qui prévient", attribution: "Promotion 2026" }) { ${problem} ... on Solver { ideas { id } } } }`,
    { id },
  );
  return { client, id, ideaId: ideas[0]?.id ?? '' };
};
/** An introduction of the solver to the need, with a result. */
const succeeded = async (solverId: string, state: Introduction['state'] = 'succeeded'): Promise<string> => {
  const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
  const { id } = await anIntroduction(product.database, {
    needId,
    solverId,
    state,
    companyReply: accepted(),
    solverReply: accepted(),
  });
  return id;
};
const seen = (client: GraphqlClient, id: string): Promise<Shown> => ask(client, one, { id });
const listed = async (client: GraphqlClient, asked: object = {}): Promise<string[]> =>
  (await ask<{ nodes: { id: string }[] }>(client, list, { ...asked })).nodes.map(({ id }) => id);

describe('a concept of a pool of needs and an idea', () => {
  it('is known to those who are asked, and to nobody else', async () => {
    const author = await apprentice();
    const made = await ask<Shown>(curator, start, {
      input: {
        ...content,
        tags: ['theme:silver-economie'],
        territories: ['commune:45234'],
        needIds: [needId, otherNeedId],
        ideaId: author.ideaId,
      },
    });
    expect(made).toMatchObject({
      __typename: 'Concept',
      stage: 'idea',
      gate: 'problem',
      gateState: 'open',
      carrier: null,
      memberCount: 0,
      viewerCan: { edit: true, invite: true, answer: false, take: false, seeLog: true },
    });
    expect(made.members).toHaveLength(3);
    expect(made.members.every(({ isInvited }) => isInvited)).toBe(true);

    // An invited person reads the concept and their own part. The companies do not learn of each other, nor of other
    // invited people.
    const { needs } = await ask<{ needs: { id: string; company: unknown }[] }>(company.member, one, {
      id: made.id,
    });
    expect(needs).toMatchObject([{ id: needId }]);
    const asked = await seen(author.client, made.id);
    expect(asked.viewerCan).toMatchObject({ answer: true, edit: false, invite: false, leave: false });
    expect(asked.members.map(({ person: { name }, isCarrier }) => [name, isCarrier])).toEqual([
      [expect.any(String), true],
    ]);
    expect(await refusal(stranger, one, { id: made.id })).toBe('NOT_FOUND');
    expect(await listed(stranger)).not.toContain(made.id);
    expect(await listed(author.client)).toContain(made.id);
    expect(await listed(author.client, { stage: 'prototype' })).not.toContain(made.id);

    // The author of the idea carries it once they agree.
    expect(await ask(author.client, answer, { id: made.id, accept: true })).toMatchObject({
      carrier: {},
      memberCount: 1,
      viewerCan: { edit: true, invite: true, answer: false, leave: true, pause: true, seeLog: false },
    });
    expect(await refusal(author.client, answer, { id: made.id, accept: true })).toBe('FORBIDDEN');
    await ask(company.member, answer, { id: made.id, accept: true });
    // A person who declines does not learn how many agree.
    expect(await ask(other.member, answer, { id: made.id, accept: false })).toMatchObject({
      memberCount: null,
    });
    const { members } = await seen(author.client, made.id);
    expect(members.filter(({ isInvited }) => !isInvited)).toHaveLength(2);
    expect(await refusal(other.member, one, { id: made.id })).toBe('NOT_FOUND');

    expect(
      (await ask<{ nodes: { action: string }[] }>(curator, log, { id: made.id })).nodes.map(
        ({ action }) => action,
      ),
    ).toEqual(['decline', 'joinConcept', 'joinConcept', 'start']);
  });

  it('is not started by others than curators', async () => {
    const author = await apprentice();
    const input = { ...content, needIds: [needId], ideaId: author.ideaId };
    expect(await refusal(author.client, start, { input })).toBe('FORBIDDEN');
    expect(await refusal(company.member, start, { input: { ...content, needIds: [needId] } })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(curator, start, { input: { ...content, needIds: [newId()] } })).toBe('NOT_FOUND');
    expect(await ask(curator, start, { input: content })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'needIds', rule: 'source_needed' }],
    });
    expect(
      await ask(curator, start, {
        input: { title: 'Non', promise: 'x'.repeat(100_000), tags: ['theme:rien'], needIds: [needId] },
      }),
    ).toMatchObject({
      fields: [
        { field: 'title', rule: 'too_small' },
        { field: 'promise', rule: 'too_big' },
        { field: 'tags', rule: 'unknown_tag' },
      ],
    });
  });
});

describe('a concept of an introduction that succeeded', () => {
  it('is started by one of its two sides, once', async () => {
    const author = await apprentice();
    const introductionId = await succeeded(author.id);
    const begin = (key?: string): Promise<Shown> =>
      ask(author.client, start, { input: { ...content, introductionId, ideaId: author.ideaId }, key });
    const made = await begin('une-fois');
    expect(made).toMatchObject({
      introductions: [{ id: introductionId }],
      needs: [{ id: needId, title: fallsAtNight.title }],
      ideas: [{ idea: { title: 'Un tapis qui prévient', attribution: 'Promotion 2026' } }],
      carrier: {},
      curator: null,
      memberCount: 1,
    });
    expect((await begin('une-fois')).id).toBe(made.id);
    expect(await begin()).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cette rencontre a déjà donné un concept.',
    });
    const met = await succeeded((await apprentice()).id, 'met');
    expect(await ask(company.member, start, { input: { ...content, introductionId: met } })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(await refusal(stranger, start, { input: { ...content, introductionId } })).toBe('NOT_FOUND');
    // Both ends link to it.
    expect(
      await ask(company.member, `query ($id: ID!) { introduction(id: $id) { concept { id } } }`, {
        id: introductionId,
      }),
    ).toEqual({ concept: { id: made.id } });
    expect(
      await ask(stranger, `query ($id: ID!) { need(id: $id) { concepts { id } } }`, { id: needId }),
    ).toEqual({ concepts: [] });
  });

  it('is changed, handed over, paused and stopped by those who may', async () => {
    const author = await apprentice();
    const introductionId = await succeeded(author.id);
    const { id, version } = await ask<Shown>(author.client, start, { input: { ...content, introductionId } });
    await ask(company.member, answer, { id, accept: true });

    // Two edit at once. The second gets a conflict.
    const input = { ...content, title: 'Une veille plus douce' };
    const { version: next } = await seen(company.member, id);
    expect(next).toBeGreaterThanOrEqual(version);
    const outcomes = await Promise.all([
      ask<Outcome>(author.client, edit, { id, version: next, input }),
      ask<Outcome>(company.member, edit, { id, version: next, input }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Concept', 'Conflict']);

    // A curator who is no party accompanies it.
    expect(await ask(curator, byId('takeConcept'), { id })).toMatchObject({ viewerCan: { take: false } });
    expect(await refusal(author.client, byId('takeConcept'), { id })).toBe('FORBIDDEN');

    const { members } = await seen(company.member, id);
    const partner = members.find(({ isCarrier }) => !isCarrier)?.person.id ?? '';
    expect(await refusal(company.member, ofPerson('nameConceptCarrier'), { id, personId: partner })).toBe(
      'FORBIDDEN',
    );
    expect(await ask(author.client, ofPerson('nameConceptCarrier'), { id, personId: partner })).toMatchObject(
      {
        carrier: { id: partner },
      },
    );
    expect(
      await ask(company.member, withReason('pauseConcept'), { id, reason: 'Le temps de recruter.' }),
    ).toMatchObject({
      status: 'paused',
      statusReason: 'Le temps de recruter.',
    });
    expect(await ask(company.member, byId('resumeConcept'), { id })).toMatchObject({
      status: 'active',
      statusReason: null,
    });
    expect(await ask(company.member, withReason('stopConcept'), { id, reason: '' })).toMatchObject({
      fields: [{ field: 'reason' }],
    });
    expect(await ask(company.member, withReason('stopConcept'), { id, reason: 'Sans suite.' })).toMatchObject(
      {
        status: 'stopped',
        viewerCan: { edit: false, resume: true },
      },
    );
    const { version: last } = await seen(company.member, id);
    expect(await ask(company.member, edit, { id, version: last, input })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(await listed(company.member)).not.toContain(id);
  });

  it('loses its carrier when they leave, and is asked of the right people', async () => {
    const author = await apprentice();
    const { id } = await ask<Shown>(author.client, start, {
      input: { ...content, introductionId: await succeeded(author.id) },
    });
    const candidates = `query ($id: ID!) { candidatesForConcept(conceptId: $id) { id } }`;
    // The company has not agreed yet, so the carrier does not see its people.
    expect(await ask(author.client, candidates, { id })).toEqual([]);
    const invite = act(
      'inviteToConcept',
      '$id: ID!, $email: String, $personId: ID',
      'id: $id, email: $email, personId: $personId',
    );
    expect(await refusal(author.client, invite, { id, email: 'luc@sologne.example' })).toBe('FORBIDDEN');
    expect(await refusal(author.client, invite, { id, personId: newId() })).toBe('NOT_FOUND');
    expect(await ask(curator, invite, { id, email: 'personne@nulle-part.example' })).toMatchObject({
      fields: [{ field: 'email', rule: 'account' }],
    });
    await ask(curator, invite, { id, email: 'LUC@sologne.example' });
    expect(await ask(curator, invite, { id, email: 'luc@sologne.example' })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(await ask(other.member, answer, { id, accept: true })).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ organisation: { name: 'Sologne Services' } }),
      ]),
    });
    expect(await ask(author.client, byId('leaveConcept'), { id })).toMatchObject({
      __typename: 'Concept',
      carrier: null,
    });
    expect(await refusal(author.client, one, { id })).toBe('NOT_FOUND');
    const { members } = await seen(curator, id);
    const [first] = members;
    await ask(curator, ofPerson('removeFromConcept'), { id, personId: first?.person.id });
    expect(
      await ask(curator, ofPerson('removeFromConcept'), { id, personId: first?.person.id }),
    ).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });
});
