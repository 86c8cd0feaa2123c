import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, newId } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { eventsOf, testDatabase, waitingForLocks } from '@passerelle/harness';
import { JobsWorker } from '@passerelle/jobs';
import { settled } from '@passerelle/jobs/testing';
import { pressLink } from '@passerelle/links/testing';
import { accountsServer } from '../../testing/accounts-server.js';
import { authenticationOver, linkIn } from '../../testing/authentication-over-http.js';
import { aPerson, sessionOf, signIn } from '../../testing/index.js';
import { Person } from '../people/person.entity.js';
import { AddressChange } from './address-change.entity.js';

const given = testDatabase();
const server = accountsServer(given);
const { post, mailsTo, codeTo, open, whoIs } = authenticationOver(server);
const MINUTE = 60_000;
let number = 0;
let person: Person;
let cookie: string;
let wanted: string;

beforeEach(async () => {
  number += 1;
  person = await aPerson(given.database, { email: `avant${number}@example.org`, name: 'Claire Martin' });
  cookie = await sessionOf(server.app, person.id);
  wanted = `apres${number}@example.org`;
});

const asked = async (query: string, variables: object, as = cookie): Promise<unknown> => {
  const client = graphqlClient(server.url, { cookie: as });
  const { data, errors } = await client.query(query, { ...variables });
  return errors?.[0]?.extensions?.['code'] ?? Object.values(data ?? {})[0];
};
const problem = `__typename ... on InvalidInput { fields { field rule } } ... on Problem { message }`;
const ask = (email: string, as?: string): Promise<unknown> =>
  asked(
    `mutation ($email: String!) { askForAddressChange(email: $email) { ${problem} ... on AddressChange { email } } }`,
    { email },
    as,
  );
const confirm = (code: string, as?: string): Promise<unknown> =>
  asked(
    `mutation ($code: String!) { confirmAddressChange(code: $code) { ${problem} ... on Account { email } } }`,
    { code },
    as,
  );
const refusal = (field: string, rule: string): object =>
  expect.objectContaining({ __typename: 'InvalidInput', fields: [{ field, rule }] });
const addressOf = async ({ id }: Person): Promise<string> =>
  (await given.database.manager.findOneByOrFail(Person, { id })).email;
const other = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

const later = (): Promise<unknown> =>
  given.database.manager.query(
    `UPDATE session SET created_at = created_at - interval '15 minutes' WHERE person_id = $1`,
    [person.id],
  );
const askWith = (email: string, proof: object | null, as?: string): Promise<unknown> =>
  asked(
    `mutation ($email: String!, $proof: AddressChangeProof) {
      askForAddressChange(email: $email, proof: $proof) { ${problem} ... on AddressChange { email } } }`,
    { email, proof },
    as,
  );
const askForCode = (as?: string): Promise<unknown> =>
  asked(`mutation { askForAddressChangeCode { ${problem} ... on AddressChange { email } } }`, {}, as);
const needed = refusal('proof', 'proof_needed');

describe('a person who finds a session open', () => {
  it('changes no address of it once ten minutes have gone by since the sign-in', async () => {
    expect(await ask(wanted)).toMatchObject({ email: wanted });
    await later();
    wanted = `encore${wanted}`;
    for (const proof of [null, {}, { code: null, password: null }])
      expect(await askWith(wanted, proof)).toEqual(needed);
    expect(await ask(wanted)).toEqual(needed);
    expect(mailsTo(wanted)).toEqual([]);
    // Another new session does not count as theirs.
    await sessionOf(server.app, person.id);
    expect(await ask(wanted)).toEqual(needed);
  });

  it.each(['curator', 'admin'] as const)(
    'changes none of a %s at all, however new the session is',
    async (role) => {
      await given.database.manager.update(Person, { id: person.id }, { role });
      expect(await ask(wanted)).toEqual(needed);
      await askForCode();
      expect(await askWith(wanted, { code: codeTo(person.email) })).toMatchObject({ email: wanted });
    },
  );

  it('needs the code that is mailed to the present address; it works once, and as a proof only', async () => {
    await later();
    expect(await askForCode()).toMatchObject({ email: person.email });
    expect(await asked('{ myAddressChange { email } }', {})).toBeNull();
    const code = codeTo(person.email);
    expect(await confirm(code)).toEqual(refusal('code', 'code_expired'));
    expect(await askWith(wanted, { code: other(code) })).toEqual(refusal('code', 'code_wrong'));
    expect(await askWith(wanted, { code: ` ${code.slice(0, 3)}-${code.slice(3)}` })).toMatchObject({
      email: wanted,
    });
    expect(await askWith(`x${wanted}`, { code })).toEqual(refusal('code', 'code_expired'));
    expect(await confirm(codeTo(wanted))).toMatchObject({ email: wanted });
  });

  it('guesses the code five times, also at the same moment, and not after ten minutes', async () => {
    await later();
    await askForCode();
    const code = codeTo(person.email);
    const tried = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((by) => askWith(wanted, { code: other(code, by) })),
    );
    expect(tried.filter((each) => JSON.stringify(each).includes('code_wrong'))).toHaveLength(4);
    expect(await askWith(wanted, { code })).toEqual(refusal('code', 'code_spent'));
    await askForCode();
    given.clock.advance(10 * MINUTE);
    expect(await askWith(wanted, { code: codeTo(person.email) })).toEqual(refusal('code', 'code_expired'));
  });

  it('makes no use of a code that was mailed to show that mails arrive, nor of that of another person', async () => {
    await later();
    await asked(`mutation { askForAddressProof { ... on AddressChange { email } } }`, {});
    expect(await askWith(wanted, { code: codeTo(person.email) })).toEqual(refusal('code', 'code_expired'));
    const stranger = await aPerson(given.database);
    await askForCode(await sessionOf(server.app, stranger.id));
    expect(await askWith(wanted, { code: codeTo(stranger.email) })).toEqual(refusal('code', 'code_expired'));
  });

  it('makes no use of a code that was mailed to the address that the account had before', async () => {
    await askForCode();
    const code = codeTo(person.email);
    await ask(wanted);
    expect(await confirm(codeTo(wanted))).toMatchObject({ email: wanted });
    await later();
    expect(await askWith(`x${wanted}`, { code })).toEqual(refusal('code', 'code_expired'));
  });

  it('needs the password, which is guessed no more often than at a sign-in', async () => {
    person = await aPerson(given.database, { password: 'une phrase facile' });
    cookie = await sessionOf(server.app, person.id);
    await later();
    const long = 'x'.repeat(129);
    for (let i = 0; i < 20; i++)
      expect(await askWith(wanted, { password: long })).toEqual(refusal('password', 'password_wrong'));
    expect(await askWith(wanted, { password: 'une phrase facile' })).toMatchObject({
      __typename: 'LimitReached',
    });
    given.clock.advance(16 * MINUTE);
    expect(await askWith(wanted, { password: 'une autre phrase' })).toEqual(
      refusal('password', 'password_wrong'),
    );
    expect(await askWith(wanted, { password: 'une phrase facile' })).toMatchObject({ email: wanted });
  });
});

describe('the former address', () => {
  const undoLinkTo = async (address: string): Promise<string> => {
    await settled(server.app);
    return /http\S+adresse-d-avant\S+/.exec(mailsTo(address).at(-1)?.text ?? '')?.[0] ?? '';
  };
  // Once: each start takes connections of its own.
  beforeAll(() => server.app.get(JobsWorker).start());
  const change = async (to: string): Promise<void> => {
    expect(await ask(to)).toMatchObject({ email: to });
    expect(await confirm(codeTo(to))).toMatchObject({ email: to });
  };

  it('undoes the change by a link in its mail, once; all sessions end, and the password goes', async () => {
    person = await aPerson(given.database, { password: 'une phrase facile' });
    cookie = await sessionOf(server.app, person.id);
    await change(wanted);
    const link = await undoLinkTo(person.email);
    const page = await open(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(person.email)]);
    expect(await addressOf(person)).toBe(wanted);
    // Opening the page or pressing alone changes nothing, since mail scanners press too.
    expect((await pressLink(server.url, link, { accord: '' })).status).toBe(422);
    expect(await addressOf(person)).toBe(wanted);
    expect((await pressLink(server.url, link)).status).toBe(200);
    expect(await addressOf(person)).toBe(person.email);
    expect(await whoIs(cookie)).toBeUndefined();
    await expect(signIn(server.url, person.email, 'une phrase facile')).rejects.toThrow();
    expect(await eventsOf(given, person.id)).toEqual(['AddressChanged', 'AddressRestored']);
    // The link works once: it does not undo a later change.
    cookie = await sessionOf(server.app, person.id);
    await change(`y${wanted}`);
    expect((await pressLink(server.url, link)).text).toContain('Vous avez repris votre compte');
    expect(await addressOf(person)).toBe(`y${wanted}`);
  });

  it('undoes it with a second factor that came with it, and keeps one that was there before', async () => {
    const factorOf = async () =>
      (await given.database.manager.findOneByOrFail(Person, { id: person.id })).secondFactorSince;
    const addFactor = async (since: Date) => {
      await given.database.manager.query(
        `INSERT INTO authenticator_app (person_id, sealed_secret, confirmed_at) VALUES ($1, 'x', $2)
         ON CONFLICT DO NOTHING`,
        [person.id, since],
      );
      await given.database.manager.update(Person, { id: person.id }, { secondFactorSince: since });
    };
    for (const [hoursBefore, stays] of [
      [1, false],
      [30, true],
    ] as const) {
      await change(`${hoursBefore}${wanted}`);
      await addFactor(new Date(given.clock.now().getTime() - hoursBefore * 60 * MINUTE));
      await pressLink(server.url, await undoLinkTo(person.email));
      expect(await addressOf(person)).toBe(person.email);
      expect((await factorOf()) !== null).toBe(stays);
      cookie = await sessionOf(server.app, person.id);
    }
  });

  it('undoes it after further changes, and nobody undoes that', async () => {
    await change(wanted);
    await change(`2${wanted}`);
    await change(`3${wanted}`);
    const [first, second, third] = [
      await undoLinkTo(person.email),
      await undoLinkTo(wanted),
      await undoLinkTo(`2${wanted}`),
    ];
    // The other person's open session is closed as well.
    await post('/sign-in/magic-link', { email: `3${wanted}` });
    const [theirCode, theirLink] = [codeTo(`3${wanted}`), linkIn(mailsTo(`3${wanted}`).at(-1))];
    await ask(`4${wanted}`);
    expect((await pressLink(server.url, first)).status).toBe(200);
    expect(await addressOf(person)).toBe(person.email);
    for (const theirs of [second, third]) expect((await pressLink(server.url, theirs)).status).toBe(410);
    expect((await open(theirLink)).status).toBe(410);
    expect((await post('/sign-in/email-otp', { email: `3${wanted}`, otp: theirCode })).status).toBe(401);
    expect(await addressOf(person)).toBe(person.email);
    expect(await given.database.manager.countBy(AddressChange, { personId: person.id })).toBe(0);
  });

  it('undoes it although its reader has come in there meanwhile', async () => {
    await change(wanted);
    const link = await undoLinkTo(person.email);
    await post('/sign-in/magic-link', { email: person.email });
    const entered = await post('/sign-in/email-otp', { email: person.email, otp: codeTo(person.email) });
    expect(entered.status).toBe(200);
    expect((await pressLink(server.url, link)).status).toBe(200);
    expect(await addressOf(person)).toBe(person.email);
  });

  it('undoes it for a week', async () => {
    await change(wanted);
    const link = await undoLinkTo(person.email);
    given.clock.advance(7 * 24 * 60 * MINUTE - 1_000);
    expect((await open(link)).status).toBe(200);
    given.clock.advance(2_000);
    expect((await pressLink(server.url, link)).status).toBe(410);
    expect(await addressOf(person)).toBe(wanted);
  });

  it('undoes it once for two who press at the same moment', async () => {
    await change(wanted);
    const link = await undoLinkTo(person.email);
    await Promise.all([1, 2, 3].map(() => pressLink(server.url, link)));
    expect(await addressOf(person)).toBe(person.email);
    expect(await eventsOf(given, person.id)).toEqual(['AddressChanged', 'AddressRestored']);
  });
});

describe('another address', () => {
  it('is taken by the code that is mailed there, once; other devices are signed out, and the former one is notified', async () => {
    const elsewhere = await sessionOf(server.app, person.id);
    await post('/sign-in/magic-link', { email: person.email });
    const [link, signInCode] = [linkIn(mailsTo(person.email).at(-1)), codeTo(person.email)];
    expect(await ask(` ${wanted.toUpperCase()} `)).toEqual({ __typename: 'AddressChange', email: wanted });
    expect(await asked('{ myAddressChange { email } }', {})).toEqual({ email: wanted });
    expect(await addressOf(person)).toBe(person.email);
    const code = codeTo(wanted);
    expect(await confirm(` ${code.slice(0, 3)}-${code.slice(3)} `)).toEqual({
      __typename: 'Account',
      email: wanted,
    });
    expect(await confirm(code)).toEqual(refusal('code', 'code_expired'));
    expect(await asked('{ myAddressChange { email } }', {})).toBeNull();
    expect([await whoIs(cookie), await whoIs(elsewhere)]).toEqual([wanted, undefined]);

    // Secrets that were mailed to the former address open nothing.
    expect((await post('/sign-in/email-otp', { email: person.email, otp: signInCode })).status).toBe(401);
    expect((await open(link)).status).toBe(410);

    expect(await eventsOf(given, person.id)).toEqual(['AddressChanged']);
    const log = await given.database.manager.findBy(AuditEntry, { objectId: person.id });
    expect(log).toMatchObject([{ action: 'changeAddress', actorId: person.id, before: null, after: null }]);
    await server.app.get(JobsWorker).start();
    await settled(server.app);
    expect(mailsTo(person.email).at(-1)).toMatchObject({
      subject: 'L’adresse de votre compte a changé',
      text: expect.not.stringContaining(wanted),
    });
  });

  it('keeps the password', async () => {
    person = await aPerson(given.database, { password: 'une phrase facile' });
    cookie = await sessionOf(server.app, person.id);
    await ask(wanted);
    await confirm(codeTo(wanted));
    await signIn(server.url, wanted, 'une phrase facile');
    await expect(signIn(server.url, person.email, 'une phrase facile')).rejects.toThrow(
      'INVALID_EMAIL_OR_PASSWORD',
    );
  });

  it('unlinks identities at providers, which somebody may have linked by the former mailbox', async () => {
    const identities = () =>
      given.database.manager.query<{ provider_id: string }[]>(
        `SELECT provider_id FROM credential WHERE person_id = $1 AND provider_id <> 'credential'`,
        [person.id],
      );
    await given.database.manager.query(
      `INSERT INTO credential (id, account_id, provider_id, person_id, created_at, updated_at)
       VALUES ($1, 'sub', 'https://provider.test', $2, now(), now())`,
      [newId(), person.id],
    );
    expect(await identities()).toHaveLength(1);
    await ask(wanted);
    await confirm(codeTo(wanted));
    expect(await identities()).toEqual([]);
  });

  it('that has an account already gets the same answer; its owner is notified, and nothing changes', async () => {
    const owner = await aPerson(given.database, { email: `prise${number}@example.org`, language: 'en' });
    const [free, taken] = [await ask(wanted), await ask(owner.email)];
    expect(taken).toEqual({ ...(free as object), email: owner.email });
    const [mail] = mailsTo(owner.email);
    expect(mail).toMatchObject({
      subject: 'This address already has a Passerelle account',
      text: expect.not.stringMatching(/\d{6}|avant|Claire/),
    });
    expect(await confirm(codeTo(wanted))).toEqual(refusal('code', 'code_wrong'));
    expect(await addressOf(person)).toBe(person.email);
  });

  it('that somebody else has taken meanwhile is refused as a code that works no more', async () => {
    await ask(wanted);
    await aPerson(given.database, { email: wanted });
    expect(await confirm(codeTo(wanted))).toEqual(refusal('code', 'code_expired'));
    expect(await addressOf(person)).toBe(person.email);
  });

  it('goes to the person who reads its mails, not to a sign-up that nobody confirmed', async () => {
    await post('/sign-up/email', { name: 'Un Autre', email: wanted, password: 'une phrase facile' });
    await ask(wanted);
    expect(await confirm(codeTo(wanted))).toMatchObject({ email: wanted });
  });

  it.each([
    ['pas une adresse', 'email'],
    ['', 'email'],
  ])('is not %j', async (email, rule) => {
    expect(await ask(email)).toEqual(refusal('email', rule));
  });

  it('is not one’s own', async () => {
    expect(await ask(person.email)).toEqual(refusal('email', 'own_address'));
  });

  it('is nobody’s without a session', async () => {
    expect([await ask(wanted, ''), await confirm('123456', '')]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });
});

describe('its code', () => {
  it('is not in the database, works for nobody else, and not after a later one', async () => {
    await ask(wanted);
    const first = codeTo(wanted);
    const rows = await given.database.manager.find(AddressChange);
    expect(JSON.stringify(rows)).not.toContain(first);
    const stranger = await aPerson(given.database);
    expect(await confirm(first, await sessionOf(server.app, stranger.id))).toEqual(
      refusal('code', 'code_expired'),
    );
    await ask(wanted);
    if (codeTo(wanted) !== first) expect(await confirm(first)).toEqual(refusal('code', 'code_wrong'));
    expect(await confirm(codeTo(wanted))).toMatchObject({ email: wanted });
  });

  it('is one alone, also for somebody who asks twice at the same moment', async () => {
    let both: Promise<unknown[]> | undefined;
    await given.database.transaction(async (tx) => {
      await tx.manager.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [person.id]);
      both = Promise.all([ask(wanted), ask(wanted)]);
      await waitingForLocks(given, 2);
    });
    await both;
    expect(await given.database.manager.countBy(AddressChange, { personId: person.id })).toBe(1);
  });

  it('works for ten minutes', async () => {
    await ask(wanted);
    given.clock.advance(10 * MINUTE);
    expect(await confirm(codeTo(wanted))).toEqual(refusal('code', 'code_expired'));
  });

  it('serves no more once five wrong ones were tried, also at the same moment', async () => {
    await ask(wanted);
    const code = codeTo(wanted);
    const tried = await Promise.all([1, 2, 3, 4, 5, 6].map((by) => confirm(other(code, by))));
    expect(tried.filter((each) => JSON.stringify(each).includes('code_wrong'))).toHaveLength(4);
    expect(await confirm(code)).toEqual(refusal('code', 'code_spent'));
  });

  it('is used once by two who type it at the same moment', async () => {
    await ask(wanted);
    const code = codeTo(wanted);
    await Promise.all([confirm(code), confirm(code), confirm(code)]);
    expect(await eventsOf(given, person.id)).toEqual(['AddressChanged']);
  });

  it('is asked for five times an hour by one person, and for one address', async () => {
    for (let i = 0; i < 5; i++) expect(await ask(`${i}${wanted}`)).toMatchObject({ email: `${i}${wanted}` });
    expect(await ask(wanted)).toMatchObject({ __typename: 'LimitReached' });
    given.clock.advance(60 * MINUTE);
    expect(await ask(wanted)).toMatchObject({ email: wanted });
  });
});
