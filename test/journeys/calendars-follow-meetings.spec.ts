import { describe, expect, it } from '@jest/globals';
import { aGroup } from '@passerelle/groups/testing';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import ICAL from 'ical.js';
import { IntroducedPairs, type Reader } from './introduced-pairs.js';

const product = bootProduct({ now: new Date('2026-11-24T09:00:00.000Z') });
mailedAtOnce(product);
const pairs = new IntroducedPairs(product, new Date('2026-11-24T09:00:00.000Z'));
const times = ['2026-12-03T13:00:00.000Z', '2026-12-04T09:30:00.000Z', '2026-12-07T16:00:00.000Z'] as const;

/** The files that a reader's calendar received by mail, in order, each parsed by a calendar. */
const mailsTo = ({ email }: Reader) =>
  product.mailbox
    .messages()
    .filter(({ to }) => to.includes(email))
    .flatMap(({ files }) => files.filter(({ type }) => type === 'text/calendar'))
    .map(({ content }) => {
      const calendar = new ICAL.Component(ICAL.parse(content.toString()) as unknown[]);
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      const method = calendar.getFirstPropertyValue('method');
      return {
        uid: event.uid,
        at: event.startDate.toJSDate().toISOString(),
        sequence: event.sequence,
        method,
      };
    });
const done = async (who: Reader, mutation: string, variables: Record<string, unknown>): Promise<string> => {
  const names = { id: 'ID!', at: 'DateTime!', version: 'Int!' };
  const declared = Object.keys(variables).map((name) => `$${name}: ${names[name as keyof typeof names]}`);
  const { message, id } = await ask<{ message?: string; id: string }>(
    who.client,
    `mutation (${declared.join()}) { ${mutation} { ${problem} ... on ${mutation.includes('Group') ? 'GroupMeeting' : 'Introduction'} { id } } }`,
    variables,
  );
  expect(message).toBeUndefined();
  await product.settled();
  return id;
};
/** By the rules for calendars (RFC 5546, 3.2): always the same meeting, and each file newer than the one before. */
const following = (uid: string, ...files: [string, number, string][]) =>
  files.map(([at, sequence, method]) => ({ uid, at, sequence, method }));

describe('the calendar parts of mails about a meeting that moves twice, is called off and arranged again', () => {
  it('of two who were introduced', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    product.mailbox.clear();
    const meet = (who: Reader, at: string) =>
      done(who, 'planMeeting(id: $id, input: { at: $at, place: "LAB’O" })', { id, at });
    await meet(holder, times[0]);
    await meet(company, times[1]);
    await meet(holder, times[2]);
    await done(company, 'callOffMeeting(id: $id, note: "Une grippe.")', { id });
    await meet(company, times[0]);
    await done(pairs.curator, 'withdrawIntroduction(id: $id, input: { reason: need_closed })', { id });
    for (const reader of [company, holder])
      expect(mailsTo(reader)).toEqual(
        following(
          id,
          [times[0], 0, 'PUBLISH'],
          [times[1], 1, 'PUBLISH'],
          [times[2], 2, 'PUBLISH'],
          [times[2], 3, 'CANCEL'],
          [times[0], 4, 'PUBLISH'],
          [times[0], 5, 'CANCEL'],
        ),
      );
  });

  it('of a group', async () => {
    await product.as('marie@residence.example');
    const marie = await pairs.reader('marie@residence.example');
    const idOf = async ({ client }: Reader) => (await ask<{ id: string }>(client, '{ me { id } }')).id;
    const group = await aGroup(product.database, {
      leadId: await idOf(pairs.curator),
      memberIds: [await idOf(marie)],
    });
    product.mailbox.clear();
    const input = 'input: { at: $at, place: "LAB’O" }';
    const id = await done(pairs.curator, `planGroupMeeting(id: $id, ${input})`, {
      id: group.id,
      at: times[0],
    });
    for (const [version, at] of [
      [1, times[1]],
      [2, times[2]],
    ] as const)
      await done(pairs.curator, `editGroupMeeting(id: $id, version: $version, ${input})`, {
        id,
        version,
        at,
      });
    await done(pairs.curator, 'cancelGroupMeeting(id: $id, note: "Grève")', { id });
    expect(mailsTo(marie)).toEqual(
      following(
        id,
        [times[0], 0, 'PUBLISH'],
        [times[1], 1, 'PUBLISH'],
        [times[2], 2, 'PUBLISH'],
        [times[2], 3, 'CANCEL'],
      ),
    );
  });
});
