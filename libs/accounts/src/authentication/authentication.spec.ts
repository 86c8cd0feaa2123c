import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openTransactions, testDatabase } from '@passerelle/harness';
import { pressLink } from '@passerelle/links/testing';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver, linkIn } from '../../testing/authentication-over-http.js';
import { aPerson, signIn } from '../../testing/index.js';
import { Person } from '../people/person.entity.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const { post, mailsTo, linkTo, open, whoIs } = authenticationOver(server);
const personOf = (address: string) => given.database.manager.findOneBy(Person, { email: address });

const signUp = (password = PASSWORD): Promise<Response> =>
  post('/sign-up/email', { name: 'Zoé Petit', email, password });

/** Presses the button of the mail that confirms an address, and enters name and password. */
const confirm = (link = linkTo(email)) =>
  pressLink(server.url, link, { name: 'Zoé Petit', password: PASSWORD });

const askForLink = (body: object = {}): Promise<Response> => post('/sign-in/magic-link', { email, ...body });

const askForReset = (): Promise<Response> => post('/request-password-reset', { email });

const withoutIdentity = async (answer: Response): Promise<unknown> => {
  const body = (await answer.json()) as { user?: Record<string, unknown> };
  for (const field of ['id', 'email', 'createdAt', 'updatedAt']) delete body.user?.[field];
  const headers = [...answer.headers]
    .filter(([name]) => !['date', 'content-length'].includes(name))
    .map(([name, value]) => [name, value.replace(/(?<=sign_in_request=)[\w-]+/, 'an id')]);
  return [answer.status, headers, body];
};

const sendAs = (type: string, body: string, what = 'sign-in') =>
  fetch(`${server.url}/api/auth/${what}/email`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

describe('a refusal', () => {
  it('is said in the reader’s language, no matter who refuses', async () => {
    const wrong = { email: 'personne@example.org', password: 'pas le bon du tout' };
    const refusals = [
      () => post('/sign-in/email', wrong, { 'accept-language': 'fr' }),
      () => post('/sign-in/email', wrong, { 'accept-language': 'en' }),
      () => post('/change-password', { currentPassword: 'x', newPassword: 'y' }),
      () => post('/nowhere', {}),
      () => sendAs('text/plain', 'x'),
      () => sendAs('application/json', '{'),
    ];
    const output = [];
    for (const refusal of refusals) {
      const answer = await refusal();
      output.push([answer.status, ((await answer.json()) as { message: string }).message]);
    }
    expect(output).toEqual([
      [401, 'L’adresse ou le mot de passe ne sont pas les bons.'],
      [401, 'The address or the password is wrong.'],
      [401, 'Connectez-vous pour continuer.'],
      [404, 'Il n’y a rien à cette adresse.'],
      [415, 'Envoyez cette demande en JSON.'],
      [400, 'Cette demande n’est pas valable.'],
    ]);
  });
});

describe('a sign-up with a password', () => {
  it('opens a session once its password is said again behind the mailed link', async () => {
    expect((await signUp()).status).toBe(200);
    await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('EMAIL_NOT_VERIFIED');
    const link = linkTo(email);
    expect(await (await open(link)).text()).toMatch(/name="name"[^>]* value="Zoé Petit"/);
    for (const typed of [
      {},
      { name: 'Zoé Petit' },
      { name: ' ', password: PASSWORD },
      { password: 'court' },
    ]) {
      expect((await pressLink(server.url, link, typed as Record<string, string>)).status).toBe(422);
    }
    const { status, cookie } = await confirm();
    expect([status, await whoIs(cookie)]).toEqual([200, email]);
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
    expect((await open(link)).status).toBe(410);
    expect((await confirm()).status).toBe(410);
  });

  it('belongs to the person who confirms it, whatever others have said of it, before or after', async () => {
    const strangers = 'le mot de passe d’un autre';
    await signUp(strangers);
    await signUp();
    await post('/sign-up/email', { name: 'Un Autre', email, password: strangers });
    expect(mailsTo(email)).toHaveLength(3);
    const links = mailsTo(email).map(linkIn);
    expect((await confirm(links[1])).status).toBe(200);
    await expect(signIn(server.url, email, strangers)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
    for (const link of [links[0], links[2]])
      expect((await pressLink(server.url, link ?? '', { name: 'x', password: strangers })).status).toBe(410);
    expect(await personOf(email)).toMatchObject({ name: 'Zoé Petit' });
  });

  it('is confirmed once by two who press at the same moment', async () => {
    await signUp();
    const pressed = await Promise.all([1, 2, 3, 4].map(() => confirm()));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
  });

  it('is answered alike when it is sent six times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => signUp()));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
    expect(mailsTo(email)).toHaveLength(6);
  });

  it('has its mail sent again at a sign-in, a few times and no more', async () => {
    await signUp();
    for (let i = 0; i < 8; i++)
      await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('EMAIL_NOT_VERIFIED');
    expect(mailsTo(email)).toHaveLength(6);
  });

  it('is refused with a short password, a missing name or an address that is none', async () => {
    const answers = await Promise.all([
      signUp('neuf_lett'),
      post('/sign-up/email', { name: ' ', email, password: PASSWORD }),
      post('/sign-up/email', { name: 'x'.repeat(121), email, password: PASSWORD }),
      post('/sign-up/email', { name: 'Gagnez sur evil.example', email, password: PASSWORD }),
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
    expect(pressed.text).toContain('Connexion réussie');
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

  it('takes the account from the person who signed up with the address without reading its mail', async () => {
    await post('/sign-up/email', { name: 'Un autre', email, password: PASSWORD });
    await askForLink();
    expect((await pressLink(server.url, linkTo(email))).status).toBe(422);
    const { cookie } = await pressLink(server.url, linkTo(email), { name: 'Zoé Petit' });
    expect(await whoIs(cookie)).toBe(email);
    expect(await personOf(email)).toMatchObject({ name: 'Zoé Petit' });
    await expect(signIn(server.url, email, PASSWORD)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
  });

  it('asks for a name even when one was said by the person who asked for the link', async () => {
    await askForLink({ name: 'Un Autre' });
    expect((await pressLink(server.url, linkTo(email))).status).toBe(422);
  });

  it('opens a session for each of several links of somebody new, pressed at the same moment', async () => {
    for (let i = 0; i < 6; i++) await askForLink();
    const links = mailsTo(email).map(linkIn);
    const pressed = await Promise.all(links.map((link) => pressLink(server.url, link, { name: 'Zoé' })));
    expect(pressed.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
    for (const { cookie } of pressed) expect(await whoIs(cookie)).toBe(email);
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
    const { status, cookie, text } = await pressLink(server.url, link, { password: PASSWORD });
    expect([status, await whoIs(cookie), await whoIs(before)]).toEqual([200, email, undefined]);
    expect(text).toContain('<h1>Votre mot de passe est changé</h1>');
    // A used link describes what it did, and does nothing more.
    const again = await pressLink(server.url, link, { password: 'encore un autre' });
    const reopened = await open(link);
    for (const [page, html] of [
      [again, again.text],
      [reopened, await reopened.text()],
    ] as const) {
      expect([page.status, html]).toEqual([
        200,
        expect.stringContaining('<h1>Votre mot de passe est changé</h1>'),
      ]);
      expect(html).toContain('Ce lien a déjà servi');
    }
    expect(again.cookie).toBe('');
    await expect(signIn(server.url, email, 'encore un autre')).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    given.clock.advance(3_600_000);
    expect((await open(link)).status).toBe(410);
    await expect(signIn(server.url, email, 'l’ancien mot de passe')).rejects.toThrow(
      'INVALID_EMAIL_OR_PASSWORD',
    );
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });

  it('takes with it what else was mailed to sign in or to choose one', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    await askForLink();
    await askForReset();
    await askForReset();
    const [signInLink, other, used] = mailsTo(email).map(linkIn);
    await pressLink(server.url, used ?? '', { password: 'une autre phrase' });
    for (const link of [signInLink, other]) expect((await open(link ?? '')).status).toBe(410);
    const another = await askForLink();
    expect([another.status, (await open(linkTo(email))).status]).toEqual([200, 200]);
  });

  it('of an account that nobody confirmed takes its name with it, too', async () => {
    await post('/sign-up/email', { name: 'Un autre', email, password: 'celui d’un autre' });
    await askForReset();
    expect((await pressLink(server.url, linkTo(email), { password: PASSWORD })).status).toBe(422);
    const typed = { name: 'Zoé Petit', password: PASSWORD };
    expect((await pressLink(server.url, linkTo(email), typed)).status).toBe(200);
    expect(await personOf(email)).toMatchObject({ name: 'Zoé Petit', emailVerified: true });
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
  ])('does not follow from %s', async (path, body) => {
    await aPerson(given.database, { email, password: PASSWORD });
    const known = await withoutIdentity(await post(path, { email, ...body }));
    const unknown = await withoutIdentity(await post(path, { email: `un${email}`, ...body }));
    expect(known).toEqual(unknown);
    // Nor by the time that sending a mail takes.
    expect(mailsTo(email)).toHaveLength(mailsTo(`un${email}`).length);
  });

  it('does not follow from a mail that cannot be sent', async () => {
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

describe('a mail that somebody waits for', () => {
  it('holds no transaction open while it is handed over, whatever it is for', async () => {
    const found: unknown[] = [];
    server.mailbox.whileReceiving(async () => void found.push(await openTransactions(given.database)));
    await signUp();
    await signUp();
    await askForLink();
    await askForReset();
    await confirm();
    await signUp();
    email = 'inconnue@example.org';
    await askForReset();
    server.mailbox.clear();
    expect(found).toEqual([[], [], [], [], [], []]);
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
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('has a token that no answer holds but the cookie', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const signedIn = await post('/sign-in/email', { email, password: PASSWORD });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const changed = await post(
      '/change-password',
      { currentPassword: PASSWORD, newPassword: `${PASSWORD} encore` },
      { cookie, origin: PUBLIC_URL },
    );
    for (const answer of [signedIn, changed]) {
      const body = await answer.text();
      expect([answer.status, JSON.parse(body)]).toEqual([
        200,
        expect.objectContaining({ user: expect.anything() }),
      ]);
      const tokens = await given.database.manager.query<{ token: string }[]>('SELECT token FROM session');
      for (const { token } of tokens) expect(body).not.toContain(token);
      expect(body).not.toContain('token');
    }
  });

  it('is not ended, nor a password changed, by another site', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const cookie = await signIn(server.url, email, PASSWORD);
    // Invalid requests of strangers are no error of ours.
    const errors = jest.spyOn(Logger.prototype, 'error');
    for (const headers of [
      { cookie },
      { cookie, origin: 'https://ailleurs.test' },
      { cookie, origin: 'null' },
    ]) {
      expect((await post('/sign-out', {}, headers as Record<string, string>)).status).toBe(403);
    }
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
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
    const elsewhere = await signIn(server.url, email, PASSWORD);
    const headers = { cookie: await signIn(server.url, email, PASSWORD), origin: PUBLIC_URL };
    const change = (currentPassword: string) =>
      post(
        '/change-password',
        { currentPassword, newPassword: 'une autre phrase', revokeOtherSessions: false },
        headers,
      );
    expect((await change('pas le bon du tout')).status).toBe(400);
    expect(await whoIs(elsewhere)).toBe(email);
    const changed = await change(PASSWORD);
    expect(changed.status).toBe(200);
    expect(await whoIs(elsewhere)).toBeUndefined();
    expect(await whoIs(changed.headers.getSetCookie().join('; '))).toBe(email);
    expect(await whoIs(await signIn(server.url, email, 'une autre phrase'))).toBe(email);
  });
});

describe('a password that many people have', () => {
  const common = ['azertyuiop123', 'MotDePasse1234'];
  const refusal = {
    code: 'PASSWORD_TOO_COMMON',
    message: 'Ce mot de passe est facile à deviner. Choisissez plutôt une phrase de plusieurs mots.',
  };

  it('makes no account, nor one that is the address or the name', async () => {
    for (const password of [...common, email, 'Zoé Petit 1', 'passerelle45']) {
      const answer = await signUp(password);
      expect([password, answer.status, await answer.json()]).toEqual([password, 400, refusal]);
    }
    expect(await personOf(email)).toBeNull();
    // Refused requests have not been counted as mails.
    for (let i = 0; i < 6; i++) expect((await signUp()).status).toBe(200);
  });

  it('is not chosen behind a mailed link, which goes on working', async () => {
    await signUp();
    await askForReset();
    for (const link of mailsTo(email).map(linkIn)) {
      const page = await pressLink(server.url, link, { name: 'Zoé Petit', password: common[0] });
      expect([page.status, page.text]).toEqual([422, expect.stringContaining('facile à deviner')]);
    }
    expect((await confirm(linkIn(mailsTo(email)[0]))).status).toBe(200);
  });

  it('takes the place of no other', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const headers = { cookie: await signIn(server.url, email, PASSWORD), origin: PUBLIC_URL };
    const answer = await post(
      '/change-password',
      { currentPassword: PASSWORD, newPassword: common[1] },
      headers,
    );
    expect([answer.status, await answer.json()]).toEqual([400, refusal]);
    expect(await whoIs(await signIn(server.url, email, PASSWORD))).toBe(email);
  });
});

describe('the log', () => {
  const logged: string[] = [];
  const collect = (...words: unknown[]): void => void logged.push(words.join(' '));
  beforeEach(() => {
    logged.length = 0;
    server.app.useLogger({ log: () => undefined, warn: collect, error: collect });
  });
  afterEach(() => server.app.useLogger(['error']));

  it('says that a sign-in was refused and why, and nothing of who tried', async () => {
    await aPerson(given.database, { email, name: 'Zoé Petit', password: PASSWORD });
    await post('/sign-in/email', { email, password: 'pas le bon du tout' });
    await post('/sign-in/email', { email: `un${email}`, password: 'pas le bon du tout' });
    for (let i = 0; i < 21; i++) await post('/sign-in/email', { email, password: 'x'.repeat(129) });
    await signUp('azertyuiop');
    expect(new Set(logged)).toEqual(
      new Set([
        'Refused /api/auth/sign-in/email: INVALID_EMAIL_OR_PASSWORD SignIn',
        'Refused /api/auth/sign-in/email: PASSWORD_TOO_LONG SignIn',
        'Refused /api/auth/sign-in/email: TOO_MANY_PASSWORDS SignIn',
        'Refused /api/auth/sign-up/email: PASSWORD_TOO_COMMON SignIn',
      ]),
    );
  });
});
