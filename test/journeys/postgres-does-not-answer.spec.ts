import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aPerson, sessionOf } from '@passerelle/accounts/testing';
import { Database } from '@passerelle/database';
import { type FreezableProxy, startFreezableProxy } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';

// The limits of an API, but short, so that this spec does not wait for them.
const limits = { statement_timeout: '300', lock_timeout: '200', idle_in_transaction_session_timeout: '300' };
let proxy: FreezableProxy;
/** The database without the proxy and without these limits. */
let directly: string;
let cookie: string;
beforeAll(async () => {
  const { hostname, port } = new URL(process.env.TEST_POSTGRES_URL ?? '');
  proxy = await startFreezableProxy({ host: hostname, port: Number(port) });
});
afterAll(() => proxy.cut());
const product = bootProduct({
  worker: false,
  env: (databaseUrl) => {
    directly = databaseUrl;
    const url = new URL(databaseUrl);
    url.port = String(proxy.port);
    for (const [name, milliseconds] of Object.entries(limits)) url.searchParams.set(name, milliseconds);
    return { DATABASE_URL: url.href, LOG_LEVEL: 'warn' };
  },
});
type Answered = [status: number, retryAfter: string | null, text: string];

async function ask(path: string, init: RequestInit = {}): Promise<Answered> {
  const answer = await fetch(`${product.url}${path}`, init);
  return [
    answer.status,
    answer.headers.get('retry-after'),
    (await answer.text()).replace(/^<!doctype[^]*<h1>/i, ''),
  ];
}
const graphql = (query: string, headers: Record<string, string> = {}): Promise<Answered> =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

/**
 * What six people meet: a stranger, a signed-in reader, somebody who searches, who signs in, who requests a link, and
 * who follows one.
 */
const people = (): Promise<Answered[]> =>
  Promise.all([
    graphql('{ territories(first: 1) { nodes { name } } }'),
    graphql('{ me { email } }', { cookie, 'accept-language': 'en' }),
    graphql('{ searchSolvers(text: "chute") { nodes { id } } }', { cookie }),
    ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'zoe@startup.example', password: 'un mot de passe pour les essais' }),
    }),
    ask('/connexion/code', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ email: 'zoe@startup.example' }),
    }),
    ask(`/lien/connexion?token=${'z'.repeat(32)}`),
  ]);
const cannot = [503, '5', expect.stringContaining('Passerelle ne peut pas répondre pour le moment')];
const inEnglish = [503, '5', expect.stringMatching(/"Passerelle cannot answer at the moment.*"UNAVAILABLE"/)];
const answersToPeople = [cannot, inEnglish, cannot, cannot, cannot, cannot];

const machines = (): Promise<Answered[]> =>
  Promise.all([ask('/health/live'), ask('/health/ready'), ask('/health')]);
const unreachable = [503, null, '{"status":"database unreachable"}'];
const answersToMachines = [[200, null, '{"status":"ok"}'], unreachable, unreachable];

/** The log lines during some work. */
async function linesLogged(work: () => Promise<unknown>): Promise<string[]> {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
  );
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return written.join('').split('\n').filter(Boolean);
}
/** One line states the reason, no line repeats, and none is an error with a stack. */
function expectFewWarnings(lines: string[], reason: RegExp): void {
  expect(lines.filter((line) => reason.test(line))).toHaveLength(1);
  const logged = lines.map((line) => line.replace(/^\[Passerelle\] \d+ +- \S+Z|\[request \S+\] /g, ''));
  expect(logged.filter((line) => !/^ +WARN \[/.test(line))).toEqual([]);
  expect(new Set(logged).size).toBe(logged.length);
}

describe('while PostgreSQL does not answer', () => {
  beforeAll(async () => {
    const { id } = await aPerson(product.database, { email: 'zoe@startup.example' });
    await product.database.manager.update(Person, { id }, { language: 'en' });
    cookie = await sessionOf(product.app, id);
    // better-auth and searches have loaded their data before.
    await people();
  });
  afterEach(async () => {
    // All is as before, and nothing is still waiting.
    await until(async () => (await ask('/health/ready'))[0] === 200);
    expect((await people()).map(([status]) => status)).toEqual([200, 200, 200, 401, 303, 410]);
    expect((await machines()).map(([status]) => status)).toEqual([200, 200, 200]);
  });

  it('because somebody holds its tables: requests end with a sentence, machines get the state, the log has a line', async () => {
    await Database.use(directly, (database) =>
      database.transaction(async ({ manager }) => {
        const tables = await manager.query<{ name: string }[]>(
          `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
        );
        await manager.query(
          `LOCK TABLE ${tables.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`,
        );
        const lines = await linesLogged(async () => {
          for (let i = 0; i < 3; i++) expect(await people()).toEqual(answersToPeople);
        });
        expectFewWarnings(lines, /canceling statement due to lock timeout/);
        expect(await machines()).toEqual(answersToMachines);
      }),
    );
  });

  it('because it is frozen: its silence ends what waits for it', async () => {
    proxy.freeze();
    try {
      expect(await machines()).toEqual(answersToMachines);
      const lines = await linesLogged(async () => expect(await people()).toEqual(answersToPeople));
      expectFewWarnings(lines, /PostgreSQL is silent/);
    } finally {
      proxy.thaw();
    }
  });

  it('because it is down: 503 and one line, however many ask', async () => {
    await proxy.cut();
    try {
      const lines = await linesLogged(async () => {
        for (let i = 0; i < 5; i++) expect(await people()).toEqual(answersToPeople);
      });
      expectFewWarnings(lines, /ECONNREFUSED/);
      expect(await machines()).toEqual(answersToMachines);
    } finally {
      await proxy.mend();
    }
  });
});
