import { beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { MailedLinks } from '@passerelle/links';
import {
  mailCategories,
  type MailCategory,
  type MailChoice,
  MailPreferences,
  MailPreferencesLink,
  type MailTiming,
} from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import { Conflict, InvalidInput } from '@passerelle/problems';
import { aSolver } from '../../testing/index.js';
import { SolverContacts } from '../contacts/solver-contacts.js';
import { SolversModule } from '../solvers.module.js';

const DAY = 24 * 3_600_000;
const given = testDatabase();
const under = notificationsUnderTest(given, { module: SolversModule, choose: () => undefined });
let person: Person;
let preferences: MailPreferences;
let contacts: SolverContacts;

beforeEach(async () => {
  person = await aPerson(given.database);
  preferences = under.app.get(MailPreferences, { strict: false });
  contacts = under.app.get(SolverContacts, { strict: false });
});

const timingOf = async (category: MailCategory): Promise<MailTiming | undefined> =>
  (await preferences.of(person.id)).choices.find((choice) => choice.category === category)?.timing;
const refuse = (category: MailCategory, version?: number) =>
  preferences.change(person.id, {
    ...(version !== undefined && { version }),
    choices: [{ category, timing: 'never' }],
  });
const countOf = (name: string): Promise<number> =>
  given.database.manager.countBy(OutboxEvent, { subjectId: person.id, name });

describe('who has chosen nothing', () => {
  it('gets everything in the mail of the day, and only the team is asked about its desk', async () => {
    const known = await preferences.of(person.id);
    expect(known.version).toBe(0);
    expect(known.choices.map(({ category }) => category)).toEqual(
      mailCategories.filter((category) => category !== 'desk'),
    );
    expect(new Set(known.choices.map(({ timing }) => timing))).toEqual(new Set(['daily']));
    for (const role of ['curator', 'admin'] as const) {
      const { id } = await aPerson(given.database, { role });
      expect((await preferences.of(id)).choices).toHaveLength(mailCategories.length);
    }
  });
});

describe('what somebody chooses', () => {
  it('holds from then on, is recorded once, and is in the log', async () => {
    expect(await refuse('messages', 0)).toMatchObject({ version: 1 });
    expect(await timingOf('messages')).toBe('never');
    expect(await timingOf('meetings')).toBe('daily');
    // The same choice again is no change.
    expect(await refuse('messages', 1)).toMatchObject({ version: 1 });
    expect(await countOf('MailPreferencesChanged')).toBe(1);
    const [entry, ...others] = await given.database.manager.findBy(AuditEntry, { objectId: person.id });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: 'chooseMails',
      actorId: person.id,
      before: { messages: 'daily' },
      after: { messages: 'never' },
    });
  });

  it('overwrites nothing that was chosen on another page meanwhile', async () => {
    await refuse('messages', 0);
    await expect(refuse('meetings', 0)).rejects.toThrow(Conflict);
    expect(await timingOf('meetings')).toBe('daily');
  });

  it('is one of the choices, each time', async () => {
    const own: MailChoice = { category: 'own', timing: 'never' };
    const tooMany = Array.from({ length: 9 }, () => own);
    await expect(preferences.change(person.id, { choices: tooMany })).rejects.toThrow(InvalidInput);
    const unknown = [{ ...own, timing: 'sometimes' as MailTiming }];
    await expect(preferences.change(person.id, { choices: unknown })).rejects.toThrow(InvalidInput);
    const ofTheTeam = [{ ...own, category: 'desk' }] as const;
    expect(await preferences.change(person.id, { choices: ofTheTeam })).toMatchObject({ version: 0 });
  });

  it('is made by two at the same moment one after the other', async () => {
    const both = await Promise.allSettled([refuse('messages', 0), refuse('meetings', 0)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('needs that fit', () => {
  it('are refused for the address, by whichever way, and taken again for it', async () => {
    const solver = await aSolver(given.database, { contactEmail: person.email });
    await refuse('matches');
    expect(await contacts.hasRefused(person.email)).toBe(true);
    expect(await contacts.contactable(solver.id)).toBeUndefined();
    await preferences.change(person.id, { choices: [{ category: 'matches', timing: 'at_once' }] });
    expect(await contacts.hasRefused(person.email)).toBe(false);
    expect(await contacts.contactable(solver.id)).toBeDefined();

    await contacts.refuse(new URL(contacts.unsubscribeUrlOf(person)).searchParams.get('token') ?? '');
    expect(await timingOf('matches')).toBe('never');
  });

  it.each(['at_once', 'daily', 'weekly'] as const)('learn when it was chosen: %s', async (timing) => {
    await refuse('matches');
    await preferences.change(person.id, { choices: [{ category: 'matches', timing }] });
    expect(await timingOf('matches')).toBe(timing);
    expect(await preferences.timingOf(person.id, 'matches')).toBe(timing);
  });
});

describe('the page to which a mail leads', () => {
  const links = (): MailedLinks => under.app.get(MailedLinks, { strict: false });
  const secretOf = ({ id, email }: Person): string => {
    const url = under.app.get(MailPreferencesLink, { strict: false }).urlFor({ id, email });
    return new URL(url).searchParams.get('token') ?? '';
  };
  const press = (secret: string, chosen: Partial<Record<string, string>>): ReturnType<MailedLinks['use']> =>
    links().use('mails', {
      secret,
      language: 'fr',
      headers: new Headers(),
      typed: (field) => chosen[field] ?? '',
    });
  const all = (timing: MailTiming) => Object.fromEntries(mailCategories.map((each) => [each, timing]));

  it('shows the choices and nothing else, and changes nothing by being opened', async () => {
    const { status, page } = await links().show('mails', secretOf(person), 'fr');
    expect(status).toBe(200);
    expect(page.form?.fields.map(({ name, value }) => [name, value])).toEqual(
      mailCategories.filter((each) => each !== 'desk').map((category) => [category, 'daily']),
    );
    const shown = JSON.stringify({ ...page, form: { ...page.form, secret: '' } });
    for (const notified of [person.name, person.email, person.id]) expect(shown).not.toContain(notified);
    expect(await preferences.of(person.id)).toMatchObject({ version: 0 });
  });

  it('takes all choices with one press, as often as one thinks again', async () => {
    expect(await press(secretOf(person), { ...all('at_once'), own: 'never' })).toMatchObject({ status: 200 });
    expect(await timingOf('own')).toBe('never');
    expect(await press(secretOf(person), all('at_once'))).toMatchObject({ status: 200 });
    expect(await timingOf('own')).toBe('at_once');
  });

  it('asks again where an answer is none of them', async () => {
    const answer = await press(secretOf(person), { ...all('never'), own: 'sometimes' });
    expect(answer.status).toBe(422);
    expect(await timingOf('messages')).toBe('daily');
  });

  it('serves only the person whom it was made for, at that address, for three months', async () => {
    const secret = secretOf(person);
    const other = await aPerson(given.database);
    const [, day, signature] = secret.split('.');
    const forged = [
      `${other.id}.${day}.${signature}`,
      `${person.id}.${Number(day) + 1}.${signature}`,
      person.id,
      '',
    ];
    for (const token of forged) expect(await press(token, all('never'))).toMatchObject({ status: 410 });
    given.clock.advance(91 * DAY);
    expect(await links().show('mails', secret, 'fr')).toMatchObject({ status: 410 });
    given.clock.advance(-91 * DAY);
    await given.database.manager.update(Person, { id: person.id }, { email: `autre-${person.email}` });
    expect(await press(secret, all('never'))).toMatchObject({ status: 410 });
    expect(await timingOf('own')).toBe('daily');
  });

  it('is gone once the account is suspended', async () => {
    const secret = secretOf(person);
    await given.database.manager.update(
      Person,
      { id: person.id },
      { suspendedAt: new Date(), suspensionReason: 'Un essai' },
    );
    expect(await press(secret, all('never'))).toMatchObject({ status: 410 });
  });
});
