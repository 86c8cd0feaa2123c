import { beforeEach, describe, expect, it } from '@jest/globals';
import { graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { cookieOf } from '@passerelle/links/testing';
import { accountsServer } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson, signIn } from '../../testing/index.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';
const next = '/besoins/nouveau?etape=2';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const { codeTo, whoIs } = authenticationOver(server);

/** Posts a form as a browser does, and does not follow. */
const postForm = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
const whereTo = (answer: Response): [number, string | null] => [
  answer.status,
  answer.headers.get('location'),
];

/** Requests a code. @returns the page for typing it */
const askForCode = async (): Promise<string> => {
  const answer = await postForm('/connexion/code', { email, next });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};
const demandeIn = (page: string): string => new URL(page, 'http://x').searchParams.get('demande') ?? '';

describe('forms without script', () => {
  it('ask for a code and enter it, and lead where somebody was going', async () => {
    await aPerson(given.database, { email });
    const page = await askForCode();
    expect(page).toMatch(/^\/connexion\/code\?demande=[\da-f-]{36}&next=%2Fbesoins%2Fnouveau%3Fetape%3D2$/);
    const fields = { demande: demandeIn(page), otp: codeTo(email) };
    const entered = await postForm('/connexion/entrer', fields);
    expect(whereTo(entered)).toEqual([303, next]);
    const cookie = cookieOf(entered);
    expect(await whoIs(cookie)).toBe(email);
    // Sent twice: the first request has signed in.
    expect(whereTo(await postForm('/connexion/entrer', fields, { cookie }))).toEqual([303, next]);
    expect(whereTo(await postForm('/connexion/entrer', fields))).toEqual([
      303,
      `/connexion/code?demande=${demandeIn(page)}&erreur=CODE_EXPIRED`,
    ]);
  });

  it('show the requester where the code went, as long as it may be used', async () => {
    const page = await askForCode();
    const sentTo = async (id: string): Promise<unknown> => {
      const { data, errors } = await graphqlClient(server.url).query(
        'query ($id: ID!) { signInRequest(id: $id) { email } }',
        { id },
      );
      expect(errors).toBeUndefined();
      return data?.['signInRequest'];
    };
    expect(await sentTo(demandeIn(page))).toEqual({ email });
    expect(await sentTo('019ac0ff-0000-7000-8000-000000000000')).toBeNull();
    expect(await sentTo('x')).toBeNull();
    given.clock.advance(15 * 60_000);
    expect(await sentTo(demandeIn(page))).toBeNull();
  });

  it('come back with what went wrong, and with neither address nor code', async () => {
    const page = await askForCode();
    const wrong = codeTo(email) === '000000' ? '000001' : '000000';
    const again = await postForm('/connexion/entrer', { demande: demandeIn(page), otp: wrong });
    expect(whereTo(again)).toEqual([303, `/connexion/code?demande=${demandeIn(page)}&erreur=CODE_WRONG`]);
    const kept = await postForm('/connexion/entrer', { demande: demandeIn(page), otp: wrong, next });
    expect(new URL(whereTo(kept)[1] as string, 'http://x').searchParams.get('next')).toBe(next);
    const query = new URLSearchParams({ erreur: 'INVALID_EMAIL', next });
    for (const address of ['', 'zoé', 'a@b'])
      expect(whereTo(await postForm('/connexion/code', { email: address, next }))).toEqual([
        303,
        `/connexion?${query}`,
      ]);
    for (const demande of ['', 'x', 'a'.repeat(5_000), '019ac0ff-0000-7000-8000-000000000000'])
      expect(whereTo(await postForm('/connexion/entrer', { demande, otp: '000000' }))).toEqual([
        303,
        '/connexion?erreur=CODE_EXPIRED',
      ]);
  });

  it('sign in with a password, and out', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const wrong = await postForm('/connexion/mot-de-passe', { email, password: 'pas le bon du tout', next });
    expect(whereTo(wrong)).toEqual([
      303,
      `/connexion?${new URLSearchParams({ erreur: 'INVALID_EMAIL_OR_PASSWORD', next })}`,
    ]);
    const right = await postForm('/connexion/mot-de-passe', { email, password: PASSWORD, next });
    expect(whereTo(right)).toEqual([303, next]);
    const cookie = cookieOf(right);
    expect(await whoIs(cookie)).toBe(email);
    expect(whereTo(await postForm('/deconnexion', {}, { cookie }))).toEqual([303, '/']);
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it.each(['//ailleurs.test', 'https://ailleurs.test', '/\\ailleurs.test'])(
    'lead to no other site: %s',
    async (elsewhere) => {
      await aPerson(given.database, { email, password: PASSWORD });
      const fields = { email, password: PASSWORD, next: elsewhere };
      expect(whereTo(await postForm('/connexion/mot-de-passe', fields))).toEqual([303, '/']);
    },
  );

  it('are taken from our pages only', async () => {
    await aPerson(given.database, { email, password: PASSWORD });
    const cookie = await signIn(server.url, email, PASSWORD);
    for (const path of ['/connexion/code', '/connexion/entrer', '/connexion/mot-de-passe', '/deconnexion'])
      for (const site of ['cross-site', 'same-site', 'none'])
        expect(
          (await postForm(path, { email, password: PASSWORD }, { cookie, 'sec-fetch-site': site })).status,
        ).toBe(403);
    expect(await whoIs(cookie)).toBe(email);
  });

  it('change nothing by GET, and take nothing large or of another kind', async () => {
    for (const path of ['/connexion/entrer', '/connexion/mot-de-passe', '/deconnexion'])
      expect((await fetch(server.url + path)).status).toBe(404);
    expect((await postForm('/connexion/code', { email: 'x'.repeat(20_000) })).status).toBe(413);
    const json = {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: '{}',
    };
    expect((await fetch(`${server.url}/connexion/code`, json)).status).toBe(415);
  });
});
