import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  draftNeed,
  fallDetector,
  fallsAtNight,
  importSolvers,
  mailsTo,
  mealDeliverers,
  problem,
  publishNeed,
  refusal,
  submitNeed,
} from '@passerelle/harness/journey';
import { bootProduct, type Product } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';

/*
 * What an attacker could do to stop the product or to use it against people, tried on the running product. Each
 * attempt records its result, and all results are printed at the end. The rules themselves have specs next to their
 * sources.
 */

const met: [attempt: string, met: string][] = [];
const note = (attempt: string, what: string): void => void met.push([attempt, what]);
afterAll(() => {
  const width = Math.max(...met.map(([attempt]) => attempt.length));
  const lines = met.map(([attempt, what]) => `  ${attempt.padEnd(width)}  ${what}`);
  process.stdout.write(`What each attack met:\n${lines.join('\n')}\n`);
});

const inMilliseconds = async (attempt: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await attempt();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const post = (product: Product, path: string, body: unknown, client = '127.0.0.1'): Promise<Response> =>
  fetch(`${product.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify(body),
  });

describe('on a product that runs well', () => {
  const product = bootProduct();
  mailedAtOnce(product);
  let curator: GraphqlClient;
  beforeAll(async () => {
    curator = await product.as('nadia@ovlt.example', 'curator');
  });

  it('a name of 80 000 letters takes no longer than an honest one, with an account or without', async () => {
    const document = `mutation ($name: String!) { updateMe(input: { name: $name, language: fr }) { ${problem} } }`;
    const rename = async (name: string) => {
      // One person each, since long requests count too.
      const member = await product.as(`m${name.length}-${name.codePointAt(0)}@mains.example`);
      return () => member.query<{ updateMe: unknown }>(document, { name });
    };
    const signUp = (name: string) => async () =>
      post(product, '/sign-up/email', { email: 'x', name, password: 'un mot de passe pour les essais' });
    for (const attempt of [rename, signUp]) {
      const honest: number[] = [];
      for (const name of ['Anne', 'Zoé', 'Inès', 'Léo', 'Max'])
        honest.push(await inMilliseconds(await attempt(name)));
      for (const shape of ['a', ' ', '\n', 'é', '\u200D', '@a.', 'http://a ']) {
        const long = await inMilliseconds(await attempt(shape.repeat(80_000 / shape.length)));
        // A quadratic check took thousands of times as long. Reading the request takes some time itself.
        expect(long).toBeLessThan(20 * median(honest) + 200);
      }
    }
    const { data } = await (await rename('a'.repeat(80_000)))();
    expect(data?.updateMe).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'name', rule: 'too_big' }],
    });
    note('1. a name of 80 000 letters', 'InvalidInput: name, too_big');
    const { status } = await signUp('a'.repeat(16_000))();
    expect(status).toBe(400);
    note('1. a sign-up with a name of 16 KB', `${status}`);
  });

  it('mails to 180 strangers stop at sixty, and the owner of an account still gets a link', async () => {
    await product.as('anne@mains.example');
    const client = '203.0.113.9';
    const answers: number[] = [];
    for (let i = 0; i < 180; i += 1)
      answers.push(
        (await post(product, '/sign-in/magic-link', { email: `s${i}@stranger.example` }, client)).status,
      );
    const sent = answers.filter((status) => status === 200).length;
    expect(sent).toBeLessThanOrEqual(60);
    expect(answers.at(-1)).toBe(429);
    note('5. mails to 180 strangers', `${sent} sent, then ${answers.at(-1)}`);
    const owner = await post(product, '/sign-in/magic-link', { email: 'anne@mains.example' }, '198.51.100.7');
    expect(owner.status).toBe(200);
    expect((await mailsTo(product, 'anne@mains.example')).length).toBeGreaterThan(0);
    note('5. meanwhile, an honest sign-in from elsewhere', `${owner.status}, a mail`);
  });

  it('an audit log fed by a script grows by a few pages, and its writer reads when to go on', async () => {
    const writer = await product.as('script@startup.example');
    const { id } = await ask<{ id: string }>(
      writer,
      `mutation { createSolver(kind: student, input: { name: "Script" }) { ${problem} ... on Solver { id } } }`,
    );
    const sizeOfLog = async (): Promise<number> => {
      const [{ size }] = await product.database.manager.query<[{ size: string }]>(
        'SELECT sum(pg_column_size(audit_entry.*)) AS size FROM audit_entry',
      );
      return Number(size);
    };
    const before = await sizeOfLog();
    let writes = 0;
    let code: unknown;
    for (; code === undefined && writes < 500; writes += 1) {
      // Text that is new each time, and does not compress.
      const description = Array.from({ length: 9_000 }, () => Math.random().toString(36).at(-1)).join('');
      code = await refusal(
        writer,
        `mutation ($id: ID!, $input: SolverChange!) { updateSolver(id: $id, input: $input) { __typename } }`,
        { id, input: { name: 'Script', headline: 'Un essai', description } },
      );
    }
    const grown = (await sizeOfLog()) - before;
    expect(code).toBe('TOO_MANY_REQUESTS');
    expect(grown).toBeLessThan(1_000_000);
    note(
      '6. as many writes as a script can',
      `${code} after ${writes}; the log grew by ${Math.round(grown / 1000)} kB`,
    );
  });

  it('a false address in a headline is in no mail, and its author is out at the next request', async () => {
    const company = await aCompany(product, 'claire@services.example', 'Services du Loiret');
    await importSolvers(product, ...mealDeliverers, {
      ...fallDetector,
      email: 'nuit@startup.example',
      headline: `Compte bloqué, https://piege.example.com/a ou piege-ovlt.com. ${fallDetector.headline}`,
    });
    const { id } = await draftNeed(company, fallsAtNight);
    await submitNeed(company.member, id);
    await publishNeed(curator, id);
    const mails = await mailsTo(product, 'claire@services.example');
    expect(mails.some(({ text }) => text.includes('Compte bloqué'))).toBe(true);
    for (const { text, html, subject } of mails)
      expect(`${subject}${text}${html}`).not.toMatch(/piege\.example|piege-ovlt\.com/);
    note('7. a false address in a headline', 'the headline is mailed without it');

    const author = await product.as('lina@univ-orleans.example');
    const { headline, description, tags, territories } = fallDetector;
    const { id: profile } = await ask<{ id: string }>(
      author,
      `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
      { input: { name: 'Lina', headline, description, tags, territories } },
    );
    const anybody = company.member;
    const seen = `query ($id: ID!) { solver(id: $id) { name } }`;
    expect(await ask(anybody, seen, { id: profile })).toEqual({ name: 'Lina' });
    await ask(
      curator,
      `mutation ($id: ID!) { hideSolver(id: $id, reason: "Une fausse adresse") { ${problem} } }`,
      {
        id: profile,
      },
    );
    const hidden = await refusal(anybody, seen, { id: profile });
    expect(hidden).toBe('NOT_FOUND');
    note('7. a profile that a curator hides', `${hidden} at the next request`);
    const admin = await product.as('root@ovlt.example', 'admin');
    const person = await product.database.manager.findOneByOrFail(Person, {
      email: 'lina@univ-orleans.example',
    });
    await ask(
      admin,
      `mutation ($id: ID!) { suspendAccount(personId: $id, reason: "Une fausse adresse") { ${problem} } }`,
      {
        id: person.id,
      },
    );
    const suspended = await refusal(author, '{ unreadNoticeCount }');
    expect(suspended).toBe('UNAUTHENTICATED');
    note('7. an account that an admin suspends', `${suspended} at the next request`);
  });
});

describe('with a mail server that accepts and never answers', () => {
  const held: Socket[] = [];
  let silent: Server;
  beforeAll(async () => {
    silent = createServer((socket) => void held.push(socket.on('error', () => undefined)));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  // Before the product closes, since the close waits for work in progress.
  afterAll(() => {
    for (const socket of held) socket.destroy();
    silent.close();
  });
  const product = bootProduct({
    env: () => ({ SMTP_URL: `smtp://127.0.0.1:${(silent.address() as { port: number }).port}` }),
  });

  it('a published need is matched, however many invitations wait', async () => {
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    await ask(curator, 'mutation ($id: ID!) { confirmOrganisationSeen(id: $id) { __typename } }', {
      id: company.id,
    });
    for (let i = 0; i < 40; i += 1) {
      const outcome = await ask<{ __typename: string }>(
        company.member,
        `mutation ($id: ID!, $email: String!) { inviteMember(organisationId: $id, role: member, email: $email) { ${problem} } }`,
        { id: company.id, email: `invited-${i}@mains.example` },
      );
      expect(outcome.__typename).toBe('Invitation');
    }
    const { id } = await draftNeed(company, fallsAtNight);
    await submitNeed(company.member, id);
    await publishNeed(curator, id);
    // All follow-up work except the mails.
    const waiting = `SELECT count(*)::int AS n FROM delivery WHERE event_id IN (SELECT id FROM event WHERE name = 'NeedPublished')
      AND handler NOT ILIKE '%mail%'`;
    let left = -1;
    while (left !== 0) {
      [{ n: left }] = await product.database.manager.query<[{ n: number }]>(waiting);
      await new Promise((resolve) => setImmediate(resolve));
    }
    note('2. forty mails that nobody answers', 'the need published meanwhile is handled');
  });
});

describe('at the doors', () => {
  const product = bootProduct({
    worker: false,
    limits: { request: 500, headers: 300, checks: 50 },
    env: (databaseUrl) => ({ DATABASE_URL: `${databaseUrl}?lock_timeout=200` }),
  });

  it('a table that somebody locks costs the requests that want it, and no other', async () => {
    const { id, member } = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const list = `query ($id: ID!) { needsOfOrganisation(organisationId: $id) { totalCount } }`;
    await product.database.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE need IN ACCESS EXCLUSIVE MODE');
      const code = await refusal(member, list, { id });
      expect(code).toBe('UNAVAILABLE');
      expect(await ask(member, '{ me { email } }')).toEqual({ email: 'anne@mains.example' });
      const ready = await fetch(`${product.url}/health/ready`);
      expect(ready.status).toBe(200);
      note('3. a locked table', `${String(code)}; other requests and /health/ready ${ready.status}`);
    });
    expect(await ask(member, list, { id })).toEqual({ totalCount: 0 });
  });

  it('a request that trickles in is hung up on', async () => {
    const socket = connect({ port: Number(new URL(product.url).port), host: '127.0.0.1' });
    socket.on('error', () => undefined);
    let output = '';
    socket.on('data', (data) => (output += String(data)));
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n',
    );
    const dripping = setInterval(() => socket.write('a'), 20);
    await once(socket, 'close');
    clearInterval(dripping);
    expect(output).toMatch(/^HTTP\/1\.1 408/);
    note('4. a body of a byte every 20 ms', output.slice(9, 28));
  });
});
