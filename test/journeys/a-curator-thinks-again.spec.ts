import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  type Company,
  type DraftedNeed,
  fallDetector,
  holdProfile,
  importSolvers,
  mailsTo,
  mealDeliverers,
  type Outcome,
  problem,
  publishNeed,
  refusal,
  versionOf,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Introduction } from '@passerelle/introductions';
import { Deliveries, Delivery, JobsWorker } from '@passerelle/jobs';
import { Match } from '@passerelle/matching';
import { Notice } from '@passerelle/notifications';
import { IsNull, Not } from 'typeorm';
import { mailedAtOnce } from '@passerelle/notifications/testing';

/** The time to undo, in milliseconds. */
const UNDO = 120_000;
const product = bootProduct({ env: () => ({ UNDO_SECONDS: '120' }) });
mailedAtOnce(product);

let nadia: GraphqlClient;
let karim: GraphqlClient;
let company: Company;
let holder: GraphqlClient;
let solverId: string;
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  karim = await product.as('karim@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  holder = await product.as('lou@sereine.example');
  await importSolvers(product, { ...fallDetector, monthlyCap: 50 }, ...mealDeliverers);
  solverId = await holdProfile(product, 'Nuit Sereine', 'lou@sereine.example');
});

/** The time to undo is over, and a worker has maintained the queue. */
async function afterwards(milliseconds = UNDO): Promise<void> {
  product.clock.advance(milliseconds);
  await product.app.get(JobsWorker).keepUp();
  await product.settled();
}
let mailsBefore = 0;
let noticesBefore = 0;
const notices = (): Promise<number> => product.database.manager.count(Notice);
/** No notice of the earlier decision may follow. */
async function quiet(): Promise<void> {
  await product.settled();
  await afterwards();
  mailsBefore = product.mailbox.messages().length;
  noticesBefore = await notices();
}
/** The notices since then. */
async function notified(): Promise<string[]> {
  await product.settled();
  return product.mailbox
    .messages()
    .slice(mailsBefore)
    .map(({ to, subject }) => `${to.join()}: ${subject}`);
}
beforeEach(quiet);

type Undone = Outcome & { id?: string; state?: string; version?: number; undoableUntil?: string | null };
const undoNeed = async (id: string, version?: number, client = nadia): Promise<Undone> =>
  ask(
    client,
    `mutation ($id: ID!, $version: Int!) { undoNeedDecision(id: $id, version: $version) {
      ${problem} ... on Need { id state version undoableUntil moderationReasons publishedAt } } }`,
    { id, version: version ?? (await versionOf(client, id)) },
  );
const requestChanges = async (id: string, client = nadia): Promise<DraftedNeed> =>
  ask(
    client,
    `mutation ($id: ID!, $version: Int!) { requestNeedChanges(id: $id, version: $version, reasons: [unclear]) { ${problem} ... on Need { id state version } } }`,
    { id, version: await versionOf(client, id) },
  );
const refuse = async (id: string, client = nadia): Promise<DraftedNeed> =>
  ask(
    client,
    `mutation ($id: ID!, $version: Int!) { refuseNeed(id: $id, version: $version, reasons: [out_of_scope]) { ${problem} ... on Need { id state version } } }`,
    { id, version: await versionOf(client, id) },
  );
const logOf = async (id: string): Promise<string[]> =>
  (await product.database.manager.find(AuditEntry, { where: { objectId: id }, order: { id: 'ASC' } })).map(
    ({ action }) => action,
  );
const isWaiting = async (id: string): Promise<boolean> =>
  (
    await ask<{ nodes: { need: { id: string } }[] }>(
      karim,
      '{ deskQueue(name: to_moderate, first: 100) { nodes { need { id } } } }',
    )
  ).nodes.some(({ need }) => need.id === id);
/** A need with its own text. Otherwise it would resemble the others. */
let count = 0;
async function submitted(): Promise<string> {
  count += 1;
  const id = await aSubmittedNeed(company, {
    title: `Repérer les chutes la nuit, essai ${count}`,
    description: 'Un capteur discret, fixé au mur, qui prévienne notre astreinte la nuit, sans caméra.',
    tags: ['theme:silver-economie', 'technology:detection-de-chute'],
    territories: ['epci:244500468'],
  });
  await quiet();
  return id;
}

/** The company is notified of the publication, and of nothing twice. */
async function notifiedOnce(id: string): Promise<void> {
  const subjects = (await mailsTo(product, 'anne@mains.example'))
    .filter(({ text }) => text.includes(id))
    .map(({ subject }) => subject);
  expect(subjects).toContainEqual(expect.stringContaining('publié'));
  expect(subjects).toHaveLength(new Set(subjects).size);
}

describe('the matches of a need just published', () => {
  it('are said to be waited for until they are computed, and again after a change', async () => {
    const asked =
      'query ($id: ID!) { need(id: $id) { matching version } matchesOfNeed(needId: $id, first: 5) { totalCount } }';
    const seen = async (reader: GraphqlClient): Promise<unknown[]> => {
      const { data } = await reader.query<{
        need: { matching: string | null };
        matchesOfNeed: { totalCount: number };
      }>(asked, { id });
      return [data?.need.matching, data?.matchesOfNeed.totalCount];
    };
    const matching = async (reader: GraphqlClient): Promise<unknown> =>
      (await ask<{ matching: unknown }>(reader, 'query ($id: ID!) { need(id: $id) { matching } }', { id }))
        .matching;
    const id = await submitted();
    expect(await matching(nadia)).toBeNull();
    await publishNeed(nadia, id);
    await product.settled();
    expect(await seen(company.member)).toEqual(['waiting', 0]);
    expect(await seen(nadia)).toEqual(['waiting', 0]);
    // A person who may not read the matches does not read their state either.
    expect(await matching(holder)).toBeNull();
    await afterwards();
    expect(await seen(company.member)).toEqual(['computed', 1]);

    // A delivery without success so far, for example while a worker is down.
    const event = await product.database.manager.findOneByOrFail(OutboxEvent, {
      subjectId: id,
      name: 'NeedPublished',
    });
    const now = product.clock.now();
    const delivery = {
      eventId: event.id,
      handler: 'FindMatchesOnNeedChanged',
      state: 'dead_lettered',
    } as const;
    await product.database.manager.insert(Delivery, { ...delivery, touchedAt: now });
    expect(await matching(company.member)).toBe('waiting');
    await product.database.manager.delete(Delivery, delivery);
    expect(await matching(company.member)).toBe('computed');
  });
});

describe.each([
  ['published', (id: string) => publishNeed(nadia, id)],
  ['sent back', (id: string) => requestChanges(id)],
  ['refused', (id: string) => refuse(id)],
])('a need that was %s by mistake', (_what, decide) => {
  it('waits again, and nobody is ever notified, however late a worker comes', async () => {
    const id = await submitted();
    const { state } = await decide(id);
    expect(state).not.toBe('submitted');
    expect(await isWaiting(id)).toBe(false);
    expect(await ask(nadia, 'query ($id: ID!) { need(id: $id) { undoableUntil } }', { id })).toEqual({
      undoableUntil: new Date(product.clock.now().getTime() + UNDO).toISOString(),
    });
    expect(await ask(company.member, 'query ($id: ID!) { need(id: $id) { undoableUntil } }', { id })).toEqual(
      {
        undoableUntil: null,
      },
    );
    expect(await undoNeed(id)).toMatchObject({
      __typename: 'Need',
      state: 'submitted',
      undoableUntil: null,
      moderationReasons: [],
      publishedAt: null,
    });
    await afterwards(UNDO + 3_600_000);
    expect(await notified()).toEqual([]);
    expect(await notices()).toBe(noticesBefore);
    expect(await isWaiting(id)).toBe(true);
    expect((await logOf(id)).slice(-1)).toEqual(['undo']);
    expect(await product.database.manager.countBy(Match, { needId: id, state: 'current' })).toBe(0);
    expect(await undoNeed(id)).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('déjà annulée'),
    });
  });

  it('is undone once by two curators at once, and the slower reads that it is undone', async () => {
    const id = await submitted();
    await decide(id);
    const version = await versionOf(nadia, id);
    const outcomes = await Promise.all([undoNeed(id, version), undoNeed(id, version, karim)]);
    expect(outcomes.toSorted((a, b) => a.__typename.localeCompare(b.__typename))).toMatchObject([
      { __typename: 'IllegalTransition', message: expect.stringContaining('déjà annulée') },
      { __typename: 'Need', state: 'submitted' },
    ]);
  });
});

describe.each([
  ['published', (id: string) => publishNeed(nadia, id)],
  ['sent back', (id: string) => requestChanges(id)],
  ['refused', (id: string) => refuse(id)],
])('a need that was just %s', (_what, decide) => {
  it('waits for its company, in every list, until its company is notified', async () => {
    const id = await submitted();
    const document = `query ($id: ID!) {
      need(id: $id) { state summary publishedAt expiresAt closingReason moderationReasons moderationRemarks { wrong }
        moderationNote viewerCan { submit renew } }
      waiting: myNeeds(states: [submitted], first: 100) { nodes { id } }
      others: myNeeds(states: [published, changes_requested, closed], first: 100) { nodes { id } } }`;
    const seen = async (): Promise<string> => {
      const { data } = await company.member.query<Record<'waiting' | 'others', { nodes: { id: string }[] }>>(
        document,
        { id },
      );
      const isIn = (list: 'waiting' | 'others') => data?.[list].nodes.some((need) => need.id === id);
      return JSON.stringify({ ...data, waiting: isIn('waiting'), others: isIn('others') });
    };
    const before = await seen();
    await decide(id);
    expect(await seen()).toBe(before);
    expect(await ask(nadia, 'query ($id: ID!) { need(id: $id) { state } }', { id })).not.toEqual({
      state: 'submitted',
    });
    await afterwards();
    expect(await seen()).not.toBe(before);
    expect(await seen()).toContain('"waiting":false,"others":true');
  });
});

describe('a decision', () => {
  it('is notified when the time for undoing is over, and then cannot be undone silently', async () => {
    const id = await submitted();
    await publishNeed(nadia, id);
    await afterwards(UNDO - 1_000);
    expect(await notified()).toEqual([]);
    await afterwards(1_000);
    expect(await notified()).toContainEqual(expect.stringMatching(/^anne@mains\.example: /));
    expect(await undoNeed(id)).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('Trop tard : l’entreprise est déjà prévenue'),
    });
    expect((await logOf(id)).at(-1)).toBe('publish');
  });

  it('is notified once when it was undone and repeated', async () => {
    const id = await submitted();
    await publishNeed(nadia, id);
    await undoNeed(id);
    await publishNeed(nadia, id);
    await afterwards();
    await notifiedOnce(id);
    expect(await logOf(id)).toEqual(['draft', 'submit', 'publish', 'undo', 'publish']);
  });

  it('can be found and undone after the tab was closed, by the person who made it or a colleague', async () => {
    const [one, other] = [await submitted(), await submitted()];
    await publishNeed(nadia, one);
    await refuse(other);
    const decisions = '{ undoableDecisions { act until need { id } introduction { id } } }';
    expect(await ask(nadia, decisions)).toMatchObject([
      { act: 'refuse', need: { id: other } },
      { act: 'publish', need: { id: one }, introduction: null },
    ]);
    expect(await ask(karim, decisions)).toEqual([]);
    expect(await undoNeed(one, undefined, karim)).toMatchObject({ state: 'submitted' });
    expect(await undoNeed(other, undefined, karim)).toMatchObject({ state: 'submitted' });
    expect(await ask(nadia, decisions)).toEqual([]);
    expect(await refusal(company.member, decisions)).toBe('FORBIDDEN');
    expect(
      await refusal(
        company.member,
        'mutation ($id: ID!) { undoNeedDecision(id: $id, version: 1) { __typename } }',
        {
          id: one,
        },
      ),
    ).toBe('FORBIDDEN');
  });

  it('stays once the company has gone on with it, or a solver has found it', async () => {
    const [back, online] = [await submitted(), await submitted()];
    await requestChanges(back);
    await ask(company.member, 'mutation ($id: ID!) { submitNeed(id: $id) { __typename } }', { id: back });
    expect(await undoNeed(back)).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('déjà repris'),
    });
    await publishNeed(nadia, online);
    await ask(
      holder,
      `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
        message: "Nous savons faire cela, et nous pouvons venir le montrer.") { ${problem} } }`,
      { needId: online, solverId },
    );
    expect(await undoNeed(online)).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('Il reste publié'),
    });
  });

  it('is of the need as it was decided about', async () => {
    const id = await submitted();
    await publishNeed(nadia, id);
    const version = await versionOf(nadia, id);
    expect(await undoNeed(id, version - 1)).toMatchObject({ __typename: 'Conflict' });
    expect(await undoNeed(id, version)).toMatchObject({ state: 'submitted' });
  });

  it('is either undone or notified, when both happen at once', async () => {
    const outcomes = new Set<string>();
    for (let i = 0; i < 4; i++) {
      const id = await submitted();
      await publishNeed(nadia, id);
      const version = await versionOf(nadia, id);
      product.clock.advance(UNDO);
      const { id: eventId } = await product.database.manager.findOneByOrFail(OutboxEvent, {
        subjectId: id,
        notBefore: Not(IsNull()),
      });
      const [{ __typename: outcome }] = await Promise.all([
        undoNeed(id, version),
        product.app.get(Deliveries).dispatch([eventId]),
      ]);
      await afterwards(0);
      const mails = (await mailsTo(product, 'anne@mains.example')).filter(
        ({ subject, text }) => text.includes(id) && subject.includes('publié'),
      );
      expect([outcome, mails.length > 0]).toEqual([outcome, outcome === 'IllegalTransition']);
      outcomes.add(outcome);
    }
    expect([...outcomes].every((outcome) => ['Need', 'IllegalTransition'].includes(outcome))).toBe(true);
  });
});

describe('an introduction that was proposed by mistake', () => {
  type Proposed = Outcome & { introductions?: { id: string; undoableUntil: string }[] };
  const introduce = (needId: string, client = nadia): Promise<Proposed> =>
    ask(
      client,
      `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem}
        ... on IntroductionsProposed { introductions { id undoableUntil } } } }`,
      { input: { needId, solvers: [{ solverId }] } },
    );
  const undo = (ids: string[], client = nadia): Promise<Outcome & { needs?: { id: string }[] }> =>
    ask(
      client,
      `mutation ($ids: [ID!]!) { undoIntroductions(ids: $ids) { ${problem} ... on IntroductionsUndone { needs { id } } } }`,
      { ids },
    );
  async function online(): Promise<string> {
    const id = await submitted();
    await publishNeed(nadia, id);
    await quiet();
    return id;
  }
  const served = async (): Promise<number> =>
    (
      await product.database.manager.query<{ introductions: number }[]>(
        'SELECT introductions FROM served_solver WHERE solver_id = $1',
        [solverId],
      )
    )[0]?.introductions ?? 0;

  it('has never been: nobody is notified, the interest waits again, and neither cap nor turn is lost', async () => {
    const needId = await online();
    const { id: interestId } = await ask<{ id: string }>(
      holder,
      `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
        message: "Nous savons faire cela, et nous pouvons venir le montrer.") { ... on Interest { id } } }`,
      { needId, solverId },
    );
    await quiet();
    const before = await served();
    const { introductions: [proposed] = [] } = await introduce(needId);
    expect(await served()).toBe(before + 1);
    expect(proposed?.undoableUntil).toBe(new Date(product.clock.now().getTime() + UNDO).toISOString());
    expect(await undo([proposed?.id ?? ''])).toMatchObject({
      __typename: 'IntroductionsUndone',
      needs: [{ id: needId }],
    });
    await afterwards();
    expect(await notified()).toEqual([]);
    expect(await notices()).toBe(noticesBefore);
    expect(await served()).toBe(before);
    expect(await product.database.manager.countBy(Introduction, { needId })).toBe(0);
    expect(await ask(nadia, 'query ($id: ID!) { interest(id: $id) { state } }', { id: interestId })).toEqual({
      state: 'open',
    });
    expect(await logOf(proposed?.id ?? '')).toEqual(['introduce', 'undo']);
    await expect(undo([proposed?.id ?? ''])).rejects.toThrow(/NOT_FOUND/);

    await introduce(needId);
    await afterwards();
    expect((await notified()).map((mail) => mail.split(':')[0]).toSorted()).toEqual([
      'anne@mains.example',
      'lou@sereine.example',
    ]);
  });

  it('is found by no side and answered by none before it is notified; withdrawn before that, it is withdrawn in silence', async () => {
    const needId = await online();
    await ask(
      holder,
      `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
        message: "Nous savons faire cela, et nous pouvons venir le montrer.") { __typename } }`,
      { needId, solverId },
    );
    const { introductions: [hidden] = [] } = await introduce(needId);
    const id = hidden?.id ?? '';
    const lists: Record<string, [reader: GraphqlClient, document: string]> = {
      ofCompany: [
        company.member,
        `query ($needId: ID!) { need(id: $needId) { progress summary progressIntroduction { id } nextDate { what } } introductionsOfNeed(needId: $needId) { totalCount }
          myIntroductions(first: 100) { nodes { id } } myIntroductionsByTurn(turn: mine, first: 100) { nodes { id } } }`,
      ],
      ofSolver: [
        holder,
        `query ($needId: ID!, $solverId: ID!) { need(id: $needId) { myIntroductions { id } myInterests { state answeredAt } }
          introductionsOfSolver(solverId: $solverId, first: 100) { nodes { id } }
          myIntroductions(first: 100) { nodes { id } } myIntroductionsByTurn(turn: mine, first: 100) { nodes { id } } }`,
      ],
    };
    const seen = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(lists).map(async ([name, [reader, document]]) => {
            const { data, errors } = await reader.query<object>(document, {
              needId,
              ...(name === 'ofSolver' && { solverId }),
            });
            return [name, JSON.stringify(data ?? errors)];
          }),
        ),
      );
    const byId = 'query ($id: ID!) { introduction(id: $id) { state } }';
    for (const side of [company.member, holder])
      for (const document of ['mutation ($id: ID!) { acceptIntroduction(id: $id) { __typename } }', byId]) {
        const { errors } = await side.query(document, { id });
        expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['NOT_FOUND']);
      }
    const before = await seen();
    expect(Object.values(before).filter((text) => text.includes(id))).toEqual([]);
    expect(before['ofCompany']).toContain(
      '"progressIntroduction":null,"nextDate":{"what":"expiry"}},"introductionsOfNeed":{"totalCount":0}',
    );
    expect(before).toMatchObject({
      ofCompany: expect.stringContaining(
        '"need":{"progress":"waiting","summary":"Nous cherchons qui peut répondre.',
      ),
      ofSolver: expect.stringContaining('"myInterests":[{"state":"open","answeredAt":null}]'),
    });
    // This curator sees it, and so does another one.
    for (const curator of [nadia, karim])
      expect(await ask(curator, byId, { id })).toEqual({ state: 'proposed' });
    await afterwards();
    const after = await seen();
    expect(Object.values(after).filter((text) => text.includes(id))).toHaveLength(2);
    expect(after['ofCompany']).toContain('"introductionsOfNeed":{"totalCount":1}');
    expect(after).toMatchObject({
      ofCompany: expect.stringContaining(
        '"need":{"progress":"being_introduced","summary":"Répondez d’ici au ',
      ),
      ofSolver: expect.stringContaining('"myInterests":[{"state":"introduced"'),
    });
    await quiet();
    const { introductions: [other] = [] } = await introduce(await online());
    const withdraw =
      'mutation ($id: ID!) { withdrawIntroduction(id: $id, input: { reason: mistake }) { ... on Introduction { state } } }';
    expect(await ask(nadia, withdraw, { id: other?.id })).toEqual({ state: 'withdrawn' });
    await afterwards();
    expect(await notified()).toEqual([]);
  });

  it('keeps neither side from asking for it, nor says that it stands', async () => {
    const needId = await online();
    const { introductions: [hidden] = [] } = await introduce(needId);
    const mark = `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
      message: "Nous savons faire cela, et nous pouvons venir le montrer.") { ${problem} ... on Interest { state } } }`;
    const askFor = `mutation ($needId: ID!, $solverId: ID!) { askForIntroduction(needId: $needId, solverId: $solverId) {
      ${problem} ... on IntroductionRequest { state } } }`;
    const pair = { needId, solverId };
    expect(await ask(holder, mark, pair)).toEqual({ __typename: 'Interest', state: 'open' });
    expect(await ask(company.member, askFor, pair)).toEqual({
      __typename: 'IntroductionRequest',
      state: 'open',
    });
    await undo([hidden?.id ?? '']);
  });

  it('is notified when the time is over, and then can only be withdrawn', async () => {
    const { introductions: [proposed] = [] } = await introduce(await online());
    await afterwards();
    expect(await undo([proposed?.id ?? ''])).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('Trop tard'),
    });
  });

  it('is undone once by several at once, and the slower read that it is undone', async () => {
    const { introductions: [proposed] = [] } = await introduce(await online());
    const ids = [proposed?.id ?? ''];
    const outcomes = await Promise.all([undo(ids), undo(ids, karim), undo(ids), undo(ids, karim)]);
    const typenames = outcomes.map(({ __typename }) => __typename).toSorted();
    expect(typenames).toEqual([...Array<string>(3).fill('IllegalTransition'), 'IntroductionsUndone']);
    for (const { message } of outcomes) expect(message ?? 'déjà annulée').toContain('déjà annulée');
  });

  it('is not made twice by two curators: the second learns who has, and when', async () => {
    const needId = await online();
    const outcomes = await Promise.all([introduce(needId), introduce(needId, karim)]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IntroductionsProposed',
      'InvalidInput',
    ]);
    const first = outcomes[0]?.__typename === 'InvalidInput' ? 'karim' : 'nadia';
    const refused = outcomes.find(({ __typename }) => __typename === 'InvalidInput');
    expect(refused?.message).toMatch(new RegExp(`proposé par ${first}, .* à \\d+\u00a0h`));
    expect(await product.database.manager.countBy(Introduction, { needId })).toBe(1);
  });

  it('may be an interest that was declined: it waits again', async () => {
    const needId = await online();
    const { id } = await ask<{ id: string }>(
      holder,
      `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
        message: "Nous savons faire cela, et nous pouvons venir le montrer.") { ... on Interest { id } } }`,
      { needId, solverId },
    );
    await quiet();
    const decline = (client: GraphqlClient): Promise<Outcome & { state?: string }> =>
      ask(
        client,
        `mutation ($id: ID!) { declineInterest(id: $id, input: { reason: not_ready }) { ${problem} ... on Interest { state } } }`,
        { id },
      );
    const outcomes = await Promise.all([decline(nadia), decline(karim)]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IllegalTransition',
      'Interest',
    ]);
    const first = outcomes[0]?.__typename === 'Interest' ? 'nadia' : 'karim';
    expect(outcomes.find(({ message }) => message !== undefined)?.message).toContain(
      `Dernière décision : ${first}, `,
    );
    const undone = `mutation ($id: ID!) { undoInterestDecline(id: $id) { ${problem} ... on Interest { state declineReason undoableUntil } } }`;
    expect(await ask(nadia, undone, { id })).toMatchObject({
      state: 'open',
      declineReason: null,
      undoableUntil: null,
    });
    expect(await ask(karim, undone, { id })).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('déjà annulée'),
    });
    await afterwards();
    expect(await notified()).toEqual([]);
    await decline(nadia);
    await afterwards();
    expect(await ask(nadia, undone, { id })).toMatchObject({ __typename: 'IllegalTransition' });
    expect(await notified()).toHaveLength(1);
  });
});

describe('two curators on one queue', () => {
  it('never decide the same thing twice: the others learn who has, and when', async () => {
    const id = await submitted();
    const version = await versionOf(nadia, id);
    const outcomes = await Promise.all(
      [nadia, karim, nadia, karim].map((client) => publishNeed(client, id, version)),
    );
    const refused = outcomes.filter(({ __typename }) => __typename !== 'Need');
    expect(refused).toHaveLength(3);
    const [entry] = await product.database.manager.find(AuditEntry, {
      where: { objectId: id, action: 'publish' },
    });
    expect((await logOf(id)).filter((action) => action === 'publish')).toHaveLength(1);
    const first =
      entry?.actorId === (await ask<{ id: string }>(nadia, '{ me { id } }')).id ? 'nadia' : 'karim';
    const messages = refused.map(({ message }) => message ?? '');
    expect(messages.filter((message) => message.includes(`Dernière décision : ${first}, `))).toHaveLength(2);
    expect(messages.filter((message) => message.includes('Votre dernière décision date du '))).toHaveLength(
      1,
    );
    await afterwards();
    await notifiedOnce(id);
  });

  it('are notified too when one sends back what the other publishes', async () => {
    const id = await submitted();
    const outcomes = await Promise.all([publishNeed(nadia, id), requestChanges(id, karim)]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['IllegalTransition', 'Need']);
    const first = outcomes[0]?.__typename === 'Need' ? 'nadia' : 'karim';
    expect(outcomes.find(({ message }) => message !== undefined)?.message).toMatch(
      new RegExp(`^Ce besoin est .*Dernière décision : ${first}, `),
    );
  });
});
