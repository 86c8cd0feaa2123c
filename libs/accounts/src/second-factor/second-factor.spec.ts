import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { JobsWorker } from '@passerelle/jobs';
import { settled } from '@passerelle/jobs/testing';
import { cookieOf } from '@passerelle/links/testing';
import { Secret, TOTP } from 'otpauth';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson, sessionOf } from '../../testing/index.js';
import { type Lies, softwarePasskey } from '../../testing/software-passkey.js';
import { OpenSessions } from '../actor/open-sessions.js';
import { Person } from '../people/person.entity.js';
import { AuthenticatorApp } from './second-factor.entity.js';

const given = testDatabase();
const server = accountsServer(given, { SECOND_FACTOR: 'yes' });
const { post: postFrom, mailsTo, whoIs, codeTo, linkTo } = authenticationOver(server);
/** As a page of ours sends: better-auth refuses a cookie without it. */
const post = (path: string, body: object, headers: Record<string, string>): Promise<Response> =>
  postFrom(path, body, { origin: PUBLIC_URL, ...headers });

let number = 0;
let curator: Person;
/** The cookie of a session that the curator has just opened. */
let cookie: string;

beforeEach(async () => {
  number += 1;
  curator = await aPerson(given.database, { email: `nadia${number}@example.org`, role: 'curator' });
  cookie = await sessionOf(server.app, curator.id);
});

type Answer = Record<string, unknown> & { fields?: { rule: string }[] };
const asked = async (operation: string, variables: object = {}, as = cookie): Promise<Answer | string> => {
  const { data, errors } = await graphqlClient(server.url, { cookie: as }).query(operation, { ...variables });
  const code = errors?.[0]?.extensions?.['code'];
  return code === undefined ? (Object.values(data ?? {})[0] as Answer) : String(code);
};
const problem = '__typename ... on InvalidInput { fields { rule } }';
const ruleOf = (answer: Answer | string): string | undefined =>
  typeof answer === 'string' ? answer : answer.fields?.[0]?.rule;
const pending = (as = cookie) => asked('{ pendingSignIn { hasApp hasPasskey mustAdd isOld } }', {}, as);
const offerApp = (as = cookie) =>
  asked(
    `mutation { offerAuthenticatorApp { ${problem} ... on AppOffer { secret uri qrPath qrSize } } }`,
    {},
    as,
  );

const codeOf = (secret: string, at = given.clock.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const show = (code: string, as = cookie): Promise<Response> =>
  post('/second-factor/code', { code }, { cookie: as });
const statusAndCode = async (response: Response): Promise<[number, string | undefined]> => [
  response.status,
  ((await response.json()) as { code?: string }).code,
];

/** Adds an app in the session that has just been opened. */
async function addApp(as = cookie): Promise<{ secret: string; cookie: string; recoveryCodes: string[] }> {
  const { secret } = (await offerApp(as)) as { secret: string } & Answer;
  const response = await post('/second-factor/add-app', { code: codeOf(secret) }, { cookie: as });
  const { recoveryCodes } = (await response.json()) as { recoveryCodes: string[] };
  given.clock.advance(30_000);
  return { secret, recoveryCodes, cookie: cookieOf(response) };
}

/** As if the sessions of a person had been opened, used and proven so many hours ago. */
const hoursAgo = (
  personId: string,
  hours: number,
  columns = ['created_at', 'last_used_at', 'factor_proven_at'],
) =>
  given.database.manager.query(
    `UPDATE session SET ${columns.map((each) => `${each} = now() - $2 * interval '1 hour'`).join(', ')} WHERE person_id = $1`,
    [personId, hours],
  );

describe('a curator without a second factor', () => {
  it('is nobody until they have added one, whatever the way in', async () => {
    expect(await whoIs(cookie)).toBeUndefined();
    expect(await asked('{ me { email } }')).toBe('UNAUTHENTICATED');
    expect(await pending()).toEqual({ hasApp: false, hasPasskey: false, mustAdd: true, isOld: false });
    expect(await server.app.get(OpenSessions).of({ headers: { cookie } })).toBeUndefined();

    const added = await addApp();
    expect(await whoIs(added.cookie)).toBe(curator.email);
    expect(await pending(added.cookie)).toBeNull();
    // The half-open session is gone, and its token with it.
    expect(await whoIs(cookie)).toBeUndefined();
    expect(await pending()).toBeNull();
    expect(added.recoveryCodes).toHaveLength(10);
    expect(new Set(added.recoveryCodes).size).toBe(10);
  });

  it('changes no password and ends no session before', async () => {
    const passwords = { currentPassword: 'un ancien secret', newPassword: 'un autre secret' };
    expect((await post('/change-password', passwords, { cookie })).status).toBe(401);
    expect((await post('/revoke-other-sessions', {}, { cookie })).status).toBe(401);
  });

  it('cannot add one in a session that was opened long ago', async () => {
    await hoursAgo(curator.id, 1, ['created_at']);
    expect(await pending()).toMatchObject({ mustAdd: true, isOld: true });
    expect(ruleOf(await offerApp())).toBe('proof_needed');
    expect(await statusAndCode(await post('/second-factor/add-app', { code: '123456' }, { cookie }))).toEqual(
      [400, 'PROOF_NEEDED'],
    );
  });

  it('gets a QR code and a secret that the app reads, kept encrypted', async () => {
    const { secret, uri, qrPath, qrSize } = (await offerApp()) as Record<string, string>;
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Passerelle:nadia/);
    expect(qrPath).toMatch(/^(?:M\d+ \d+h1v1h-1z)+$/);
    expect(Number(qrSize)).toBeGreaterThan(30);
    const { sealedSecret } = await given.database.manager.findOneByOrFail(AuthenticatorApp, {
      personId: curator.id,
    });
    expect(sealedSecret).not.toContain(secret);
  });
});

describe('a person with a second factor', () => {
  it('shows a code at each sign-in, which works once', async () => {
    const { secret } = await addApp();
    const next = await sessionOf(server.app, curator.id);
    expect(await whoIs(next)).toBeUndefined();
    expect(await pending(next)).toEqual({ hasApp: true, hasPasskey: false, mustAdd: false, isOld: false });
    const code = codeOf(secret);
    const shown = await show(code, next);
    expect(shown.status).toBe(200);
    expect(await whoIs(cookieOf(shown))).toBe(curator.email);
    const again = await sessionOf(server.app, curator.id);
    expect(await statusAndCode(await show(code, again))).toEqual([400, 'FACTOR_CODE_WRONG']);
    expect(await whoIs(again)).toBeUndefined();
  });

  it('gets one session out of the same code shown ten times at once', async () => {
    const { secret } = await addApp();
    const [one, two] = [await sessionOf(server.app, curator.id), await sessionOf(server.app, curator.id)];
    const code = codeOf(secret);
    const answers = await Promise.all([one, two, one, two].map((as) => show(code, as)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('need not be a curator: whoever has added one is asked for it', async () => {
    const somebody = await aPerson(given.database, { email: `lina${number}@example.org` });
    const first = await sessionOf(server.app, somebody.id);
    expect(await whoIs(first)).toBe(somebody.email);
    await addApp(first);
    expect(await whoIs(await sessionOf(server.app, somebody.id))).toBeUndefined();
  });

  it('has five tries, then waits, and a right code does not shorten that', async () => {
    const { secret } = await addApp();
    const next = await sessionOf(server.app, curator.id);
    for (let i = 0; i < 5; i++)
      expect(await statusAndCode(await show('000000', next))).toEqual([400, 'FACTOR_CODE_WRONG']);
    const refused = await show(codeOf(secret), next);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await statusAndCode(refused)).toEqual([429, 'TOO_MANY_FACTOR_TRIES']);
    given.clock.advance(16 * 60_000);
    expect((await show(codeOf(secret), next)).status).toBe(200);
  });

  it('is let in by a recovery code however often others have guessed, and refused guesses do not use up the day', async () => {
    const { secret, recoveryCodes } = await addApp();
    const next = await sessionOf(server.app, curator.id);
    for (let i = 0; i < 40; i++) await show('000000', next);
    expect((await show(codeOf(secret), next)).status).toBe(429);
    expect((await show(recoveryCodes[0] ?? '', next)).status).toBe(200);
    given.clock.advance(16 * 60_000);
    const another = await sessionOf(server.app, curator.id);
    expect((await show(codeOf(secret), another)).status).toBe(200);
  });

  it('comes in with a recovery code once, and hears of it', async () => {
    const { recoveryCodes } = await addApp();
    const [code = ''] = recoveryCodes;
    const next = await sessionOf(server.app, curator.id);
    const shown = await show(` ${code.toUpperCase()} `, next);
    expect(shown.status).toBe(200);
    const as = cookieOf(shown);
    expect(
      await asked('{ mySecondFactor { isRequired hasApp recoveryCodesLeft passkeys { name } } }', {}, as),
    ).toEqual({
      isRequired: true,
      hasApp: true,
      recoveryCodesLeft: 9,
      passkeys: [],
    });
    expect((await show(code, await sessionOf(server.app, curator.id))).status).toBe(400);
    await server.app.get(JobsWorker).start();
    await settled(server.app);
    const subjects = mailsTo(curator.email).map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual([
      'Un code de secours a servi',
      'Une double vérification protège votre compte',
    ]);
  });

  it('keeps the last one if the role needs one, and removes it otherwise with a fresh proof', async () => {
    const remove = `mutation { removeAuthenticatorApp { ${problem} ... on SecondFactor { hasApp } } }`;
    const added = await addApp();
    expect(ruleOf(await asked(remove, {}, added.cookie))).toBe('last_factor');
    const somebody = await aPerson(given.database, { email: `paul${number}@example.org` });
    const theirs = await addApp(await sessionOf(server.app, somebody.id));
    await hoursAgo(somebody.id, 1, ['factor_proven_at']);
    expect(ruleOf(await asked(remove, {}, theirs.cookie))).toBe('proof_needed');
    const shown = await show(codeOf(theirs.secret), theirs.cookie);
    expect(await asked(remove, {}, cookieOf(shown))).toEqual({ __typename: 'SecondFactor', hasApp: false });
    expect(await whoIs(await sessionOf(server.app, somebody.id))).toBe(somebody.email);
  });

  it('renews the recovery codes: the former ones no longer work', async () => {
    const added = await addApp();
    const renewed = (await asked(
      `mutation { renewRecoveryCodes { ${problem} ... on RecoveryCodes { codes } } }`,
      {},
      added.cookie,
    )) as { codes: string[] } & Answer;
    expect(renewed.codes).toHaveLength(10);
    expect((await show(added.recoveryCodes[0] ?? '', await sessionOf(server.app, curator.id))).status).toBe(
      400,
    );
    expect((await show(renewed.codes[0] ?? '', await sessionOf(server.app, curator.id))).status).toBe(200);
  });
});

describe('the forms of the sign-in page', () => {
  const send = (path: string, fields: Record<string, string>, as?: string) =>
    fetch(server.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', ...(as !== undefined && { cookie: as }) },
      body: new URLSearchParams(fields),
    });
  const next = '/bureau?file=1';
  const secondStep = `/connexion?${new URLSearchParams({ next })}`;
  const placeOf = (answer: Response) => answer.headers.get('location');
  const enter = async (): Promise<Response> => {
    const page = placeOf(await send('/connexion/code', { email: curator.email, next }));
    const demande = new URL(page ?? '', 'http://x').searchParams.get('demande') ?? '';
    return send('/connexion/entrer', { demande, otp: codeTo(curator.email) });
  };

  it('lead from the mailed code, and from the mailed link, to the second factor, and then on', async () => {
    const { secret } = await addApp();
    const entered = await enter();
    expect(placeOf(entered)).toBe(secondStep);
    const half = cookieOf(entered);
    const wrong = await send('/connexion/verification', { code: '000000', next }, half);
    expect(placeOf(wrong)).toBe(`/connexion?${new URLSearchParams({ erreur: 'FACTOR_CODE_WRONG', next })}`);
    given.clock.advance(30_000);
    const right = await send('/connexion/verification', { code: codeOf(secret), next }, half);
    expect(placeOf(right)).toBe(next);
    expect(await whoIs(cookieOf(right))).toBe(curator.email);
    // Sent twice: the first time has replaced the session.
    expect(placeOf(await send('/connexion/verification', { code: codeOf(secret), next }, half))).toBe(next);
    await post('/sign-in/magic-link', { email: curator.email, next }, {});
    const token = new URL(linkTo(curator.email)).searchParams.get('token') ?? '';
    expect(placeOf(await send('/lien/connexion', { token, accord: '1' }))).toBe(secondStep);
  });

  it('lead a curator without a second factor there too, and nobody else', async () => {
    expect(placeOf(await enter())).toBe(secondStep);
    await given.database.manager.update(Person, { id: curator.id }, { role: 'none' });
    expect(placeOf(await enter())).toBe(next);
  });
});

describe('a passkey', () => {
  const offer = (as = cookie) =>
    asked(`mutation { offerPasskey { ${problem} ... on WebauthnOptions { json } } }`, {}, as);
  const challenge = (as: string) =>
    asked(`mutation { challengePasskey { ${problem} ... on WebauthnOptions { json } } }`, {}, as);
  const jsonOf = (answer: Answer | string): string => String((answer as Answer)['json']);
  const add = async (as = cookie, lies: Lies = {}) => {
    const device = softwarePasskey(PUBLIC_URL);
    const answer = device.make(jsonOf(await offer(as)), lies);
    const response = await post(
      '/second-factor/add-passkey',
      { name: 'Mon ordinateur', answer },
      { cookie: as },
    );
    return { device, response, answer };
  };

  it('opens the session, now and at the next sign-in', async () => {
    const { device, response } = await add();
    expect(response.status).toBe(200);
    const as = cookieOf(response);
    expect(await whoIs(as)).toBe(curator.email);
    expect(await asked('{ mySecondFactor { passkeys { name lastUsedAt } } }', {}, as)).toEqual({
      passkeys: [{ name: 'Mon ordinateur', lastUsedAt: null }],
    });
    const next = await sessionOf(server.app, curator.id);
    expect(await pending(next)).toMatchObject({ hasApp: false, hasPasskey: true, mustAdd: false });
    const answer = device.sign(jsonOf(await challenge(next)));
    const shown = await post('/second-factor/passkey', { answer }, { cookie: next });
    expect(await whoIs(cookieOf(shown))).toBe(curator.email);
    // The same answer again finds no challenge.
    const again = await sessionOf(server.app, curator.id);
    await challenge(again);
    expect(await statusAndCode(await post('/second-factor/passkey', { answer }, { cookie: again }))).toEqual([
      400,
      'PASSKEY_REFUSED',
    ]);
  });

  it.each<[string, Lies]>([
    ['of another site', { origin: 'http://passerelle.test.attacker.example' }],
    ['for another host', { host: 'attacker.example' }],
    ['with another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
  ])('is refused with an answer %s', async (_, lies) => {
    expect(await statusAndCode((await add(cookie, lies)).response)).toEqual([400, 'PASSKEY_REFUSED']);
    const { device, response } = await add();
    expect(response.status).toBe(200);
    const next = await sessionOf(server.app, curator.id);
    const answer = device.sign(jsonOf(await challenge(next)), lies);
    expect((await post('/second-factor/passkey', { answer }, { cookie: next })).status).toBe(400);
    expect(await whoIs(next)).toBeUndefined();
  });

  it('stays as the only factor of a curator, whose app is offered only', async () => {
    const as = cookieOf((await add()).response);
    await offerApp(as);
    const { data } = await graphqlClient(server.url, { cookie: as }).query<{
      mySecondFactor: { passkeys: { id: string }[] };
    }>('{ mySecondFactor { passkeys { id } } }');
    const [passkey] = data?.mySecondFactor.passkeys ?? [];
    const remove = `mutation ($id: ID!) { removePasskey(id: $id) { ${problem} ... on SecondFactor { hasApp } } }`;
    expect(ruleOf(await asked(remove, { id: passkey?.id }, as))).toBe('last_factor');
    expect(
      await asked(
        `mutation { removeAuthenticatorApp { ${problem} ... on SecondFactor { hasApp } } }`,
        {},
        as,
      ),
    ).toBe('NOT_FOUND');
  });

  it('is refused where the device has been copied: its count goes back', async () => {
    const { device } = await add();
    const next = await sessionOf(server.app, curator.id);
    const late = device.sign(jsonOf(await challenge(next)), { counter: 9 });
    expect((await post('/second-factor/passkey', { answer: late }, { cookie: next })).status).toBe(200);
    const copied = await sessionOf(server.app, curator.id);
    const early = device.sign(jsonOf(await challenge(copied)), { counter: 5 });
    expect((await post('/second-factor/passkey', { answer: early }, { cookie: copied })).status).toBe(400);
  });

  it('of another person opens nothing', async () => {
    const { device } = await add();
    const other = await aPerson(given.database, { email: `autre${number}@example.org`, role: 'admin' });
    const theirs = await sessionOf(server.app, other.id);
    await add(theirs);
    const next = await sessionOf(server.app, other.id);
    const answer = device.sign(jsonOf(await challenge(next)));
    expect((await post('/second-factor/passkey', { answer }, { cookie: next })).status).toBe(400);
  });

  it.each(['', '{', '[]', '{"response":1}', `{"id":{},"response":{}}`, 'x'.repeat(12_000)])(
    'is refused with the answer %.20s',
    async (answer) => {
      await offer();
      const response = await post('/second-factor/add-passkey', { name: 'Clé', answer }, { cookie });
      expect(response.status).toBe(400);
    },
  );
});

describe('an administrator', () => {
  const reset = (personId: string, as: string, reason = 'Téléphone perdu') =>
    asked(
      `mutation ($id: ID!, $reason: String!) {
        resetSecondFactor(personId: $id, reason: $reason) { ${problem} ... on Account { email } }
      }`,
      { id: personId, reason },
      as,
    );
  let admin: Person;
  let asAdmin: { secret: string; cookie: string };
  beforeEach(async () => {
    admin = await aPerson(given.database, { email: `admin${number}@example.org`, role: 'admin' });
    asAdmin = await addApp(await sessionOf(server.app, admin.id));
  });

  it('resets the factor of somebody who has lost theirs: sessions end, the log and a mail say so', async () => {
    const added = await addApp();
    expect(await reset(curator.id, asAdmin.cookie)).toEqual({ __typename: 'Account', email: curator.email });
    expect(await whoIs(added.cookie)).toBeUndefined();
    const next = await sessionOf(server.app, curator.id);
    expect(await pending(next)).toMatchObject({ mustAdd: true });
    expect((await show(codeOf(added.secret), next)).status).toBe(400);
    const entry = await given.database.manager.findOneByOrFail(AuditEntry, { action: 'resetSecondFactor' });
    expect(entry).toMatchObject({ actorId: admin.id, objectId: curator.id, reason: 'Téléphone perdu' });
    expect(await eventsOf(given, curator.id)).toEqual(['SecondFactorChanged', 'SecondFactorChanged']);
  });

  it('needs a fresh proof, and cannot reset their own', async () => {
    for (const own of [admin.id, admin.id.toUpperCase()])
      expect(ruleOf(await reset(own, asAdmin.cookie))).toBe('own_account');
    await hoursAgo(admin.id, 1, ['factor_proven_at']);
    expect(ruleOf(await reset(curator.id, asAdmin.cookie))).toBe('proof_needed');
  });

  it('gives a role only with a fresh proof', async () => {
    const setRole = (as: string) =>
      asked(
        `mutation ($id: ID!) { setPlatformRole(personId: $id, role: none) { ${problem} ... on Account { role } } }`,
        { id: curator.id },
        as,
      );
    await hoursAgo(admin.id, 1, ['factor_proven_at']);
    expect(ruleOf(await setRole(asAdmin.cookie))).toBe('proof_needed');
    const shown = await show(codeOf(asAdmin.secret), asAdmin.cookie);
    expect(await setRole(cookieOf(shown))).toEqual({ __typename: 'Account', role: 'none' });
  });

  it('is nobody to whom it is forbidden: a curator resets nothing', async () => {
    const added = await addApp();
    expect(await reset(admin.id, added.cookie)).toBe('FORBIDDEN');
  });
});

describe('a session', () => {
  it.each([
    ['admin', 12, true],
    ['admin', 14, false],
    ['curator', 70, true],
    ['curator', 73, false],
    ['none', 24 * 20, true],
  ] as const)(
    'of a person with the role %s, unused for %d hours, is open: %s',
    async (role, hours, isOpen) => {
      const person = await aPerson(given.database, { email: `${role}${hours}@example.org`, role });
      const as =
        role === 'none'
          ? await sessionOf(server.app, person.id)
          : (await addApp(await sessionOf(server.app, person.id))).cookie;
      await hoursAgo(person.id, hours, ['last_used_at']);
      expect(await whoIs(as)).toBe(isOpen ? person.email : undefined);
    },
  );

  it.each([
    ['admin', 6, true],
    ['admin', 8, false],
    ['curator', 13, true],
    ['curator', 15, false],
  ] as const)('of a person with the role %s, opened %d days ago, is open: %s', async (role, days, isOpen) => {
    const person = await aPerson(given.database, { email: `${role}-${days}@example.org`, role });
    const added = await addApp(await sessionOf(server.app, person.id));
    await hoursAgo(person.id, days * 24, ['created_at']);
    expect(await whoIs(added.cookie)).toBe(isOpen ? person.email : undefined);
  });

  it('of somebody who becomes a curator waits for the second factor from then on', async () => {
    const somebody = await aPerson(given.database, { email: `promue${number}@example.org` });
    const theirs = await sessionOf(server.app, somebody.id);
    expect(await whoIs(theirs)).toBe(somebody.email);
    await given.database.manager.update(Person, { id: somebody.id }, { role: 'curator' });
    expect(await whoIs(theirs)).toBeUndefined();
  });
});
