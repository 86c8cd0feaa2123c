import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventsOf, testDatabase, waitingForLocks } from '@passerelle/harness';
import { AuditEntry } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { settled } from '@passerelle/jobs/testing';
import { JobsWorker } from '@passerelle/jobs';
import { authenticationOver, linkIn } from '../../testing/authentication-over-http.js';
import { accountsServer } from '../../testing/accounts-server.js';
import { aPerson, sessionOf, signIn } from '../../testing/index.js';
import { Person } from '../people/index.js';
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

describe('another address', () => {
  it('is taken by the code that is mailed there, once; other devices are signed out, and the former one is told', async () => {
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

    // What was mailed to the former address lets nobody in.
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

  it('that has an account already is answered alike; its owner is told, and nothing changes', async () => {
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

  it('goes to whoever reads its mails, not to a sign-up that nobody confirmed', async () => {
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
