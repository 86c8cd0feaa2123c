import { afterEach, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import type { DomainEvent } from '@passerelle/database';
import { openTransactions, testDatabase } from '@passerelle/harness';
import { mailsAboutMatches } from '@passerelle/introductions/testing';
import { Match } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { Notice } from '@passerelle/notifications';
import { Solver } from '@passerelle/solvers';

const given = testDatabase();
const { under, about, matched, notifySolvers, stored, mail, mailAll, noticesOf } = mailsAboutMatches(given);

describe('a mail', () => {
  it('goes out once for notices that are mailed twice, even at the same moment', async () => {
    await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    // Runs that find it in progress check again later.
    await Promise.allSettled([mail(event), mail(event), mail(event)]);
    await mail(event);
    expect(under.mailbox.messages()).toHaveLength(1);
    expect(await noticesOf()).toMatchObject([{ mailedAt: given.clock.now(), mailRefusal: null }]);
  });

  describe('that was handed over while its rows could not be written', () => {
    afterEach(() => given.database.manager.query('DROP TRIGGER IF EXISTS die ON notice'));

    it('is not sent again by who remembers it', async () => {
      await given.database.manager.query(`
        CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$;
        CREATE TRIGGER die BEFORE UPDATE OF mailed_at ON notice EXECUTE FUNCTION die()`);
      await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
      const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
      await expect(mail(event)).rejects.toThrow('killed');
      await expect(mail(event)).rejects.toThrow('killed');
      await given.database.manager.query('DROP TRIGGER die ON notice');
      await mail(event);
      await mail(event);
      expect(under.mailbox.messages()).toHaveLength(1);
      expect(await noticesOf()).toMatchObject([{ mailedAt: given.clock.now(), mailUnsureAt: null }]);
    });
  });

  it('that was handed over by a process that died is sent again with the same Message-ID, and known to be unsure', async () => {
    await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    const mailingUntil = new Date(given.clock.now().getTime() - 1_000);
    await given.database.manager.update(Notice, { mailId: event.data.mailId }, { mailingUntil });
    await mail(event);
    await mail(event);
    const messageId = `<notice-${event.data.mailId}@passerelle.example.org>`;
    expect(under.mailbox.messages().map((each) => each.messageId)).toEqual([messageId]);
    expect(await noticesOf()).toMatchObject([{ mailedAt: given.clock.now(), mailUnsureAt: mailingUntil }]);
  });

  it('stays with the worker that claimed it, until that worker must be dead', async () => {
    await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    const mailingUntil = new Date(given.clock.now().getTime() + 1_000);
    await given.database.manager.update(Notice, { mailId: event.data.mailId }, { mailingUntil });
    await expect(mail(event)).rejects.toThrow('Another process is handing this mail over');
    expect(under.mailbox.messages()).toEqual([]);
    given.clock.advance(1_000);
    await mail(event);
    expect(under.mailbox.messages()).toHaveLength(1);
  });

  it('holds no transaction open while it is handed over', async () => {
    await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    const found: unknown[] = [];
    under.mailbox.whileReceiving(async () => void found.push(await openTransactions(given.database)));
    await mail(event);
    expect(found).toEqual([[]]);
  });

  it('that is refused for good is not tried again', async () => {
    under.mailbox.refuse('inconnu@veille.example', 550);
    await notifySolvers(await matched({ contactEmail: 'inconnu@veille.example' }));
    expect(await mailAll()).toEqual([]);
    expect(await noticesOf()).toMatchObject([
      { mailedAt: null, mailRefusal: expect.stringContaining('550') },
    ]);
    under.mailbox.clear();
    expect(await mailAll()).toEqual([]);
  });

  it('that cannot be taken now is tried again', async () => {
    under.mailbox.refuse('contact@veille.example', 450);
    await notifySolvers(await matched({ contactEmail: 'contact@veille.example' }));
    await expect(mailAll()).rejects.toThrow('450');
    expect(await noticesOf()).toMatchObject([{ mailedAt: null, mailRefusal: null }]);
    under.mailbox.clear();
    expect(await mailAll()).toHaveLength(1);
  });

  it.each<[string, (match: Match) => Promise<unknown>]>([
    [
      'the need is closed',
      () => given.database.manager.update(Need, { id: about.need.id }, { state: 'closed' }),
    ],
    [
      'the match is dismissed',
      ({ id }) => given.database.manager.update(Match, { id }, { state: 'dismissed' }),
    ],
    [
      'the address has refused',
      ({ solverId: id }) => given.database.manager.update(Solver, { id }, { contactRefusedAt: new Date() }),
    ],
    [
      'somebody has claimed the profile',
      async ({ solverId: id }) =>
        given.database.manager.update(Solver, { id }, { personId: (await aPerson(given.database)).id }),
    ],
    [
      'the profile is paused',
      ({ solverId: id }) => given.database.manager.update(Solver, { id }, { pausedAt: new Date() }),
    ],
  ])('does not go out once %s', async (_, change) => {
    const match = await matched({ contactEmail: 'contact@veille.example' });
    await notifySolvers(match);
    await change(match);
    expect(await mailAll()).toEqual([]);
    expect(await noticesOf()).toMatchObject([{ mailedAt: null, mailRefusal: null }]);
  });
});
