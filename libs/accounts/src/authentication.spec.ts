import { beforeEach, describe, expect, it } from '@jest/globals';
import { graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { renderLinkPage } from './link-page.js';
import { Person } from './person.entity.js';
import { accountsServer, PUBLIC_URL } from './spec-server.js';
import { aPerson, pressLink, signIn } from './testing.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The mails to an address so far; better-auth's are sent before the answer. */
const mailsTo = (address: string): ReceivedMail[] =>
  server.mailbox.messages().filter((mail) => mail.to.includes(address));
const linkIn = (mail: ReceivedMail | undefined): string =>
  /http:\/\/passerelle\.test\/lien\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
const linkTo = (address: string): string => linkIn(mailsTo(address).at(-1));
const open = (link: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(link.replace(PUBLIC_URL, server.url), { headers });
const whoIs = async (cookie: string): Promise<string | undefined> =>
  (await graphqlClient(server.url, { cookie }).query<{ me: { email: string } }>('{ me { email } }')).data?.me
    .email;
const personOf = (address: string) => given.database.manager.findOneBy(Person, { email: address });

const signUp = (password = PASSWORD): Promise<Response> =>
  post('/sign-up/email', { name: 'Zoé Petit', email, password });

const askForLink = (body: object = {}): Promise<Response> => post('/sign-in/magic-link', { email, ...body });

const askForReset = (): Promise<Response> => post('/request-password-reset', { email });

const withoutIdentity = async (answer: Response): Promise<unknown> => {
  const body = (await answer.json()) as { user?: Record<string, unknown> };
  for (const field of ['id', 'email', 'createdAt', 'updatedAt']) delete body.user?.[field];
  const headers = [...answer.headers].filter(([name]) => !['date', 'content-length'].includes(name));
  return [answer.status, headers, body];
};

const sendAs = (type: string, body: string) =>
  fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

describe('a sign-up with a password', () => {
  it('opens a session once the button behind the mailed link is pressed', async () => {
    expect((await signUp()).status).toBe(200);
    await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('EMAIL_NOT_VERIFIED');
    const { status, cookie } = await pressLink(server.url, linkTo(email));
    expect([status, await whoIs(cookie)]).toEqual([200, email]);
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });

  it('has a link that opens one session only', async () => {
    await signUp();
    const link = linkTo(email);
    await pressLink(server.url, link);
    const again = await pressLink(server.url, link);
    expect([again.status, again.cookie]).toEqual([200, '']);
    expect(again.text).toContain('déjà confirmée');
  });

  it('replaces one that nobody confirmed, whose link and password open nothing any more', async () => {
    await signUp('le mot de passe d’un autre');
    const strangers = linkTo(email);
    await signUp();
    expect((await pressLink(server.url, strangers)).status).toBe(410);
    await pressLink(server.url, linkTo(email));
    await expect(signIn(server.url, email, 'le mot de passe d’un autre')).rejects.toThrow(
      'INVALID_EMAIL_OR_PASSWORD',
    );
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });

  it('is refused with a short password, a missing name or an address that is none', async () => {
    const answers = await Promise.all([
      signUp('neuf_lett'),
      post('/sign-up/email', { name: ' ', email, password: PASSWORD }),
      post('/sign-up/email', { name: 'x'.repeat(121), email, password: PASSWORD }),
      post('/sign-up/email', { name: 'Zoé', email: 'zoé', password: PASSWORD }),
      post('/sign-up/email', { name: 'Zoé', email: `${'x'.repeat(250)}@example.org`, password: PASSWORD }),
    ]);
    const codes = await Promise.all(
      answers.map(async (answer) => [answer.status, ((await answer.json()) as { code: string }).code]),
    );
    expect(codes).toEqual([
      [400, 'PASSWORD_TOO_SHORT'],
      [400, 'INVALID_NAME'],
      [400, 'INVALID_NAME'],
      [400, 'INVALID_EMAIL'],
      [400, 'INVALID_EMAIL'],
    ]);
    expect(await personOf(email)).toBeNull();
  });

  it('gives nobody more than a name', async () => {
    const wished = { role: 'admin', emailVerified: true, image: 'https://ailleurs.test/i.png', id: 'x' };
    await post('/sign-up/email', { name: 'Zoé', email, password: PASSWORD, ...wished });
    expect(await personOf(email)).toMatchObject({ role: 'none', emailVerified: false, image: null });
  });

  it('makes the account speak the language of the browser', async () => {
    await post(
      '/sign-up/email',
      { name: 'Zoé', email, password: PASSWORD },
      { 'accept-language': 'en-GB,en' },
    );
    expect(await personOf(email)).toMatchObject({ language: 'en' });
    expect(mailsTo(email).at(-1)?.subject).toBe('Confirm your address');
  });
});

describe('a sign-in link', () => {
  it('changes nothing until its button is pressed, then works once', async () => {
    await aPerson(given.database, { email });
    await askForLink();
    const link = linkTo(email);
    for (let i = 0; i < 3; i++) {
      const page = await open(link);
      expect([page.status, page.headers.getSetCookie()]).toEqual([200, []]);
    }
    const pressed = await pressLink(server.url, link);
    expect(await whoIs(pressed.cookie)).toBe(email);
    expect(pressed.text).toContain('Vous êtes connecté');
    expect((await pressLink(server.url, link)).status).toBe(410);
    expect((await open(link)).status).toBe(410);
  });

  it('opens one session for two who press at the same moment', async () => {
    await aPerson(given.database, { email });
    await askForLink();
    const link = linkTo(email);
    const pressed = await Promise.all([1, 2, 3, 4].map(() => pressLink(server.url, link)));
    expect(pressed.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
  });

  it('makes an account for somebody new, who is asked for a name', async () => {
    await askForLink();
    const link = linkTo(email);
    expect(await (await open(link)).text()).toContain('Votre prénom et votre nom');
    expect((await pressLink(server.url, link)).status).toBe(422);
    expect(await personOf(email)).toBeNull();
    const { cookie } = await pressLink(server.url, link, { name: ' Zoé  Petit ' });
    expect(await whoIs(cookie)).toBe(email);
    expect(await personOf(email)).toMatchObject({ name: 'Zoé Petit', emailVerified: true });
  });

  it('takes the account from whoever signed up with the address without reading its mail', async () => {
    await post('/sign-up/email', { name: 'Un autre', email, password: PASSWORD });
    await askForLink();
    const { cookie } = await pressLink(server.url, linkTo(email));
    expect(await whoIs(cookie)).toBe(email);
    await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
  });

  it('is not in the database', async () => {
    await askForLink();
    const secret = new URL(linkTo(email)).searchParams.get('token') ?? '';
    const rows = await given.database.manager.query('SELECT * FROM verification');
    expect(secret).toHaveLength(32);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('a password that is forgotten', () => {
  it('is replaced behind the mailed link, and every session ends', async () => {
    await aPerson(given.database, { email, password: 'l’ancien mot de passe' });
    const before = await signIn(server.url, email, 'l’ancien mot de passe');
    await askForReset();
    const link = linkTo(email);
    expect((await open(link)).status).toBe(200);
    expect((await pressLink(server.url, link, { password: 'court' })).status).toBe(422);
    const { status, cookie } = await pressLink(server.url, link, { password: PASSWORD });
    expect([status, await whoIs(cookie), await whoIs(before)]).toEqual([200, email, undefined]);
    expect((await pressLink(server.url, link, { password: 'encore un autre' })).status).toBe(410);
    await expect(signIn(server.url, email, 'l’ancien mot de passe')).rejects.toThrow(
      'INVALID_EMAIL_OR_PASSWORD',
    );
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });

  it('may be the first one', async () => {
    await aPerson(given.database, { email });
    await askForReset();
    await pressLink(server.url, linkTo(email), { password: PASSWORD });
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });
});

describe('whether an address has an account', () => {
  it.each([
    ['/sign-up/email', { name: 'Zoé', password: PASSWORD }],
    ['/sign-in/magic-link', {}],
    ['/request-password-reset', {}],
    ['/sign-in/email', { password: 'pas le bon du tout' }],
  ])('is not told by %s', async (path, body) => {
    await aPerson(given.database, { email, password: PASSWORD });
    const known = await withoutIdentity(await post(path, { email, ...body }));
    const unknown = await withoutIdentity(await post(path, { email: `un${email}`, ...body }));
    expect(known).toEqual(unknown);
    // Nor by whether a mail is sent, which takes time.
    expect(mailsTo(email)).toHaveLength(mailsTo(`un${email}`).length);
  });

  it('is not told by a mail that cannot be sent', async () => {
    await aPerson(given.database, { email });
    for (const address of [email, `un${email}`]) server.mailbox.refuse(address, 450);
    for (const path of ['/request-password-reset', '/sign-in/magic-link', '/sign-up/email']) {
      const body = { name: 'Zoé', password: PASSWORD };
      const [known, unknown] = await Promise.all([
        post(path, { ...body, email }),
        post(path, { ...body, email: `un${email}` }),
      ]);
      expect([path, known.status, await known.json()]).toEqual([path, 503, await unknown.json()]);
    }
  });
});

describe('a mail that cannot be sent', () => {
  it('is reported in the reader’s language', async () => {
    server.mailbox.refuse(email, 550);
    const answer = await post('/sign-in/magic-link', { email }, { 'accept-language': 'en' });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      {
        code: 'MAIL_NOT_SENT',
        message: 'The message could not be sent. Check the address and try again in a few minutes.',
      },
    ]);
  });
});

describe('a session', () => {
  it('ends with a sign-out', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const cookie = await signIn(server.url, email, PASSWORD);
    const answer = await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: PUBLIC_URL },
    });
    expect([answer.status, await whoIs(cookie)]).toEqual([200, undefined]);
    expect(answer.headers.getSetCookie().length).toBeGreaterThan(1);
  });

  it('is not ended, nor a password changed, by another site', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const cookie = await signIn(server.url, email, PASSWORD);
    for (const headers of [
      { cookie },
      { cookie, origin: 'https://ailleurs.test' },
      { cookie, origin: 'null' },
    ]) {
      expect((await post('/sign-out', {}, headers as Record<string, string>)).status).toBe(403);
    }
    expect(await whoIs(cookie)).toBe(email);
  });

  it('has a cookie that scripts cannot read, for a month', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const [cookie] = (await post('/sign-in/email', { email, password: PASSWORD })).headers.getSetCookie();
    expect(cookie).toMatch(
      /^passerelle\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('lets somebody change their password, with the old one', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const headers = { cookie: await signIn(server.url, email, PASSWORD), origin: PUBLIC_URL };
    const change = (currentPassword: string) =>
      post('/change-password', { currentPassword, newPassword: 'une autre phrase' }, headers);
    expect((await change('pas le bon du tout')).status).toBe(400);
    expect((await change(PASSWORD)).status).toBe(200);
    expect(await whoIs(await signIn(server.url, email, 'une autre phrase'))).toBe(email);
  });
});

describe('what is reachable of better-auth', () => {
  it.each([
    ['GET', '/magic-link/verify?token=x'],
    ['GET', '/verify-email?token=x'],
    ['GET', '/reset-password/x?callbackURL=/'],
    ['POST', '/reset-password'],
    ['GET', '/get-session'],
    ['POST', '/update-user'],
    ['POST', '/delete-user'],
    ['POST', '/change-email'],
    ['POST', '/send-verification-email'],
    ['POST', '/open-session'],
    ['GET', '/sign-in/email'],
    ['POST', '/sign-in/social'],
    ['POST', '/sign-in/email/'],
    ['POST', '/sign-in/../delete-user'],
    ['GET', '/'],
  ])('does not include %s %s', async (method, path) => {
    const answer = await fetch(`${server.url}/api/auth${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? '{}' : undefined,
    });
    expect(answer.status).toBe(404);
  });

  it('is JSON, and little of it', async () => {
    const answers = await Promise.all([
      sendAs('application/x-www-form-urlencoded', `email=${email}&password=${PASSWORD}`),
      sendAs('text/plain', JSON.stringify({ email, password: PASSWORD })),
      sendAs('application/json', JSON.stringify({ email, password: 'x'.repeat(20_000) })),
      sendAs('application/json', '{"email":'),
      sendAs('application/json', '"email"'),
      sendAs('application/json', JSON.stringify({ email: ['a'], password: {} })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 413, 400, 400, 400]);
  });
});

describe('too many attempts', () => {
  it('on one address are refused, from wherever they come', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) {
      const headers = { 'x-forwarded-for': `198.51.100.${i}` };
      // Too long, so that nothing is hashed.
      statuses.push((await post('/sign-in/email', { email, password: 'x'.repeat(129) }, headers)).status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(400), 429]);
  });

  it('to send mails to one address are refused', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) {
      statuses.push(
        (await post('/sign-in/magic-link', { email }, { 'x-forwarded-for': `203.0.113.${i}` })).status,
      );
    }
    expect(statuses).toEqual([...Array<number>(6).fill(200), 429]);
  });

  it('from one client are refused, and say how long to wait', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const attempts = await Promise.all(
      Array.from({ length: 61 }, () => post('/sign-in/email', { email: 'x', password: PASSWORD }, headers)),
    );
    const refused = attempts.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('x-retry-after')).toBe('60');
  });
});

describe('a page behind a mailed link', () => {
  it('gives its secret away to nobody', async () => {
    await post('/sign-in/magic-link', { email });
    const page = await open(linkTo(email));
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*form-action 'self'/,
      ),
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    const html = await page.text();
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|https?:/);
  });

  it('speaks the language of the browser', async () => {
    await post('/sign-in/magic-link', { email });
    expect(await (await open(linkTo(email), { 'accept-language': 'en' })).text()).toContain(
      '<html lang="en">',
    );
  });

  it('writes what it is given as text', () => {
    const html = renderLinkPage(
      {
        title: '<i>',
        paragraphs: ['<script>'],
        form: { action: '/', secret: '"><script>', fields: [], button: '&' },
      },
      'fr',
    );
    expect(html).not.toMatch(/<script|<i>/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('acts for its own button only', async () => {
    await aPerson(given.database, { email });
    await post('/sign-in/magic-link', { email });
    const link = linkTo(email);
    const press = (headers: Record<string, string>) =>
      fetch(`${server.url}/lien/connexion`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token: new URL(link).searchParams.get('token') ?? '' }),
      });
    const foreign = [
      {},
      { origin: 'https://ailleurs.test' },
      { origin: 'null' },
      { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) expect((await press(headers as Record<string, string>)).status).toBe(403);
    expect((await press({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await press({ origin: PUBLIC_URL })).status).toBe(410);
  });

  it('answers with a page whatever the secret is', async () => {
    for (const path of ['connexion', 'mot-de-passe', 'invitation']) {
      for (const token of ['', 'x', '%00', 'a'.repeat(5_000)]) {
        expect([path, token, (await open(`${PUBLIC_URL}/lien/${path}?token=${token}`)).status]).toEqual([
          path,
          token,
          410,
        ]);
        expect(
          (await pressLink(server.url, `${PUBLIC_URL}/lien/${path}?token=${token}`, { password: PASSWORD }))
            .status,
        ).toBe(410);
      }
    }
    expect((await pressLink(server.url, `${PUBLIC_URL}/lien/verification?token=x`)).status).toBe(410);
    expect((await open(`${PUBLIC_URL}/lien/ailleurs?token=x`)).status).toBe(404);
  });
});
