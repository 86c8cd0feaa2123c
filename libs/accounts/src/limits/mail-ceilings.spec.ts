import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { accountsServer } from '../../testing/accounts-server.js';
import { aMembership, anOrganisation, aPerson, sessionOf } from '../../testing/index.js';
import { Person } from '../people/person.entity.js';

const given = testDatabase();
const server = accountsServer(given, { MAILS_TO_STRANGERS: '1000' });
const PATHS = ['/sign-in/magic-link', '/sign-up/email', '/request-password-reset'] as const;
const TOO_MANY = {
  code: 'TOO_MANY_MAILS',
  message:
    'Trop de messages ont été demandés aujourd’hui. Si vous avez déjà un compte, le vôtre est peut-être parti : regardez dans votre boîte. Sinon, réessayez demain ou écrivez à l’équipe d’OVLT.',
};

const a = (): string => `${newId()}@example.org`;
const post = (path: string, email: string, client: string): Promise<Response> =>
  fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ email, name: 'Zoé Petit', password: 'une phrase facile' }),
  });
const ask = async (email: string, client: string, path: string = PATHS[0]): Promise<number> =>
  (await post(path, email, client)).status;
const mailsTo = (email: string): number =>
  server.mailbox.messages().filter(({ to }) => to.includes(email)).length;
const linkTo = (email: string): string =>
  /http:\/\/passerelle\.test\/lien\/\S+/.exec(
    server.mailbox.messages().findLast(({ to }) => to.includes(email))?.text ?? '',
  )?.[0] ?? '';
/** Presses the button of a mailed link from a client. */
const press = (link: string, client: string): Promise<Response> => {
  const { pathname, searchParams } = new URL(link);
  return fetch(new URL(pathname, server.url), {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': client },
    body: new URLSearchParams({
      token: searchParams.get('token') ?? '',
      name: 'Zoé Petit',
      password: 'une phrase facile',
    }),
  });
};
/** In another minute, so that the limit of requests for each path does not apply. */
const wait = (): void => given.clock.advance(61_000);

/**
 * Requests mails to this many strangers, by each path. Few are sign-ups, which hash a password. @returns how many
 * were sent
 */
async function spam(times: number, clientOf: (i: number) => string): Promise<number> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) {
    if (i % 60 === 59) wait();
    statuses.push(await ask(a(), clientOf(i), i === 7 ? PATHS[1] : PATHS[(i % 2) * 2]));
  }
  return statuses.filter((status) => status === 200).length;
}

describe('mails to strangers', () => {
  beforeEach(async () => {
    server.mailbox.clear();
    await given.database.manager.query('DELETE FROM rate_limit');
    wait();
  });

  it('are sixty a day for one client, whatever it asks for, and that is said in words', async () => {
    expect(await spam(75, () => '203.0.113.9')).toBe(60);
    expect(server.mailbox.messages()).toHaveLength(60);
    wait();
    for (const path of PATHS) {
      const refused = await post(path, a(), '203.0.113.9');
      expect([refused.status, await refused.json()]).toEqual([429, TOO_MANY]);
    }
    expect(await ask(a(), '203.0.113.10')).toBe(200);
    given.clock.advance(24 * 3_600_000);
    expect(await ask(a(), '203.0.113.9')).toBe(200);
  });

  it('are counted for the whole network of an IPv6 address', async () => {
    expect(await spam(65, (i) => `2001:db8:1:2:${i}::${i}`)).toBe(60);
    expect(await ask(a(), '2001:db8:1:3::1')).toBe(200);
  });

  it('are counted for all networks of one IPv6 customer, and not for the next one', async () => {
    // Two networks. A limit that counts both belongs to the customer.
    for (const network of [1, 2]) expect(await ask(a(), `2001:db8:7:${network}::1`)).toBe(200);
    await given.database.manager.query(
      `UPDATE rate_limit SET count = 239 WHERE key LIKE 'asked|%' AND count = 2`,
    );
    expect(await ask(a(), '2001:db8:7:3::1')).toBe(200);
    expect(await ask(a(), '2001:db8:7:4::1')).toBe(429);
    expect(await ask(a(), '2001:db8:8:4::1')).toBe(200);
    const owner = server.mailbox.messages().find(({ to }) => to.length > 0)?.to[0] ?? '';
    await press(linkTo(owner), '2001:db8:7:1::9');
    expect(await ask(a(), '2001:db8:7:4::1')).toBe(200);
    expect(await ask(a(), '2001:db8:7:5::1')).toBe(429);
  });

  it('count an address once, and no more once its owner has opened the mail there', async () => {
    const client = '203.0.113.11';
    const owner = a();
    expect(await ask(owner, client)).toBe(200);
    expect(await ask(owner, client, PATHS[1])).toBe(200);
    expect(await spam(59, () => client)).toBe(59);
    wait();
    expect(await ask(a(), client)).toBe(429);
    await press(linkTo(owner), client);
    expect(await given.database.manager.findOneBy(Person, { email: owner })).toMatchObject({
      emailVerified: true,
    });
    expect(await ask(a(), client)).toBe(200);
    expect(await ask(a(), client)).toBe(429);
  });

  it('are twelve a day to one address for one client, and as many again for all others, until its owner has opened one', async () => {
    const often = async (times: number, client: string): Promise<number[]> => {
      const statuses: number[] = [];
      for (let i = 0; i < times; i++) {
        // Six in a quarter of an hour are enough, since the answer to the seventh would not show the limit.
        given.clock.advance(15 * 60_000);
        statuses.push(await ask(email, client));
      }
      return statuses;
    };
    const email = a();
    expect(new Set(await often(12, '203.0.113.31'))).toEqual(new Set([200]));
    expect(await often(2, '203.0.113.31')).toEqual([429, 429]);
    expect(new Set(await often(12, '203.0.113.32'))).toEqual(new Set([200]));
    expect(await often(1, '203.0.113.33')).toEqual([429]);
    expect(mailsTo(email)).toBe(24);
    await press(linkTo(email), '203.0.113.31');
    given.clock.advance(60_000);
    expect(await ask(email, '203.0.113.31')).toBe(200);
  });

  it('say to somebody with an account what they say to strangers, and their link goes all the same', async () => {
    const client = '203.0.113.34';
    const { email } = await aPerson(given.database, { email: a() });
    for (let i = 0; i < 12; i++) {
      given.clock.advance(15 * 60_000);
      expect(await ask(email, client)).toBe(200);
    }
    given.clock.advance(15 * 60_000);
    const refused = await post('/sign-in/magic-link', email, client);
    expect([refused.status, await refused.json()]).toEqual([429, TOO_MANY]);
    expect(mailsTo(email)).toBe(13);
  });

  it('leave those their link who have signed in at that client, and reveal nobody’s identity', async () => {
    const client = '203.0.113.12';
    const [here, elsewhere] = [
      await aPerson(given.database, { email: a() }),
      await aPerson(given.database, { email: a() }),
    ];
    const signedIn = `INSERT INTO session (id, person_id, token, expires_at, ip_address, created_at, updated_at)
      VALUES ($1, $2, $1::uuid::text, now() + interval '1 day', $3, now(), now())`;
    await given.database.manager.query(signedIn, [newId(), here.id, client]);
    await given.database.manager.query(signedIn, [newId(), elsewhere.id, '203.0.113.77']);
    expect(await spam(60, () => client)).toBe(60);
    wait();
    const answers = [];
    for (const email of [here.email, elsewhere.email, a()]) {
      const answer = await post('/sign-in/magic-link', email, client);
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      answers.push({ status: answer.status, headers, body: await answer.json() });
    }
    expect(answers[0]).toMatchObject({ status: 429, body: TOO_MANY });
    expect(answers.slice(1)).toEqual([answers[0], answers[0]]);
    expect([mailsTo(here.email), mailsTo(elsewhere.email)]).toEqual([1, 0]);
    // Their own connection is nobody else's.
    expect(await ask(elsewhere.email, '203.0.113.78')).toBe(200);
  });

  /** Sets the number of sent mails of a pool. */
  const used = (key: string, count: number): Promise<unknown> =>
    given.database.manager.query(
      `INSERT INTO rate_limit (key, count, ends_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET count = $2, ends_at = $3`,
      [`mails to strangers|${key}`, count, new Date(given.clock.now().getTime() + 3_600_000)],
    );
  const MAY_WAIT = {
    code: 'MAIL_MAY_WAIT',
    message:
      'Beaucoup de messages sont demandés en ce moment. Si vous avez déjà un compte, le vôtre est parti. Sinon, redemandez-le dans une heure, ou écrivez à l’équipe d’OVLT.',
  };

  it('leave a share to clients that ask for few, however many clients ask for many', async () => {
    // Seventeen clients, at full speed.
    const busy = (i: number): string => `198.51.100.${i % 17}`;
    let sent = 0;
    for (let i = 0; i < 260; i++) {
      if (i % 200 === 199) wait();
      if ((await ask(a(), busy(i))) === 200) sent += 1;
    }
    // A quarter of a day’s mails may go in an hour, and a quarter of those only to clients with few.
    expect(sent).toBeGreaterThanOrEqual(188);
    expect(sent).toBeLessThanOrEqual(188 + 17 * 3);
    expect(await ask(a(), busy(1))).toBe(202);
    for (let i = 0; i < 3; i++) expect(await ask(a(), '203.0.113.60')).toBe(200);
    expect(await ask(a(), '203.0.113.60')).toBe(202);
    const { email } = await aPerson(given.database, { email: a() });
    expect(await ask(email, busy(1))).toBe(202);
    expect(mailsTo(email)).toBe(1);
    // The next hour has its own limit.
    given.clock.advance(3_600_000);
    expect(await ask(a(), busy(1))).toBe(200);
  });

  it('are limited for the whole installation, and shut nobody out who has an account', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await used('links|shared', 748);
    await used('links|kept', 250);
    const { email } = await aPerson(given.database, { email: a() });
    expect(await spam(5, (i) => `198.51.100.${i}`)).toBe(2);
    const known = await post('/sign-in/magic-link', email, '198.51.100.20');
    const unknown = await post('/sign-in/magic-link', a(), '198.51.100.20');
    expect([known.status, await known.json()]).toEqual([202, MAY_WAIT]);
    expect([unknown.status, await unknown.json()]).toEqual([202, MAY_WAIT]);
    expect(mailsTo(email)).toBe(1);
    // A form without script leads to the page of the code, and to the same page for everybody.
    const ledTo = async (address: string): Promise<[number, string | undefined]> => {
      const answer = await fetch(`${server.url}/connexion/code`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '198.51.100.21' },
        body: new URLSearchParams({ email: address }),
      });
      const location = answer.headers.get('location') ?? '';
      const asked = /demande=([\w-]+)/.exec(location)?.[1] ?? '';
      const { data } = await graphqlClient(server.url).query<{ signInRequest: { email: string } | null }>(
        'query ($id: ID!) { signInRequest(id: $id) { email } }',
        { id: asked },
      );
      expect(data?.signInRequest).toEqual({ email: address });
      return [answer.status, location.replace(asked, 'an id')];
    };
    const paths = await ledTo(email);
    expect(paths).toEqual([303, '/connexion/code?demande=an+id&erreur=MAIL_MAY_WAIT'.replace('+', ' ')]);
    expect(await ledTo(a())).toEqual(paths);
    expect(mailsTo(email)).toBe(2);
    expect(logged.mock.calls.map(([what]) => String(what))).toEqual([
      'As many mails as MAILS_TO_STRANGERS allows for now have gone to strangers (1000 a day): others are refused.',
    ]);
    logged.mockRestore();
  });

  it('of visitors leave those of members theirs, which have a limit of their own', async () => {
    await used('links|shared', 750);
    await used('links|kept', 250);
    const owner = await aPerson(given.database);
    const organisation = await anOrganisation(given.database);
    await aMembership(given.database, { personId: owner.id, organisationId: organisation.id });
    const client = graphqlClient(server.url, { cookie: await sessionOf(server.app, owner.id) });
    const invite = `mutation ($id: ID!, $email: String!) { inviteMember(organisationId: $id, email: $email, role: member) {
      ... on Invitation { email } ... on Problem { __typename message } ... on LimitReached { retryAfterSeconds } } }`;
    const invited = a();
    expect((await client.query(invite, { id: organisation.id, email: invited })).data).toEqual({
      inviteMember: { email: invited },
    });
    await used('invitations|all', 1_000);
    const { data } = await client.query(invite, { id: organisation.id, email: a() });
    expect(data).toEqual({
      inviteMember: {
        __typename: 'LimitReached',
        message:
          'Passerelle ne peut pas écrire à d’autres nouvelles adresses pour l’instant. Renvoyez cette invitation dans une heure ou, au plus tard, demain ; ou écrivez à l’équipe d’OVLT.',
        retryAfterSeconds: 3_600,
      },
    });
  });
});
