import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dayInFrance } from '@passerelle/config';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { eventsOf } from '@passerelle/harness';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { FollowUp } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aNeed } from '@passerelle/needs/testing';

const product = bootProduct();
let curator: GraphqlClient;
let company: Company;
let holder: GraphqlClient;
let solverId: string;
let needId: string;

/** The author and the mutation. Its result has an id. */
interface Made {
  mutation: string;
  variables: Record<string, unknown>;
  by: () => GraphqlClient;
  /** The tables that get one more row. */
  table: string;
}

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  holder = await product.as('karim@nuit.example');
  await importSolvers(product, fallDetector);
  solverId = await holdProfile(product, fallDetector.name, 'karim@nuit.example');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const count = async (table: string): Promise<number> => {
  const [{ n }] = await product.database.manager.query<[{ n: string }]>(`SELECT count(*) AS n FROM ${table}`);
  return Number(n);
};

const organisation = { name: 'Autre Aide', kind: 'service_company' };
const made = {
  createOrganisation: () => ({
    mutation: `($input: OrganisationInput!, $key: ID) { createOrganisation(input: $input, key: $key) {
      ${problem} ... on Organisation { id viewerCan { update } } } }`,
    variables: { input: organisation },
    by: () => holder,
    table: 'organisation',
  }),
  draftNeed: () => ({
    mutation: `($organisationId: ID!, $input: NeedInput!, $key: ID) {
      draftNeed(organisationId: $organisationId, input: $input, key: $key) { ${problem} ... on Need { id title } } }`,
    variables: { organisationId: company.id, input: { title: 'Un brouillon' } },
    by: () => company.member,
    table: 'need',
  }),
  copyNeed: () => ({
    mutation: `($id: ID!, $key: ID) { copyNeed(id: $id, key: $key) { ${problem} ... on Need { id title } } }`,
    variables: { id: needId },
    by: () => company.member,
    table: 'need',
  }),
  addIdea: () => ({
    mutation: `($solverId: ID!, $input: IdeaInput!, $key: ID) {
      addIdea(solverId: $solverId, input: $input, key: $key) { ${problem} ... on Solver { id ideas { title } } } }`,
    variables: { solverId, input: { title: 'Un tapis qui sent les pas' } },
    by: () => holder,
    table: 'idea',
  }),
  inviteMember: () => ({
    mutation: `($organisationId: ID!, $key: ID) {
      inviteMember(organisationId: $organisationId, email: "luc@mains.example", role: member, key: $key) {
        ${problem} ... on Invitation { id } } }`,
    variables: { organisationId: company.id },
    by: () => company.member,
    table: `event WHERE name = 'MemberInvited'`,
  }),
  markInterest: () => ({
    mutation: `($needId: ID!, $solverId: ID!, $key: ID) {
      markInterest(needId: $needId, solverId: $solverId, message: "Nous équipons déjà deux résidences.", key: $key) {
        ${problem} ... on Interest { id state } } }`,
    variables: { needId, solverId },
    by: () => holder,
    table: `event WHERE name LIKE 'Interest%'`,
  }),
  askForIntroduction: () => ({
    mutation: `($needId: ID!, $solverId: ID!, $key: ID) {
      askForIntroduction(needId: $needId, solverId: $solverId, key: $key) {
        ${problem} ... on IntroductionRequest { id state } } }`,
    variables: { needId, solverId },
    by: () => company.member,
    table: `event WHERE name LIKE 'IntroductionAsked'`,
  }),
  introduce: () => ({
    mutation: `($input: IntroduceInput!, $key: ID) { introduce(input: $input, key: $key) {
      ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    variables: { input: { needId, solvers: [{ solverId }] } },
    by: () => curator,
    table: 'introduction',
  }),
  createSolver: () => ({
    mutation: `($input: SolverInput!, $key: ID) { createSolver(kind: entrepreneur, input: $input, key: $key) {
      ${problem} ... on Solver { id name } } }`,
    variables: {
      input: { name: 'Une veilleuse', headline: 'Une veilleuse', description: 'Une veilleuse de nuit.' },
    },
    by: () => company.member,
    table: 'solver',
  }),
} satisfies Record<string, () => Made>;

it.each(Object.entries(made))('makes one and gives it twice, also at the same moment: %s', async (_, say) => {
  const { mutation, variables, by, table } = say();
  const before = await count(table);
  const key = newId();
  const send = () => ask<Outcome>(by(), `mutation ${mutation}`, { ...variables, key });
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  expect(JSON.stringify(first)).toMatch(/"id":"[\da-f-]{36}"/);
  expect([second, third]).toEqual([first, first]);
  expect(await count(table)).toBe(before + 1);
});

it('writes a message once, and refuses the key for another', async () => {
  const [{ id }] = await product.database.manager.query<[{ id: string }]>('SELECT id FROM introduction');
  const write = `mutation ($id: ID!, $body: String!, $key: ID) {
    writeMessage(introductionId: $id, channel: company, body: $body, key: $key) {
      ${problem} ... on InvalidInput { fields { field rule } } ... on Message { id body } } }`;
  const key = newId();
  const say = (body: string) => ask<Outcome>(company.member, write, { id, body, key });
  const [first, second] = await Promise.all([say('Bonjour'), say('Bonjour')]);
  expect(second).toEqual(first);
  expect(await say('Bonsoir')).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ field: 'key', rule: 'key_used' }],
  });
  expect(await count('introduction_message')).toBe(1);
});

describe('what is done with an introduction is done once, also when it is asked for twice at the same moment', () => {
  let id: string;
  let introduced = 0;
  beforeEach(async () => {
    introduced += 1;
    const need = await aNeed(product.database, {
      organisationId: company.id,
      state: 'published',
      title: `Repérer les chutes ${introduced}`,
    });
    id = (await anIntroduction(product.database, { needId: need.id, solverId })).id;
  });
  const sendTwice = async (by: GraphqlClient, document: string, variables: object = {}): Promise<void> => {
    const send = () => ask<Outcome>(by, document, { id, ...variables });
    await Promise.all([send(), send()]);
    await send();
  };
  const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} } }`;
  const bothAccept = async (): Promise<void> => {
    for (const by of [company.member, holder]) await ask(by, accept, { id });
  };
  /** The events and the audit entries of an introduction since this number. */
  const recorded = async (): Promise<{ events: string[]; entries: string[] }> => {
    const entries = await product.database.manager.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY id',
      [id],
    );
    return { events: await eventsOf(product, id), entries: entries.map(({ action }) => action) };
  };

  it('accepting, by each side', async () => {
    await sendTwice(company.member, accept);
    expect(await recorded()).toEqual({ events: ['IntroductionHalfAccepted'], entries: ['accept'] });
    await sendTwice(holder, accept);
    expect(await recorded()).toEqual({
      events: ['IntroductionHalfAccepted', 'IntroductionAccepted'],
      entries: ['accept', 'accept'],
    });
  });

  it('declining', async () => {
    await sendTwice(
      holder,
      `mutation ($id: ID!) { declineIntroduction(id: $id, input: { reason: no_capacity }) { ${problem} } }`,
    );
    expect(await recorded()).toEqual({ events: ['IntroductionDeclined'], entries: ['decline'] });
  });

  it('proposing times', async () => {
    await bothAccept();
    const before = await recorded();
    const at = new Date(product.clock.now().getTime() + 3 * 86_400_000).toISOString();
    await sendTwice(
      holder,
      `mutation ($id: ID!, $at: DateTime!) { proposeTimes(id: $id, times: [$at], place: "LAB’O") { ${problem} } }`,
      { at },
    );
    expect(await recorded()).toEqual({
      events: [...before.events, 'TimesProposed'],
      entries: [...before.entries, 'proposeTimes'],
    });
    await sendTwice(
      company.member,
      `mutation ($id: ID!, $at: DateTime!) { chooseTime(id: $id, at: $at) { ${problem} } }`,
      { at },
    );
    expect(await recorded()).toEqual({
      events: [...before.events, 'TimesProposed', 'MeetingPlanned'],
      entries: [...before.entries, 'proposeTimes', 'chooseTime'],
    });
  });

  it('having met, and what came of it', async () => {
    await bothAccept();
    const before = await recorded();
    const on = dayInFrance(product.clock.now());
    await sendTwice(
      company.member,
      `mutation ($id: ID!, $on: LocalDate!) { markIntroductionMet(id: $id, input: { on: $on }) { ${problem} } }`,
      { on },
    );
    expect(await recorded()).toEqual({
      events: [...before.events, 'IntroductionMet'],
      entries: [...before.entries, 'markMet'],
    });
    const followUp = await product.database.manager.findOneByOrFail(FollowUp, {
      introductionId: id,
      side: 'company',
      step: 10,
    });
    await product.database.manager.update(FollowUp, { id: followUp.id }, { askedAt: product.clock.now() });
    await sendTwice(
      company.member,
      `mutation ($id: ID!) { answerFollowUp(id: $id, input: { happened: true, outcome: pilot }) { ${problem} } }`,
      { id: followUp.id },
    );
    expect(await eventsOf(product, followUp.id)).toEqual(['FollowUpAnswered']);
    // Of the answer, and of the introduction that it concludes.
    expect((await recorded()).entries.slice(-3)).toEqual(['markMet', 'answerFollowUp', 'answerFollowUp']);
  });
});

it('shows nothing made by a key that one may no longer see', async () => {
  const key = newId();
  const draft = made.draftNeed();
  const send = () => company.member.query(`mutation ${draft.mutation}`, { ...draft.variables, key });
  expect((await send()).errors).toBeUndefined();
  const person = `(SELECT id FROM person WHERE email = 'anne@mains.example')`;
  await product.database.manager.query(`DELETE FROM membership WHERE person_id = ${person}`);
  expect((await send()).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
