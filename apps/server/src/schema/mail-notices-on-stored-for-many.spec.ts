import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership } from '@passerelle/accounts';
import { anOrganisation, somePeople } from '@passerelle/accounts/testing';
import type { DomainEvent } from '@passerelle/database';
import { insertRows } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { mailsAboutMatches } from '@passerelle/introductions/testing';
import { MailNoticesOnStoredForMany, NoticesStoredForMany } from '@passerelle/notifications';
import { recorded } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { IsNull } from 'typeorm';

const given = testDatabase();
const { under, matched, notifySolvers, stored, mailAll } = mailsAboutMatches(given);
type Event = DomainEvent<{ mailIds: string[] }>;

/** One more than the number of mails with an event each. */
const MEMBERS = 21;
let emails: string[];
let events: Event[];
beforeEach(async () => {
  const before = await recorded(given.database, NoticesStoredForMany);
  const { id: organisationId } = await anOrganisation(given.database, { kind: 'startup' });
  const people = await somePeople(
    given.database,
    Array.from({ length: MEMBERS }, () => ({})),
  );
  emails = people.map(({ email }) => email).toSorted();
  const memberships = people.map(({ id: personId }) => ({
    personId,
    organisationId,
    role: 'member' as const,
    since: given.clock.now(),
  }));
  await insertRows(given.database.manager, Membership, memberships);
  await notifySolvers(await matched({ organisationId }));
  events = (await recorded(given.database, NoticesStoredForMany)).slice(before.length);
});

const mail = (event: Event): Promise<void> => under.app.get(MailNoticesOnStoredForMany).handle(event);
const mailed = (): string[] => under.mailbox.messages().flatMap(({ to }) => to);

describe('the mails of many', () => {
  it('share events, and each goes out once, even if an event is handled twice at the same moment', async () => {
    expect(events.map(({ data }) => data.mailIds.length)).toEqual([20, 1]);
    expect(await stored()).toEqual([]);
    await Promise.all(events.flatMap((event) => [mail(event), mail(event)]));
    await mailAll();
    expect(mailed().toSorted()).toEqual(emails);
  });

  it('do not wait for one that cannot be taken now, which is tried again on its own', async () => {
    const [refused, ...others] = emails as [string, ...string[]];
    under.mailbox.refuse(refused, 450);
    for (const event of events) await mail(event);
    expect(mailed().toSorted()).toEqual(others);
    const [alone, ...more] = await stored();
    expect([alone?.subjectId, more]).toEqual([alone?.data.mailId, []]);
    await expect(mailAll()).rejects.toThrow('450');
    under.mailbox.clear();
    await mailAll();
    expect(mailed()).toEqual([refused]);
    for (const event of events) await mail(event);
    expect(mailed()).toEqual([refused]);
  });

  it('go out to nobody to whom the need is no longer worth a mail', async () => {
    await given.database.manager.update(Solver, { pausedAt: IsNull() }, { pausedAt: given.clock.now() });
    for (const event of events) await mail(event);
    expect([mailed(), await stored()]).toEqual([[], []]);
  });

  // The last test, since from then on the server has a pause.
  it('wait together while the mail server is away', async () => {
    for (const email of emails) under.mailbox.refuse(email, 421);
    const [event] = events as [Event];
    await expect(mail(event)).rejects.toThrow('the mail server does not answer');
    expect([mailed(), await stored()]).toEqual([[], []]);
  });
});
