import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Membership, Person } from '@passerelle/accounts';
import { aMembership } from '@passerelle/accounts/testing';
import type { Language } from '@passerelle/config';
import { newId, OutboxEvent } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { IntroductionsModule } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import {
  ActionList,
  ActionListDue,
  type ListLine,
  ListParts,
  type MailCategory,
  MailListOnActionListDue,
  MailNoticeOnNoticesStored,
  MailPreferences,
  MailPreferencesLink,
  type MailTiming,
  Notice,
  NoticesStored,
  SendActionLists,
} from '@passerelle/notifications';
import { notificationsUnderTest, publicUrl, recorded } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { goldenLists } from '../../testing/notices/golden-lists.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday, at 7 in the evening in France. */
const EVENING = new Date('2026-11-24T18:00:00Z');

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule, choose: () => undefined });
let owner: Membership;

beforeEach(async () => {
  given.clock.set(EVENING);
  await given.database.manager.deleteAll(Notice);
  await given.database.manager.deleteAll(ActionList);
  await given.database.manager.delete(OutboxEvent, { name: 'ActionListDue' });
  owner = await aMembership(given.database);
});

const choose = (
  timings: Partial<Record<MailCategory, MailTiming>>,
  schedule: { hour?: number; zone?: string; quietAugust?: boolean } = {},
  personId = owner.personId,
) =>
  under.app.get(MailPreferences, { strict: false }).change(personId, {
    choices: Object.entries(timings).map(([category, timing]) => ({
      category: category as MailCategory,
      timing,
    })),
    ...schedule,
  });

const published = (title: string): Promise<Need> =>
  aNeed(given.database, { organisationId: owner.organisationId, state: 'published', title });

/**
 * Stores a notice for the owner and has it mailed, like the worker. It is not the first of its kind about the need,
 * since a first one is urgent.
 */
async function notified(kind: string, data: Notice['data'], wanted: Partial<Notice> = {}): Promise<Notice> {
  await given.database.manager.insert(Notice, {
    id: newId(),
    kind,
    subjectId: newId(),
    recipientKind: 'person',
    recipientId: owner.personId,
    data,
    createdAt: given.clock.now(),
    readAt: given.clock.now(),
    mailedAt: given.clock.now(),
    mailId: newId(),
  });
  const notice = given.database.manager.create(Notice, {
    id: newId(),
    kind,
    subjectId: newId(),
    recipientKind: 'person',
    recipientId: owner.personId,
    data,
    createdAt: given.clock.now(),
    mailId: newId(),
    ...wanted,
  });
  await given.database.manager.insert(Notice, notice);
  await under.app
    .get(MailNoticeOnNoticesStored)
    .handle(anEvent(NoticesStored, { data: { mailId: notice.mailId } }));
  return notice;
}
const notifiedOf = async (title: string): Promise<{ need: Need; notice: Notice }> => {
  const need = await published(title);
  return { need, notice: await notified('need_published', { needId: need.id }) };
};

const begin = (): Promise<void> => under.app.get(SendActionLists, { strict: false }).run();
const mailLists = async (): Promise<void> => {
  for (const event of await recorded(given.database, ActionListDue))
    await under.app.get(MailListOnActionListDue).handle(event);
};
/** Runs the worker's work at a moment. @returns its mails */
async function at(moment: Date | string): Promise<readonly ReceivedMail[]> {
  under.mailbox.clear();
  given.clock.set(new Date(moment));
  await begin();
  await mailLists();
  return under.mailbox.messages();
}
const MORNING = '2026-11-25T07:00:00Z';
const reloaded = ({ id }: Notice): Promise<Notice> => given.database.manager.findOneByOrFail(Notice, { id });

describe('what can wait', () => {
  it('goes out in one mail at the hour of its reader, and not again', async () => {
    const one = await notifiedOf('Repérer les chutes');
    const other = await notifiedOf('Recruter sans CV');
    expect(under.mailbox.messages()).toEqual([]);
    expect(await at('2026-11-25T06:59:59Z')).toEqual([]);
    const [mail, ...others] = await at(MORNING);
    expect(others).toEqual([]);
    for (const title of ['Repérer les chutes', 'Recruter sans CV']) expect(mail?.text).toContain(title);
    const [list] = await given.database.manager.find(ActionList);
    expect(list).toMatchObject({ personId: owner.personId, day: '2026-11-25', mailedAt: new Date(MORNING) });
    expect(mail?.messageId).toBe(`<list-${list?.id}@passerelle.example.org>`);
    for (const { notice } of [one, other])
      expect(await reloaded(notice)).toMatchObject({
        mailedAt: new Date(MORNING),
        waitingSince: null,
        mailId: list?.id,
      });
    expect(await at('2026-11-25T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-26T07:00:00Z')).toEqual([]);
  });

  it('that comes after the hour waits for the next day, though there was no list yet', async () => {
    given.clock.set(new Date('2026-11-25T08:30:00Z'));
    await notifiedOf('Repérer les chutes');
    expect(await at('2026-11-25T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-26T07:00:00Z')).toHaveLength(1);
  });

  it('for days on which nothing ran makes one mail', async () => {
    for (const title of ['Un', 'Deux', 'Trois']) {
      await notifiedOf(`${title}, besoin de chaque jour`);
      given.clock.advance(DAY);
    }
    expect(await at('2026-11-28T15:00:00Z')).toHaveLength(1);
    expect(await at('2026-11-29T07:00:00Z')).toEqual([]);
  });

  it('makes one mail though two workers look at the same moment', async () => {
    await notifiedOf('Repérer les chutes');
    given.clock.set(new Date(MORNING));
    await Promise.all([begin(), begin()]);
    const events = await recorded(given.database, ActionListDue);
    expect(events).toHaveLength(1);
    await Promise.allSettled(
      [...events, ...events].map((event) => under.app.get(MailListOnActionListDue).handle(event)),
    );
    expect(under.mailbox.messages()).toHaveLength(1);
  });

  it('is left out if it was done or read meanwhile; if nothing is left, there is no mail', async () => {
    const done = await notifiedOf('Fait entre-temps');
    const read = await notifiedOf('Lu entre-temps');
    await notifiedOf('Toujours vrai');
    await given.database.manager.update(Need, { id: done.need.id }, { state: 'closed' });
    await given.database.manager.update(Notice, { id: read.notice.id }, { readAt: given.clock.now() });
    const [mail] = await at(MORNING);
    expect(mail?.text).toContain('Toujours vrai');
    expect(mail?.text).not.toMatch(/entre-temps/);

    const last = await notifiedOf('Le seul, fait entre-temps');
    given.clock.set(new Date('2026-11-26T07:00:00Z'));
    await begin();
    // Between the hour and the sending.
    await given.database.manager.update(Need, { id: last.need.id }, { state: 'closed' });
    under.mailbox.clear();
    await mailLists();
    expect(under.mailbox.messages()).toEqual([]);
    expect(await reloaded(last.notice)).toMatchObject({ waitingSince: null, mailedAt: null });
  });

  it('stays in the list when it was read, if it asks for an answer that nobody has given', async () => {
    const need = await aNeed(given.database, { organisationId: owner.organisationId, state: 'expired' });
    const asked = await notified('need_expired', { needId: need.id });
    await given.database.manager.update(Notice, { id: asked.id }, { readAt: given.clock.now() });
    expect(await at(MORNING)).toHaveLength(1);
  });

  it('is seven pieces of news at most, then a count', async () => {
    for (let i = 1; i <= 9; i += 1) await notifiedOf(`Besoin numéro ${i}.`);
    const [mail] = await at(MORNING);
    expect(mail?.text.match(/Besoin numéro/g)).toHaveLength(7);
    expect(mail?.text).toContain('Et 2 autres, à lire dans Passerelle');
  });

  it('is one line for what says the same twice', async () => {
    const { need } = await notifiedOf('Repérer les chutes');
    await notified('need_published', { needId: need.id });
    const [mail] = await at(MORNING);
    expect(mail?.text.match(/Repérer les chutes/g)).toHaveLength(1);
  });

  it('is not sent again by a worker that could not record the sending, and is recorded then', async () => {
    await given.database.manager.query(`
      CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$;
      CREATE TRIGGER die BEFORE UPDATE OF mailed_at ON action_list EXECUTE FUNCTION die()`);
    const { notice } = await notifiedOf('Repérer les chutes');
    await expect(at(MORNING)).rejects.toThrow('killed');
    await given.database.manager.query('DROP TRIGGER die ON action_list');
    const first = under.mailbox.messages().map(({ messageId }) => messageId);
    await mailLists();
    expect(under.mailbox.messages().map(({ messageId }) => messageId)).toEqual(first);
    expect(first).toHaveLength(1);
    expect(await reloaded(notice)).toMatchObject({ waitingSince: null, mailedAt: new Date(MORNING) });
  });
});

describe('the choice of its reader', () => {
  it('at once: it does not wait', async () => {
    await choose({ own: 'at_once' });
    await notifiedOf('Repérer les chutes');
    expect(under.mailbox.messages()).toHaveLength(1);
    expect(await at(MORNING)).toEqual([]);
  });

  it('never: it is in no list, also if it waited when that was chosen', async () => {
    await notifiedOf('Repérer les chutes');
    await choose({ own: 'never' });
    await notifiedOf('Recruter sans CV');
    expect(await at(MORNING)).toEqual([]);
  });

  it('weekly: it goes out on Monday, or as soon as something runs again', async () => {
    await choose({ own: 'weekly' });
    await notifiedOf('Repérer les chutes');
    for (const day of ['25', '26', '29']) expect(await at(`2026-11-${day}T07:00:00Z`)).toEqual([]);
    expect(await at('2026-11-30T07:00:00Z')).toHaveLength(1);
    await notifiedOf('Recruter sans CV');
    expect(await at('2026-12-09T10:00:00Z')).toHaveLength(1);
  });

  it('another hour, another zone, a quiet August', async () => {
    await choose({}, { hour: 18, zone: 'America/Martinique' });
    await notifiedOf('Repérer les chutes');
    expect(await at('2026-11-25T21:59:00Z')).toEqual([]);
    expect(await at('2026-11-25T22:00:00Z')).toHaveLength(1);
    await choose({}, { hour: 8, zone: 'Europe/Paris', quietAugust: true });
    given.clock.set(new Date('2027-07-31T18:00:00Z'));
    await notifiedOf('Recruter sans CV');
    for (const day of ['01', '15', '31']) expect(await at(`2027-08-${day}T07:00:00Z`)).toEqual([]);
    expect(await at('2027-09-01T07:00:00Z')).toHaveLength(1);
  });

  it('does not hold up what cannot wait', async () => {
    const need = await published('Repérer les chutes');
    const solver = await aSolver(given.database, { contactEmail: 'contact@veille.example' });
    const introduction = await anIntroduction(given.database, { needId: need.id, solverId: solver.id });
    const data = { needId: need.id, introductionId: introduction.id };
    await notified('introduction_proposed', data);
    expect(under.mailbox.messages()).toHaveLength(1);
    await choose({ introductions: 'never' });
    await notified('introduction_proposed', data);
    expect(under.mailbox.messages()).toHaveLength(1);

    under.mailbox.clear();
    const now = given.clock.now().getTime();
    const meeting = async (inHours: number) => {
      const accepted = { answer: 'accepted' as const };
      Object.assign(introduction.companyReply, accepted);
      Object.assign(introduction.solverReply, accepted);
      const meetingAt = new Date(now + inHours * HOUR);
      await given.database.manager.save(
        Object.assign(introduction, { state: 'accepted', meetingAt, meetingPlace: 'LAB’O' }),
      );
    };
    // The page that arranges the meeting announces the calendar file to both.
    await meeting(49);
    await notified('meeting_planned', data);
    expect(under.mailbox.messages()).toHaveLength(1);
    const calledOff = async (inHours: number) => {
      const meetingAt = new Date(now + inHours * HOUR).toISOString();
      const calledOffMeeting = { at: meetingAt, by: 'solver', note: null };
      await given.database.manager.save(Object.assign(introduction, { meetingAt: null, calledOffMeeting }));
    };
    await calledOff(49);
    await notified('meeting_called_off', data);
    expect(under.mailbox.messages()).toHaveLength(1);
    await calledOff(48);
    await notified('meeting_called_off', data);
    expect(under.mailbox.messages()).toHaveLength(2);
  });
});

describe('who wants no more mails of the day', () => {
  it('says so by one press in their mail program, which holds for what waits too', async () => {
    await choose({ messages: 'at_once', own: 'weekly' });
    await choose({ own: 'daily' });
    await notifiedOf('Repérer les chutes');
    const [mail] = await at(MORNING);
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const secret =
      /desinscription\?token=([^>]+)>/.exec(String(mail?.headers['list-unsubscribe']))?.[1] ?? '';
    given.clock.set(EVENING);
    await notifiedOf('Recruter sans CV');
    const link = under.app.get(MailPreferencesLink, { strict: false });
    expect(await link.end('forged')).toBe(false);
    expect(await link.end(secret)).toBe(true);
    expect(await at('2026-11-26T07:00:00Z')).toEqual([]);
    const { choices } = await under.app.get(MailPreferences, { strict: false }).of(owner.personId);
    expect(choices).toContainEqual({ category: 'own', timing: 'never' });
    expect(choices).toContainEqual({ category: 'messages', timing: 'at_once' });
  });

  it('goes on hearing from those who wait for them, unless the mail was about these alone', async () => {
    const preferences = under.app.get(MailPreferences, { strict: false });
    const link = under.app.get(MailPreferencesLink, { strict: false });
    const { email } = await given.database.manager.findOneByOrFail(Person, { id: owner.personId });
    const press = (containsNews: boolean) =>
      link.end(
        new URL(link.endOfListsUrlFor({ id: owner.personId, email }, { containsNews })).searchParams.get(
          'token',
        ) ?? '',
      );
    const timings = async () => {
      const { choices } = await preferences.of(owner.personId);
      return Object.fromEntries(choices.map(({ category, timing }) => [category, timing]));
    };
    await choose({ introductions: 'daily', meetings: 'daily', own: 'daily', matches: 'weekly' });
    const heard = { own: 'never', matches: 'never', introductions: 'daily', meetings: 'daily' };
    for (let pressed = 0; pressed < 2; pressed++) {
      await press(true);
      expect(await timings()).toMatchObject(heard);
    }
    await press(false);
    expect(await timings()).toMatchObject({ introductions: 'never', meetings: 'never' });
  });

  it('gets not even the one that a stopped queue holds already', async () => {
    await choose({ own: 'daily' });
    const { notice } = await notifiedOf('Repérer les chutes');
    under.mailbox.clear();
    given.clock.set(new Date(MORNING));
    await begin();
    expect(await recorded(given.database, ActionListDue)).toHaveLength(1);
    const { email } = await given.database.manager.findOneByOrFail(Person, { id: owner.personId });
    const link = under.app.get(MailPreferencesLink, { strict: false });
    const url = new URL(link.endOfListsUrlFor({ id: owner.personId, email }, { containsNews: true }));
    expect(await link.end(url.searchParams.get('token') ?? '')).toBe(true);
    await mailLists();
    expect(under.mailbox.messages()).toEqual([]);
    expect(await reloaded(notice)).toMatchObject({ mailedAt: null, mailRefusal: null });
  });
});

describe('a part of another lib', () => {
  const waiting: ListLine[] = [];
  const part = {
    category: 'desk' as const,
    readers: async () => [owner.personId],
    linesFor: async () => waiting,
  };

  it('goes out on the mornings of working days, only if something waits', async () => {
    await given.database.manager.update(Person, { id: owner.personId }, { role: 'curator' });
    await choose({ desk: 'daily' });
    const parts = under.app.get(ListParts, { strict: false });
    parts.add(part);
    try {
      expect(await at(MORNING)).toEqual([]);
      waiting.push({ title: '3 besoins à relire', url: `${publicUrl}/bureau/a-relire` });
      expect(await at('2026-11-25T11:30:00Z')).toEqual([]);
      const [mail] = await at('2026-11-26T07:00:00Z');
      expect(mail?.text).toContain(`* 3 besoins à relire\n  ${publicUrl}/bureau/a-relire`);
      expect(await at('2026-11-26T08:00:00Z')).toEqual([]);
      // Saturday, and the first of May.
      expect(await at('2026-11-28T07:00:00Z')).toEqual([]);
      expect(await at('2027-04-30T07:00:00Z')).toHaveLength(1);
      expect(await at('2027-05-01T07:00:00Z')).toEqual([]);
      await choose({ desk: 'weekly' });
      expect(await at('2026-12-01T07:00:00Z')).toEqual([]);
      expect(await at('2026-12-07T07:00:00Z')).toHaveLength(1);
      await choose({ desk: 'never' });
      expect(await at('2026-12-14T07:00:00Z')).toEqual([]);
    } finally {
      parts.all.splice(parts.all.indexOf(part), 1);
    }
  });
});

describe('the mail', () => {
  const spaced = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

  async function mailIn(language: Language): Promise<ReceivedMail | undefined> {
    const { personId } = owner;
    await given.database.manager.update(Person, { id: personId }, { language, name: 'Zoé Petit' });
    const need = await published('Repérer les chutes');
    const left = await aNeed(given.database, {
      organisationId: owner.organisationId,
      authorId: personId,
      state: 'expired',
      title: 'Former les intervenantes',
    });
    const asked = await aNeed(given.database, {
      organisationId: owner.organisationId,
      authorId: personId,
      state: 'draft',
      title: 'Recruter sans CV',
    });
    for (const [kind, needId] of [
      ['need_published', need.id],
      ['need_expired', left.id],
      ['need_offered', asked.id],
    ] as const)
      await given.database.manager.insert(Notice, {
        id: newId(),
        kind,
        subjectId: newId(),
        recipientKind: 'person',
        recipientId: personId,
        data: { needId },
        createdAt: given.clock.now(),
        mailId: newId(),
        waitingSince: given.clock.now(),
      });
    const [mail] = await at(MORNING);
    return mail;
  }

  it.each(['fr', 'en'] as const)(
    'says the same in both parts, in %s, in order, each line with its one link',
    async (language) => {
      const mail = await mailIn(language);
      const text = spaced(mail?.text);
      expect(text.replaceAll(/[0-9a-f-]{36}|token=\S+/g, '…')).toBe(goldenLists[language].text);
      const html = spaced(mail?.html.replaceAll(/<style>[^]*<\/style>/g, '').replaceAll(/<[^>]*>/g, ' '));
      for (const title of ['Recruter sans CV', 'Former les intervenantes', 'Repérer les chutes'])
        expect(html.indexOf(title)).toBeGreaterThan(0);
      for (const url of text.match(/https:\S+/g) ?? [])
        expect(mail?.html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
      expect(spaced(mail?.subject)).toBe(goldenLists[language].subject);
    },
  );
});
