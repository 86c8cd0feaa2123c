import { beforeAll, expect, it } from '@jest/globals';
import { Membership, type MemberRole } from '@passerelle/accounts';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  importSolvers,
  mealDeliverers,
  type Outcome,
  problem,
  publishNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailCategories, MailPreference, Notice, SendActionLists } from '@passerelle/notifications';

/*
 * A week with more events than any other, for a company, a solver and a curator with the default preferences. Each
 * has a double with the same events who has chosen to get all mails at once, as everyone did before there were lists.
 * The spec takes some twenty seconds, since three hundred actions go over HTTP, with all that follows.
 */

/** A Monday, at 8 in France. */
const MONDAY = '2026-11-23T07:00:00.000Z';
const DAYS = 7;
const DAY = 24 * 3_600_000;
const product = bootProduct({ now: new Date(MONDAY) });
const people = {
  company: ['anne@mains.example', 'paul@mains.example'],
  solver: ['karim@nuit.example', 'lea@nuit.example'],
  curator: ['clara@ovlt.example', 'cyril@ovlt.example'],
} as const;

let nadia: GraphqlClient;
let omar: GraphqlClient;
let company: Company;
let solverId: string;
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  for (const address of people.curator) await product.as(address, 'curator');
  company = await aCompany(product, 'agnes@mains.example', 'Mains Tendues');
  await importSolvers(product, fallDetector, ...mealDeliverers);
  const startup = await aCompany(product, 'omar@nuit.example', 'Nuit Sereine');
  omar = startup.member;
  const { manager } = product.database;
  await manager.query(`UPDATE organisation SET kind = 'startup' WHERE id = $1`, [startup.id]);
  const [[held]] = await manager.query<[[{ id: string }], number]>(
    `UPDATE solver SET organisation_id = $1, monthly_cap = 20 WHERE name = 'Nuit Sereine' RETURNING id`,
    [startup.id],
  );
  solverId = held.id;
  await join(company.id, people.company, 'owner');
  await join(startup.id, people.solver, 'member');
  const timings = Object.fromEntries(mailCategories.map((category) => [category, 'at_once' as const]));
  for (const [, double] of Object.values(people)) {
    const [{ id: personId }] = await manager.query<[{ id: string }]>(
      'SELECT id FROM person WHERE email = $1',
      [double],
    );
    await manager.insert(MailPreference, { personId, timings, changedAt: product.clock.now(), version: 1 });
  }
  product.mailbox.clear();
});

async function join(organisationId: string, addresses: readonly string[], role: MemberRole): Promise<void> {
  for (const address of addresses) {
    await product.as(address);
    const [{ id: personId }] = await product.database.manager.query<[{ id: string }]>(
      'SELECT id FROM person WHERE email = $1',
      [address],
    );
    await product.database.manager.insert(Membership, {
      organisationId,
      personId,
      role,
      since: product.clock.now(),
    });
  }
}

/** Runs an action that must succeed. */
async function act<T extends Outcome>(who: GraphqlClient, document: string, variables: object): Promise<T> {
  const outcome = await ask<T>(who, document, { ...variables });
  expect(outcome.__typename).not.toMatch(/Problem|Refused|Invalid|Conflict|Limit|Illegal/);
  return outcome;
}

/** From the first message of a solver to a meeting on the next day. */
async function anIntroduction(needId: string): Promise<void> {
  await act(
    company.member,
    `mutation ($needId: ID!, $solverId: ID!) { askForIntroduction(needId: $needId, solverId: $solverId) { ${problem} } }`,
    { needId, solverId },
  );
  const message = 'Notre capteur répond à cette demande, et nous pouvons venir le montrer.';
  await act(
    omar,
    `mutation ($needId: ID!, $solverId: ID!, $message: String!) {
       markInterest(needId: $needId, solverId: $solverId, message: $message) { ${problem} } }`,
    { needId, solverId, message },
  );
  // Each mail is written before its recipient has done what it requests.
  await product.settled();
  const { introductions } = await act<Outcome & { introductions: { id: string }[] }>(
    nadia,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: [{ solverId }] } },
  );
  const id = introductions[0]?.id ?? '';
  await product.settled();
  for (const party of [omar, company.member])
    await act(party, `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} } }`, { id });
  const write = `mutation ($id: ID!, $body: String!) { writeMessage(introductionId: $id, channel: parties, body: $body) { ${problem} } }`;
  await act(omar, write, { id, body: 'Quand pouvons-nous venir ?' });
  await act(company.member, write, { id, body: 'Demain matin, si vous le pouvez.' });
  await act(
    nadia,
    `mutation ($id: ID!, $at: DateTime!) { planMeeting(id: $id, input: { at: $at, place: "Au LAB’O" }) { ${problem} } }`,
    { id, at: new Date(product.clock.now().getTime() + DAY).toISOString() },
  );
  await product.settled();
}

/** Mails that go at once with every preference except “never”. */
const urgentKinds = [
  'introduction_proposed',
  'introduction_accepted',
  'introduction_declined',
  'meeting_planned',
  // Once for each need: it has arrived, it is published, and it has its first answer.
  'need_received',
  'need_published',
  'interest_marked',
];

/** The mails to a person: their days and their contents. */
async function mailsTo(address: string): Promise<{ day: string; kind: string }[]> {
  const notices = await product.database.manager.find(Notice, { select: { mailId: true, kind: true } });
  const kinds = new Map(notices.map(({ mailId, kind }) => [mailId, kind]));
  return product.mailbox
    .messages()
    .filter(({ to }) => to.includes(address))
    .map(({ messageId, date = '' }) => {
      const [, of, id = ''] = /^<(list|notice)-([0-9a-f-]+)@/.exec(messageId) ?? [];
      return { day: date.slice(0, 10), kind: of === 'list' ? 'list' : (kinds.get(id) ?? messageId) };
    });
}

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

it('the worst week of a company, a solver and a curator is one mail a day and what cannot wait', async () => {
  for (let day = 0; day < DAYS; day++) {
    product.clock.set(new Date(new Date(MONDAY).getTime() + day * DAY + 120_000));
    await product.app.get(SendActionLists).run();
    await product.settled();
    product.clock.advance(2 * 3_600_000);
    for (const floor of [day * 2, day * 2 + 1]) {
      const title = `Repérer les chutes la nuit, étage ${floor}`;
      const needId = await aSubmittedNeed(company, { ...fallsAtNight, title });
      await product.settled();
      await publishNeed(nadia, needId);
      await product.settled();
      await anIntroduction(needId);
    }
    // Twenty needs of a company may wait for a curator.
    for (let group = day * 3; group < Math.min(day * 3 + 3, 20); group++)
      await aSubmittedNeed(company, {
        ...fallsAtNight,
        title: `Former aux gestes et postures, groupe ${group}`,
      });
    await product.settled();
  }
  // The next morning, and a morning after a day without events.
  for (let day = DAYS; day < DAYS + 2; day++) {
    product.clock.set(new Date(new Date(MONDAY).getTime() + day * DAY + 120_000));
    await product.app.get(SendActionLists).run();
    await product.settled();
  }

  const notified = await product.database.manager.query<{ email: string; count: number }[]>(
    `SELECT email, count(*)::int AS count FROM notice JOIN person ON person.id = recipient_id GROUP BY email`,
  );
  const figures: Record<string, object> = {};
  for (const [who, [address, double]] of Object.entries(people)) {
    const [now, before] = [await mailsTo(address), await mailsTo(double)];
    const ofDay = countBy(now.filter(({ kind }) => kind === 'list').map(({ day }) => day));
    // At most one list a day, none without news, and no other mail that could have waited.
    expect(Math.max(...Object.values(ofDay))).toBe(1);
    expect(now.filter(({ kind }) => kind !== 'list' && !urgentKinds.includes(kind))).toEqual([]);
    figures[who] = {
      events: notified.find(({ email }) => email === address)?.count,
      mails: now.length,
      lists: Object.keys(ofDay).length,
      before: before.length,
      most: Math.max(...Object.values(countBy(now.map(({ day }) => day)))),
      mostBefore: Math.max(...Object.values(countBy(before.map(({ day }) => day)))),
      kinds: countBy(now.map(({ kind }) => kind)),
      kindsBefore: countBy(before.map(({ kind }) => kind)),
    };
  }
  process.stdout.write(`The worst week: ${JSON.stringify(figures)}\n`);
  const meetings = { introduction_accepted: 14, introduction_proposed: 14, meeting_planned: 14 };
  expect(figures).toEqual({
    company: {
      events: 132,
      mails: 111,
      lists: 7,
      before: 132,
      most: 16,
      mostBefore: 19,
      kinds: { ...meetings, list: 7, need_received: 34, need_published: 14, interest_marked: 14 },
      kindsBefore: {
        ...meetings,
        interest_marked: 14,
        message_written: 14,
        need_matched: 14,
        need_published: 14,
        need_received: 34,
      },
    },
    solver: {
      events: 70,
      mails: 49,
      lists: 7,
      before: 70,
      most: 7,
      mostBefore: 10,
      kinds: { ...meetings, list: 7 },
      kindsBefore: { ...meetings, match_found: 14, message_written: 14 },
    },
    // The weekday mornings, and the Tuesday after.
    curator: {
      events: 62,
      mails: 6,
      lists: 6,
      before: 62,
      most: 1,
      mostBefore: 9,
      kinds: { list: 6 },
      kindsBefore: { interest_marked: 14, introduction_asked: 14, need_submitted: 34 },
    },
  });
});
