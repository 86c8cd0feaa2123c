import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { cookieOf, pressLink } from '@passerelle/links/testing';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson, signIn } from '../../testing/index.js';
import { Person } from '../people/person.entity.js';

const given = testDatabase();
const server = accountsServer(given);
const MINUTE = 60_000;
const PASSWORD = 'une phrase facile';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const { post, mailsTo, linkTo, codeTo, open, whoIs } = authenticationOver(server);
const ask = (body: object = {}): Promise<Response> => post('/sign-in/magic-link', { email, ...body });
const enter = (otp: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  post('/sign-in/email-otp', { email, otp }, headers);
const refusalOf = async (answer: Promise<Response>): Promise<unknown> => {
  const refused = await answer;
  return [refused.status, ((await refused.json()) as { code: string }).code];
};
const other = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

describe('a mail to sign in', () => {
  it('says its code first, in the language of the browser, beside the link', async () => {
    await ask();
    const code = codeTo(email);
    expect(code).toMatch(/^\d{6}$/);
    const [french] = mailsTo(email);
    expect(french).toMatchObject({ subject: `${code}\u00a0: votre code de connexion` });
    expect(french?.text).toContain(`\n\n${code}\n\n`);
    expect(linkTo(email)).toContain('/lien/connexion?token=');
    await post('/sign-in/magic-link', { email }, { 'accept-language': 'en' });
    expect(mailsTo(email).at(-1)?.subject).toBe(`${codeTo(email)} is your sign-in code`);
    // A language chosen in the browser has precedence over the browser's preference.
    await post(
      '/sign-in/magic-link',
      { email },
      { 'accept-language': 'en', cookie: 'language=fr', origin: PUBLIC_URL },
    );
    expect(mailsTo(email).at(-1)?.subject).toContain('votre code de connexion');
  });

  it('is not in the database, nor is its code', async () => {
    await ask();
    const rows = await given.database.manager.query('SELECT * FROM sign_in_code');
    expect(JSON.stringify(rows)).not.toContain(codeTo(email));
  });
});

describe('a code', () => {
  it('opens a session once, however it is written', async () => {
    await aPerson(given.database, { email });
    await ask();
    const code = codeTo(email);
    const answer = await enter(` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect([answer.status, await answer.json()]).toEqual([200, { next: null }]);
    expect(await whoIs(cookieOf(answer))).toBe(email);
    expect(await refusalOf(enter(code))).toEqual([401, 'CODE_EXPIRED']);
  });

  it('uses up the link beside it, and the link uses up the code', async () => {
    await aPerson(given.database, { email });
    await ask();
    expect((await enter(codeTo(email))).status).toBe(200);
    expect((await open(linkTo(email))).status).toBe(410);
    await ask();
    expect((await pressLink(server.url, linkTo(email))).status).toBe(200);
    expect(await refusalOf(enter(codeTo(email)))).toEqual([401, 'CODE_EXPIRED']);
  });

  it('opens one session for those who type it and press the link at the same moment', async () => {
    await aPerson(given.database, { email });
    await ask();
    const [link, code] = [linkTo(email), codeTo(email)];
    const statuses = await Promise.all([
      ...[1, 2, 3].map(async () => (await enter(code)).status),
      ...[1, 2, 3].map(async () => (await pressLink(server.url, link)).status),
    ]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('makes an account without a name for a new person, which stays theirs, no matter who signed up with the address', async () => {
    await post('/sign-up/email', { name: 'Un Autre', email, password: PASSWORD });
    await ask();
    expect(await whoIs(cookieOf(await enter(codeTo(email))))).toBe(email);
    await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    email = `un${email}`;
    await ask();
    expect(await whoIs(cookieOf(await enter(codeTo(email), { 'accept-language': 'en' })))).toBe(email);
    expect(await given.database.manager.findOneBy(Person, { email })).toMatchObject({
      name: '',
      emailVerified: true,
      language: 'en',
    });
  });

  it('says that it has expired, or that a later one takes its place', async () => {
    await ask();
    const first = codeTo(email);
    await ask();
    expect(await refusalOf(enter(first))).toEqual([401, 'CODE_REPLACED']);
    given.clock.advance(10 * MINUTE);
    const expired = await enter(codeTo(email), { 'accept-language': 'fr' });
    expect([expired.status, await expired.json()]).toEqual([
      401,
      {
        code: 'CODE_EXPIRED',
        message:
          'Ce code ne sert plus : il a déjà servi, ou il a plus de dix minutes. Demandez-en un nouveau.',
      },
    ]);
  });

  it('works for nobody else’s address, and not at all for one that no mail went to', async () => {
    await ask();
    const code = codeTo(email);
    email = `un${email}`;
    expect(await refusalOf(enter(code))).toEqual([401, 'CODE_WRONG']);
    await ask();
    if (codeTo(email) !== code) expect(await refusalOf(enter(code))).toEqual([401, 'CODE_WRONG']);
  });

  it.each([undefined, '', '12345', ['123456'], { $ne: '' }, '１２３４５６', '1'.repeat(5_000), 123_456.5])(
    'is not %j',
    async (otp) => {
      await ask();
      expect(await refusalOf(enter(otp))).toEqual([401, 'CODE_WRONG']);
    },
  );

  it('serves no more once five wrong ones were tried, while the link does', async () => {
    await aPerson(given.database, { email });
    await ask();
    const code = codeTo(email);
    for (let i = 1; i < 5; i++) expect(await refusalOf(enter(other(code, i)))).toEqual([401, 'CODE_WRONG']);
    expect(await refusalOf(enter(other(code, 5)))).toEqual([401, 'CODE_SPENT']);
    expect(await refusalOf(enter(code))).toEqual([401, 'CODE_SPENT']);
    expect((await pressLink(server.url, linkTo(email))).status).toBe(200);
  });

  it('counts wrong ones that are tried at the same moment', async () => {
    await ask();
    const code = codeTo(email);
    const tried = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((i) => refusalOf(enter(other(code, i)))));
    expect(tried.filter((refusal) => String(refusal) === '401,CODE_WRONG')).toHaveLength(4);
  });

  /** The cookie that identifies the browser that requested a code. */
  const requestOf = (answer: Response): string =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '')
      .find((cookie) => cookie.includes('sign_in_request')) ?? '';

  it('opens a session for the browser that asked for it, however many wrong ones others try', async () => {
    await aPerson(given.database, { email });
    const asked = requestOf(await ask());
    const code = codeTo(email);
    for (let i = 0; i < 40; i++)
      await enter(other(code, i + 1), { 'x-forwarded-for': `198.51.100.${i % 2}` });
    expect(await refusalOf(enter(code, { 'x-forwarded-for': '198.51.100.9' }))).toEqual([
      429,
      'TOO_MANY_CODES',
    ]);
    expect(await refusalOf(enter(other(code, 50), { cookie: asked, origin: PUBLIC_URL }))).toEqual([
      401,
      'CODE_WRONG',
    ]);
    expect((await enter(code, { cookie: asked, origin: PUBLIC_URL })).status).toBe(200);
  });

  it('opens it although others have asked for later codes meanwhile', async () => {
    await aPerson(given.database, { email });
    const asked = requestOf(await ask());
    const code = codeTo(email);
    const later = requestOf(await ask());
    if (codeTo(email) !== code)
      expect(await refusalOf(enter(code, { cookie: later, origin: PUBLIC_URL }))).toEqual([
        401,
        'CODE_REPLACED',
      ]);
    expect((await enter(code, { cookie: asked, origin: PUBLIC_URL })).status).toBe(200);
  });

  it('may be tried five times by the browser that asked, at the same moment too', async () => {
    await aPerson(given.database, { email });
    const asked = requestOf(await ask());
    const code = codeTo(email);
    const as = { cookie: asked, origin: PUBLIC_URL };
    const tried = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((i) => refusalOf(enter(other(code, i), as))));
    expect(tried.filter((refusal) => String(refusal) === '401,CODE_WRONG')).toHaveLength(4);
    expect(await refusalOf(enter(code, as))).toEqual([401, 'CODE_SPENT']);
  });

  it('of another address is no way around the limits of this one', async () => {
    await aPerson(given.database, { email });
    await ask();
    const code = codeTo(email);
    const owner = email;
    email = `un${email}`;
    const theirs = requestOf(await ask());
    email = owner;
    for (let i = 0; i < 15; i++) await enter(other(code, i + 1), { cookie: theirs, origin: PUBLIC_URL });
    expect(await refusalOf(enter(other(code, 20), { cookie: theirs, origin: PUBLIC_URL }))).toEqual([
      429,
      'TOO_MANY_CODES',
    ]);
  });

  it('may be guessed thirty times a day at an address, from everywhere and in every mail, by who did not ask for it', async () => {
    await aPerson(given.database, { email });
    let client = 0;
    const guess = async (): Promise<unknown> =>
      refusalOf(enter(other(codeTo(email)), { 'x-forwarded-for': `198.51.100.${(client += 1)}` }));
    for (let mail = 0; mail < 6; mail++) {
      await ask();
      for (let i = 0; i < 5; i++) await guess();
    }
    given.clock.advance(15 * MINUTE);
    await ask();
    expect(await guess()).toEqual([429, 'TOO_MANY_CODES']);
    // The reader of the mail is not locked out, and may type codes again.
    expect((await pressLink(server.url, linkTo(email))).status).toBe(200);
    await ask();
    expect((await enter(codeTo(email))).status).toBe(200);
  });

  it('opens no session for a suspended account, as the link does not', async () => {
    await aPerson(given.database, { email, suspendedAt: new Date(), suspensionReason: 'Abus' });
    await ask();
    const refused = await enter(codeTo(email), { 'accept-language': 'fr' });
    expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([
      403,
      expect.stringContaining('Ce compte est suspendu'),
    ]);
  });

  it('goes with a password that is chosen again', async () => {
    await aPerson(given.database, { email });
    await ask();
    const code = codeTo(email);
    await post('/request-password-reset', { email });
    await pressLink(server.url, linkTo(email), { password: PASSWORD });
    expect(await refusalOf(enter(code))).toEqual([401, 'CODE_EXPIRED']);
  });

  it('is taken from no other site', async () => {
    await ask();
    for (const headers of [
      { origin: 'https://ailleurs.test' },
      { origin: 'https://ailleurs.test', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ])
      expect((await enter(codeTo(email), headers as Record<string, string>)).status).toBe(403);
    expect((await enter(codeTo(email), { origin: PUBLIC_URL })).status).toBe(200);
  });

  it('says nothing of who has an account', async () => {
    await aPerson(given.database, { email });
    const output = [];
    for (const address of [email, `un${email}`]) {
      email = address;
      output.push(await refusalOf(enter('000000')));
      await ask();
      output.push(await refusalOf(enter(other(codeTo(email)))));
    }
    expect(output.slice(0, 2)).toEqual(output.slice(2));
  });
});

describe('where somebody was going', () => {
  const next = '/besoins/nouveau?etape=2';

  it('is where the code and the link lead', async () => {
    await aPerson(given.database, { email });
    await ask({ next });
    expect(await (await enter(codeTo(email))).json()).toEqual({ next });
    await ask({ next });
    const link = linkTo(email);
    expect(link).not.toContain('besoins');
    const pressed = await fetch(link.replace(PUBLIC_URL, server.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ token: new URL(link).searchParams.get('token') ?? '', accord: '1' }),
    });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, next]);
    expect(await whoIs(cookieOf(pressed))).toBe(email);
    // An expired link offers a new one, to the same page.
    expect((await (await open(link)).text()).replaceAll('&amp;', '&')).toContain(
      `href="/connexion?${new URLSearchParams({ next })}"`,
    );
  });

  it.each(['//ailleurs.test', 'https://ailleurs.test', '/\\ailleurs.test', ['/x'], `/${'x'.repeat(500)}`])(
    'is not %j',
    async (elsewhere) => {
      await ask({ next: elsewhere });
      expect(await (await enter(codeTo(email))).json()).toEqual({ next: null });
    },
  );
});
