import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson, sessionOf } from '../../testing/index.js';
import { CLIENT, type Lies, startLyingProvider } from '../../testing/lying-provider.js';
import { Person } from '../people/person.entity.js';
import { OpenIdProvider } from './open-id-provider.js';

let provider: Awaited<ReturnType<typeof startLyingProvider>>;
const env: Record<string, string> = {
  OIDC_NAME: 'MonIdentité',
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  SECOND_FACTOR: 'yes',
};
beforeAll(async () => {
  provider = await startLyingProvider();
  env['OIDC_ISSUER'] = provider.url;
});
afterAll(() => provider.stop());

const given = testDatabase();
const server = accountsServer(given, env);
const { mailsTo, codeTo, linkTo, whoIs } = authenticationOver(server);

let number = 0;
let email: string;
let sub: string;
beforeEach(() => {
  number += 1;
  email = `ines${number}@example.org`;
  sub = `sub-${number}`;
  provider.honest();
  provider.signsIn({
    sub,
    claims: { email, email_verified: true, given_name: 'Inès', family_name: 'Da Costa' },
  });
});

/** A browser without script: it keeps cookies, and follows nothing by itself. */
function aBrowser(cookie = '') {
  const jar = new Map<string, string>();
  const keep = (pairs: string[]): void => {
    for (const pair of pairs) {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (name !== '') jar.set(name.trim(), value);
    }
  };
  keep(cookie.split('; '));
  const sent = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(address.replace(PUBLIC_URL, server.url), {
      redirect: 'manual',
      ...init,
      // Each test comes from elsewhere, since requests of one client are limited.
      headers: {
        cookie: sent(),
        'x-forwarded-for': `198.${number}.100.1`,
        ...(init.headers as Record<string, string>),
      },
    });
    keep(answer.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? ''));
    return answer;
  };
  const post = (path: string, fields: Record<string, string>, site = 'same-origin'): Promise<Response> =>
    send(`${PUBLIC_URL}${path}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': site },
      body: new URLSearchParams(fields),
    });
  /** Presses the button. @returns the page of the provider */
  const press = async (next = ''): Promise<string> => {
    const page = await post('/connexion/fournisseur', { next });
    return page.headers.get('refresh')?.replace('0;url=', '') ?? '';
  };
  /** Signs in at the provider. @returns the address to which it sends the browser back */
  const signInThere = async (page: string): Promise<string> =>
    (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
  return {
    sent,
    send,
    post,
    press,
    signInThere,
    /** From the button to our answer: where it leads. */
    async through(next = ''): Promise<string> {
      const back = await signInThere(await press(next));
      return placeOf(await send(back));
    },
    /** Types the mailed code. @returns where it leads */
    async confirm(place: string, code = codeTo(email)): Promise<string> {
      const demande = new URL(place, PUBLIC_URL).searchParams.get('demande') ?? '';
      return placeOf(await post('/connexion/entrer', { demande, otp: code }));
    },
    whoIs: () => whoIs(sent()),
  };
}
const placeOf = (answer: Response): string => answer.headers.get('location') ?? `no place: ${answer.status}`;
const refusal = (code: string): string => `/connexion?erreur=${code}`;

const identities = async (cookie: string): Promise<{ id: string; provider: string }[]> =>
  (
    await graphqlClient(server.url, { cookie }).query<{ myIdentities: { id: string; provider: string }[] }>(
      '{ myIdentities { id provider } }',
    )
  ).data?.myIdentities ?? [];

/** Somebody whose identity is linked. */
async function linked(about: Partial<Person> = {}): Promise<Person> {
  const person = await aPerson(given.database, { email, ...about });
  await given.database.manager.query(
    `INSERT INTO credential (id, person_id, provider_id, account_id, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, now(), now())`,
    [person.id, provider.url, sub],
  );
  return person;
}

describe('a first sign-in at the provider', () => {
  it('leads to the code mailed to its address, which creates the account with its name', async () => {
    const browser = aBrowser();
    const place = await browser.through('/besoins');
    expect(place).toMatch(/^\/connexion\/code\?demande=[\w-]+&fournisseur=1&next=%2Fbesoins$/);
    expect(await browser.whoIs()).toBeUndefined();
    expect(await given.database.manager.existsBy(Person, { email })).toBe(false);

    expect(await browser.confirm(place)).toBe('/besoins');
    expect(await browser.whoIs()).toBe(email);
    expect(await given.database.manager.findOneBy(Person, { email })).toMatchObject({
      name: 'Inès Da Costa',
      role: 'none',
    });
    expect(await identities(browser.sent())).toMatchObject([{ provider: 'MonIdentité' }]);
    // From now on no mail is needed.
    const other = aBrowser();
    expect(await other.through()).toBe('/');
    expect(await other.whoIs()).toBe(email);
    expect(mailsTo(email)).toHaveLength(1);
  });

  it('links an account that exists, and keeps its name', async () => {
    await aPerson(given.database, { email, name: 'Inès Martin' });
    const browser = aBrowser();
    await browser.confirm(await browser.through());
    expect(await given.database.manager.findOneBy(Person, { email })).toMatchObject({ name: 'Inès Martin' });
    expect(await aBrowser().through()).toBe('/');
  });

  it('links by the link of the same mail too, in the same browser', async () => {
    await aPerson(given.database, { email });
    const browser = aBrowser();
    await browser.through();
    const link = new URL(linkTo(email));
    await browser.post(link.pathname, { token: link.searchParams.get('token') ?? '', accord: '1' });
    expect(await browser.whoIs()).toBe(email);
    expect(await identities(browser.sent())).toHaveLength(1);
  });

  it('links nothing by a code that is typed in another browser', async () => {
    await aPerson(given.database, { email });
    const place = await aBrowser().through();
    const victim = aBrowser();
    await victim.confirm(place);
    expect(await victim.whoIs()).toBe(email);
    expect(await identities(victim.sent())).toEqual([]);
    expect(await aBrowser().through()).toMatch(/^\/connexion\/code/);
  });

  it('links nothing by a code of another address', async () => {
    const browser = aBrowser();
    await browser.through();
    const other = `un${email}`;
    await aPerson(given.database, { email: other });
    const asked = await browser.post('/connexion/code', { email: other });
    await browser.confirm(placeOf(asked), codeTo(other));
    expect(await browser.whoIs()).toBe(other);
    expect(await identities(browser.sent())).toEqual([]);
  });

  it.each([
    { email_verified: false },
    { email_verified: undefined },
    { email_verified: 'true' },
    { email: '' },
  ])('is refused with %j', async (userinfo) => {
    provider.lie({ userinfo });
    await aPerson(given.database, { email });
    const browser = aBrowser();
    expect(await browser.through()).toBe(refusal('OIDC_EMAIL_UNVERIFIED'));
    expect(await browser.whoIs()).toBeUndefined();
    expect(mailsTo(email)).toEqual([]);
  });

  it('takes no name that a person may not have', async () => {
    provider.lie({ userinfo: { given_name: 'Voir https://ailleurs.test', family_name: '' } });
    const browser = aBrowser();
    await browser.confirm(await browser.through());
    expect(await given.database.manager.findOneBy(Person, { email })).toMatchObject({ name: '' });
  });
});

describe('a linked account', () => {
  it('is found by issuer and subject, whatever the address at the provider', async () => {
    await linked();
    provider.lie({ userinfo: { email: 'une.autre@example.org', email_verified: false } });
    const browser = aBrowser();
    expect(await browser.through('/plan')).toBe('/plan');
    expect(await browser.whoIs()).toBe(email);
  });

  it('still needs the second factor of a curator', async () => {
    await linked({ role: 'curator' });
    const browser = aBrowser();
    expect(await browser.through('/bureau')).toBe('/connexion?next=%2Fbureau');
    expect(await browser.whoIs()).toBeUndefined();
  });

  it('stays closed while it is suspended', async () => {
    await linked({ suspendedAt: new Date(), suspensionReason: 'Abus' });
    const browser = aBrowser();
    expect(await browser.through()).toBe(refusal('ACCOUNT_SUSPENDED'));
    expect(await browser.whoIs()).toBeUndefined();
  });

  it('can be unlinked by its owner alone, and then needs the code again', async () => {
    const { id } = await linked();
    const cookie = await sessionOf(server.app, id);
    const [identity] = await identities(cookie);
    const stranger = await sessionOf(server.app, (await aPerson(given.database)).id);
    const unlink = async (as: string): Promise<unknown> => {
      const { data, errors } = await graphqlClient(server.url, { cookie: as }).query(
        'mutation Unlink($id: ID!) { unlinkIdentity(id: $id) { provider } }',
        { id: identity?.id },
      );
      return errors?.[0]?.extensions?.['code'] ?? data;
    };
    expect(await unlink(stranger)).toBe('NOT_FOUND');
    expect(await unlink(cookie)).toEqual({ unlinkIdentity: { provider: 'MonIdentité' } });
    expect(await identities(cookie)).toEqual([]);
    expect(await aBrowser().through()).toMatch(/^\/connexion\/code/);
    expect(
      await given.database.manager.query(
        `SELECT action FROM audit_entry WHERE object_id = $1 AND action = 'unlinkIdentity'`,
        [id],
      ),
    ).toHaveLength(1);
  });
});

describe('in a browser that is signed in', () => {
  it('links the account without a code, if the addresses are the same', async () => {
    const { id } = await aPerson(given.database, { email });
    const browser = aBrowser(await sessionOf(server.app, id));
    expect(await browser.through('/compte')).toBe('/compte');
    expect(await identities(browser.sent())).toHaveLength(1);
    expect(mailsTo(email)).toEqual([]);
  });

  it('links no account of another address, and changes to no other account', async () => {
    const { id } = await aPerson(given.database, { email: `un${email}` });
    const cookie = await sessionOf(server.app, id);
    expect(await aBrowser(cookie).through()).toBe(refusal('OIDC_OTHER_ACCOUNT'));
    await linked();
    const browser = aBrowser(cookie);
    expect(await browser.through()).toBe(refusal('OIDC_OTHER_ACCOUNT'));
    expect(await browser.whoIs()).toBe(`un${email}`);
  });
});

describe('a provider that lies', () => {
  const minutesAgo = (minutes: number): number => Math.floor(Date.now() / 1_000) - minutes * 60;
  const lies: [what: string, lie: Partial<Lies>][] = [
    ['the nonce', { claims: { nonce: 'un-autre' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['the issuer', { claims: { iss: 'https://ailleurs.test' } }],
    ['the audience', { claims: { aud: 'un-autre-site' } }],
    ['a party that the token was not made for', { claims: { aud: [CLIENT.id, 'x'], azp: 'x' } }],
    ['a token that has expired', { claims: { exp: minutesAgo(5) } }],
    ['a token from later', { claims: { nbf: minutesAgo(-5) } }],
    ['no expiry', { claims: { exp: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['a token without a signature', { signature: 'none' }],
    ['a token signed with the public key', { signature: 'HS256 with the public key' }],
    ['a token of a key that nobody knows', { signature: 'unknown key' }],
    ['a token of a foreign key', { signature: 'foreign key under a known name' }],
    ['another subject in userinfo', { userinfo: { sub: 'somebody-else' } }],
    ['the issuer in the address', { back: { iss: 'https://ailleurs.test' } }],
    ['no issuer in the address', { back: { iss: '' } }],
    ['a code of nobody', { back: { code: 'x' } }],
    ['no code', { back: { code: '' } }],
    ['a token that is too long', { at: { '/token': 'flood' } }],
    ['keys that are too long', { at: { '/jwks': 'flood' } }],
    ['a redirection of the token', { at: { '/token': 'elsewhere' } }],
    ['a redirection of userinfo', { at: { '/userinfo': 'elsewhere' } }],
  ];
  it.each(lies)('about %s opens no session', async (_, lie) => {
    await linked();
    const browser = aBrowser();
    const page = await browser.press();
    // Its keys are asked for again, as after a while.
    forgetProvider();
    provider.lie(lie);
    expect(placeOf(await browser.send(await browser.signInThere(page)))).toBe(refusal('OIDC_REFUSED'));
    expect(await browser.whoIs()).toBeUndefined();
  });

  it('about a signature of userinfo opens no session, and a right one does', async () => {
    await linked();
    provider.lie({ userinfoIsJwt: true });
    expect(await aBrowser().through()).toBe('/');
    provider.lie({ userinfoIsJwt: true, userinfo: { iss: 'https://ailleurs.test' } });
    expect(await aBrowser().through()).toBe(refusal('OIDC_REFUSED'));
  });

  it('about the state opens no session', async () => {
    await linked();
    for (const back of [{ state: 'x' }, { state: '' }]) {
      provider.lie({ back });
      expect(await aBrowser().through()).toBe(refusal('OIDC_EXPIRED'));
    }
  });

  it('says no', async () => {
    provider.lie({ back: { code: '', error: 'access_denied' } });
    expect(await aBrowser().through()).toBe(refusal('OIDC_CANCELLED'));
  });

  it.each(['/.well-known/openid-configuration', '/token', '/jwks', '/userinfo'] as const)(
    'is not awaited at %s',
    async (path) => {
      await linked();
      const provided = server.app.get(OpenIdProvider);
      provided.patience = 0.3;
      forgetProvider();
      provider.lie({ at: { [path]: 'silence' } });
      const browser = aBrowser();
      const answer = await browser.post('/connexion/fournisseur', {});
      const page = answer.headers.get('refresh')?.replace('0;url=', '');
      const place =
        page === undefined ? placeOf(answer) : placeOf(await browser.send(await browser.signInThere(page)));
      expect(place).toBe(refusal('OIDC_AWAY'));
      provided.patience = 5;
      forgetProvider();
    },
  );

  it.each(['flood', 'elsewhere', 'failure'] as const)('is refused if discovery is a %s', async (lie) => {
    forgetProvider();
    provider.lie({ at: { '/.well-known/openid-configuration': lie } });
    expect(placeOf(await aBrowser().post('/connexion/fournisseur', {}))).toBe(refusal('OIDC_REFUSED'));
  });

  it('changes its key', async () => {
    await linked();
    forgetProvider();
    await provider.rotate();
    expect(await aBrowser().through()).toBe('/');
  });
});

/** The addresses and keys of the provider are asked for again. */
function forgetProvider(): void {
  Object.assign(server.app.get(OpenIdProvider), { known: undefined });
}

describe('an attempt', () => {
  it('belongs to one browser', async () => {
    await linked();
    const browser = aBrowser();
    const back = await browser.signInThere(await browser.press());
    const victim = aBrowser();
    expect(placeOf(await victim.send(back))).toBe(refusal('OIDC_EXPIRED'));
    expect(await victim.whoIs()).toBeUndefined();
    expect(placeOf(await browser.send(back))).toBe('/');
  });

  it('serves once', async () => {
    await linked();
    const browser = aBrowser();
    const back = await browser.signInThere(await browser.press());
    await browser.send(back);
    expect(placeOf(await browser.send(back))).toBe(refusal('OIDC_EXPIRED'));
    const page = await browser.press();
    const [first, second] = [await browser.signInThere(page), await browser.signInThere(page)];
    expect(placeOf(await browser.send(first))).toBe('/');
    expect(placeOf(await browser.send(second))).toBe(refusal('OIDC_EXPIRED'));
  });

  it('ends after ten minutes', async () => {
    await linked();
    const browser = aBrowser();
    const back = await browser.signInThere(await browser.press());
    await given.database.manager.query(`UPDATE open_id_attempt SET expires_at = now()`);
    expect(placeOf(await browser.send(back))).toBe(refusal('OIDC_EXPIRED'));
  });

  it('sends PKCE, nonce and state, and an address of ours alone', async () => {
    const { searchParams } = new URL(await aBrowser().press());
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: CLIENT.id,
      scope: 'openid profile email',
      redirect_uri: `${PUBLIC_URL}/connexion/fournisseur/retour`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it('has a cookie that scripts do not read, for a short time', async () => {
    const page = await aBrowser().post('/connexion/fournisseur', {});
    expect(page.headers.get('set-cookie')).toMatch(
      /^passerelle_provider=[\w-]{43}; Max-Age=1200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['//ailleurs.test', 'https://ailleurs.test', String.raw`/\ailleurs.test`])(
    'never leads to %s',
    async (next) => {
      await linked();
      expect(await aBrowser().through(next)).toBe('/');
    },
  );

  it('begins on our page alone, and asks nothing of the provider before', async () => {
    const before = provider.calls.length;
    const foreign = await aBrowser().post('/connexion/fournisseur', {}, 'cross-site');
    expect(foreign.status).toBe(403);
    expect((await fetch(`${server.url}/connexion/fournisseur`)).status).toBe(404);
    expect(provider.calls).toHaveLength(before);
  });
});
