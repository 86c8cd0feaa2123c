import { beforeEach, expect, it } from '@jest/globals';
import { AuditEntry } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { accountsServer } from '../testing/accounts-server.js';
import { authenticationOver } from '../testing/authentication-over-http.js';
import { aPerson, sessionOf } from '../testing/index.js';
import { Authentication } from './authentication/authentication.js';

const given = testDatabase();
const server = accountsServer(given);
const { whoIs } = authenticationOver(server);
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
let person: { id: string; email: string };
let here: string;

interface Session {
  id: string;
  device: string;
  isThisOne: boolean;
  lastUsedAt: string;
  createdAt: string;
}

beforeEach(async () => {
  person = await aPerson(given.database);
  here = await sessionOf(server.app, person.id);
});

const signInWith = async (userAgent: string): Promise<string> => {
  const cookies = await server.app
    .get(Authentication)
    .openSession(person.id, new Headers({ 'user-agent': userAgent }));
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
};
const ask = (query: string, cookie = here, language = 'fr') =>
  graphqlClient(server.url, { cookie, language }).query<Record<string, unknown>>(query);
const mine = async (cookie = here, language = 'fr'): Promise<Session[]> =>
  (await ask('{ mySessions { id device isThisOne lastUsedAt createdAt } }', cookie, language)).data?.[
    'mySessions'
  ] as Session[];

it('lists where one is signed in, in words, this device first', async () => {
  const phone = await signInWith(PHONE);
  await given.database.manager.query(
    `UPDATE session SET last_used_at = now() - interval '2 days' WHERE person_id = $1 AND user_agent = $2`,
    [person.id, PHONE],
  );
  expect(await mine()).toMatchObject([
    { device: 'Appareil inconnu', isThisOne: true },
    { device: 'Chrome sur Android', isThisOne: false },
  ]);
  // The use of a session is recorded, and its texts are in the person's language.
  await given.database.manager.query(`UPDATE person SET language = 'en' WHERE id = $1`, [person.id]);
  const [onPhone] = await mine(phone);
  expect(onPhone).toMatchObject({ device: 'Chrome on Android', isThisOne: true });
  expect(Date.now() - Date.parse(onPhone?.lastUsedAt ?? '')).toBeLessThan(3_600_000);
});

it('ends one of one’s own, and nobody else’s', async () => {
  const phone = await signInWith(PHONE);
  const stranger = await sessionOf(server.app, (await aPerson(given.database)).id);
  const [, onPhone] = await mine();
  const end = `mutation { endSession(id: "${onPhone?.id}") { device isThisOne } }`;
  for (const cookie of [stranger, here, here]) {
    const { data, errors } = await ask(end, cookie);
    if (cookie === here && data != null) {
      expect(data['endSession']).toEqual({ device: 'Chrome sur Android', isThisOne: false });
      expect(await whoIs(phone)).toBeUndefined();
    } else expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  expect(await whoIs(here)).toBe(person.email);
  for (const id of ['x', '', 'a'.repeat(5_000)])
    expect((await ask(`mutation { endSession(id: "${id}") { id } }`)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  expect(await given.database.manager.findBy(AuditEntry, { objectId: person.id })).toMatchObject([
    { action: 'endSessions', actorId: person.id, before: null, after: null },
  ]);
});

it('ends all others at once, and only those', async () => {
  const others = [await signInWith(PHONE), await signInWith(PHONE)];
  expect((await ask('mutation { endOtherSessions }')).data).toEqual({ endOtherSessions: 2 });
  for (const other of others) expect(await whoIs(other)).toBeUndefined();
  expect(await whoIs(here)).toBe(person.email);
  expect((await ask('mutation { endOtherSessions }')).data).toEqual({ endOtherSessions: 0 });
});

it('is for those who are signed in, and shows no token', async () => {
  for (const query of ['{ mySessions { id } }', 'mutation { endOtherSessions }'])
    expect((await ask(query, '')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  const { errors } = await ask('{ mySessions { token } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
});
