import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { signIn } from '@passerelle/accounts/testing';
import {
  freePorts,
  nothingRunsIn,
  processesOf,
  run,
  type Run,
  scratchFolder,
  startProduct,
  until,
} from '@passerelle/harness/processes';
import pg from 'pg';
import { type Call, callInProcess } from '../testing/index.js';
import { runAllInOne } from './all-in-one.js';

const scratch = scratchFolder();
/** The data folders of starts that end normally, and of killed ones, and their printed accounts. */
const kept = path.join(scratch, 'kept');
const killed = path.join(scratch, 'killed');
let accounts: string[][];
let accountsOfKilled: string[][];
const READY = 'Pour arrêter';

const runs: Run[] = [];
const started = (running: Run): Run => {
  runs.push(running);
  return running;
};
/** Starts the product on a data folder. By default with its own ports. */
const start = async (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  started(startProduct({ DATA_DIR: dataDir, ...(await freePorts()), ...env }));
const startByNpm = async (env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  started(run('npm', ['start'], { DATA_DIR: kept, ...(await freePorts()), ...env }));
const ready = async (running: Run): Promise<Run> => {
  await running.says(READY);
  return running;
};
const stopped = async (running: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
  running.child.kill(signal);
  return running.ended;
};
/** The same in this process, for starts that leave nothing behind. */
const startHere = async (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Call> =>
  callInProcess(runAllInOne, { DATA_DIR: dataDir, ...(await freePorts()), ...env });
const entryOf = (name: string): string => path.join(import.meta.dirname, `../dist/${name}.js`);
/** The message of a refused start, which must end with an error. */
const refusal = async (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const refused = await startHere(dataDir, env);
  expect(await refused.ended).toBe(1);
  expect(refused.stdout).toBe('');
  return refused.stderr;
};
const accountsIn = ({ stdout }: Run): string[][] =>
  [...stdout.matchAll(/(\S+@demo\.example) +(\S+)/g)].map(([, ...account]) => account);
const apiOf = ({ stdout }: Run): string => /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(stdout)?.[0] ?? '';
const occupied = async (): Promise<{ port: number; free: () => void }> => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as net.AddressInfo).port, free: () => server.close() };
};
const peopleIn = async (folder: string): Promise<number> => {
  const { findRunningPostgres } = await import('@passerelle/database');
  const client = new pg.Client({
    connectionString: (await findRunningPostgres(path.join(folder, 'postgres')))?.url('passerelle'),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM person');
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
};

/** Ends everything that was started, and waits for the end. */
async function endAll(): Promise<void> {
  for (const running of runs.splice(0)) {
    running.child.kill('SIGKILL');
    await running.ended;
  }
  await nothingRunsIn(scratch);
}

describe('a SIGKILL', () => {
  afterEach(endAll);

  const cluster = path.join(killed, 'postgres/cluster');
  const exists = (file: string) => (): boolean => fs.existsSync(path.join(killed, file));
  const moments: [string, () => unknown][] = [
    [
      'the first database is being made',
      () =>
        exists('postgres')() &&
        fs.readdirSync(path.join(killed, 'postgres')).some((name) => name.includes('.new-')),
    ],
    ['PostgreSQL starts', () => fs.existsSync(path.join(cluster, 'data/postmaster.pid'))],
    ['the mailbox opens and migrations run', exists('mailbox')],
    ['demo people are made', async () => (await peopleIn(killed).catch(() => 0)) > 2],
  ];

  it.each(moments)('while %s leaves nothing running', async (_, reached) => {
    const running = await start(killed);
    await until(reached);
    expect(await stopped(running, 'SIGKILL')).toBe('SIGKILL');
    await nothingRunsIn(killed);
  });

  it('loses nothing: the next start completes what was begun', async () => {
    const completed = await ready(await start(killed));
    accountsOfKilled = accountsIn(completed);
    expect(accountsOfKilled).toHaveLength(6);
    expect(await stopped(completed, 'SIGKILL')).toBe('SIGKILL');
  });
});

describe('two starts at once', () => {
  let first: Run;
  let second: Run;
  afterAll(endAll);

  it('from an empty folder gives addresses, and accounts that can sign in', async () => {
    first = await ready(await startByNpm());
    accounts = accountsIn(first);
    expect(accounts).toHaveLength(6);
    expect(new Set(accounts.map(([, secret]) => secret)).size).toBe(6);
    for (const [email = '', secret = ''] of accounts)
      expect(await signIn(apiOf(first), email, secret)).toContain('=');
    const [, mailbox = ''] = /mails envoyés +(\S+)/.exec(first.stdout) ?? [];
    expect((await fetch(mailbox)).status).toBe(200);
  });

  it('beside another goes its own way, and has all that was there before a kill', async () => {
    second = await ready(await start(killed));
    expect(accountsIn(second)).toEqual(accountsOfKilled);
    const [email = '', secret = ''] = accountsOfKilled[2] ?? [];
    expect(await signIn(apiOf(second), email, secret)).toContain('=');
    expect(await peopleIn(killed)).toBe(6);
  });

  it('on the folder of another is refused and harms nobody', async () => {
    expect(await refusal(kept)).toMatch(
      /^Le dossier de données .*\/kept\/postgres sert déjà à .*DATA_DIR.*\n$/,
    );
    const [email = '', secret = ''] = accounts[0] ?? [];
    expect(await signIn(apiOf(first), email, secret)).toContain('=');
  });

  it('ends by itself, with a sentence, when its PostgreSQL does', async () => {
    const [pid] = fs
      .readFileSync(path.join(killed, 'postgres/cluster/data/postmaster.pid'), 'utf8')
      .split('\n');
    process.kill(Number(pid), 'SIGKILL');
    expect(await second.ended).toBe(1);
    expect(second.stderr).toMatch(
      /^(PostgreSQL s’est arrêté tout seul|La base de données ne répond pas) .*\n$/,
    );
  });

  it('through npm ends at the Ctrl-C of a terminal, which reaches it twice', async () => {
    process.kill(-first.pid, 'SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.stderr).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });
});

describe('a start that is made again, through npm', () => {
  afterEach(endAll);

  it('ends at a SIGTERM to npm', async () => {
    const running = await ready(await startByNpm({ DEMO: 'no' }));
    expect(accountsIn(running)).toEqual([]);
    expect(await stopped(running)).toBe(0);
    expect(running.stderr).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });

  it('says the same, and does not outlive npm', async () => {
    const running = await ready(await startByNpm());
    expect(accountsIn(running)).toEqual(accounts);
    process.kill(running.pid, 'SIGKILL');
    await nothingRunsIn(kept);
    // Its output ends when the last process that holds it has ended.
    await running.ended;
  });
});

describe('a signal during the start', () => {
  afterEach(endAll);

  it.each(['SIGINT', 'SIGTERM'] as const)('ends it well and leaves nothing (%s)', async (signal) => {
    const starting = await startHere(kept);
    await until(() => processesOf(kept).length > 0);
    starting.kill(signal);
    expect(await starting.ended).toBe(0);
    expect(starting.stdout).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  afterEach(endAll);

  it('names the variable of the port that is taken', async () => {
    const { port, free } = await occupied();
    expect(await refusal(kept, { PORT: String(port) })).toMatch(
      new RegExp(`^Le port ${port} est pris par un autre programme\\. .* PORT=\\d+\\.\n$`),
    );
    expect(await refusal(kept, { MAILBOX_PORT: String(port) })).toMatch(
      new RegExp(`^Le port ${port} est pris par un autre programme\\. .* MAILBOX_PORT=\\d+\\.\n$`),
    );
    free();
  });

  it('lists every mistake of the environment', async () => {
    const wrong = { PORT: 'x', SMTP_URL: 'nowhere', SECRET: 'short', LOG_LEVEL: 'loud' };
    const message = await refusal(kept, wrong);
    for (const variable of Object.keys(wrong)) expect(message).toContain(`  ${variable} : `);
    expect(message).not.toContain('short');
  });

  it('says what is wrong with the data folder', async () => {
    const file = path.join(scratch, 'a-file');
    fs.writeFileSync(file, '');
    expect(await refusal(file)).toMatch(
      /^On ne peut pas écrire dans le dossier de données .*a-file \(.*DATA_DIR.*\n$/,
    );

    // Where the file system accepts no folder, and Node's recursive mkdir would retry for ever.
    if (process.platform === 'linux') {
      expect(await refusal('/proc/passerelle/data')).toMatch(
        /^On ne peut pas écrire dans le dossier de données \/proc\/passerelle\/data \(.*DATA_DIR.*\n$/,
      );
    }

    const damaged = path.join(scratch, 'damaged');
    execFileSync('cp', ['-a', kept, damaged]);
    fs.truncateSync(path.join(damaged, 'postgres/cluster/data/global/pg_control'));
    expect(await refusal(damaged)).toMatch(
      /^Le dossier de données .*damaged.* est inutilisable.*Rien n’a été effacé\.\n$/,
    );
  });

  (process.getuid?.() === 0 ? it : it.skip)(
    'says which folder the user of PostgreSQL may not enter',
    async () => {
      const closed = path.join(scratch, 'closed');
      fs.mkdirSync(closed, { mode: 0o700 });
      expect(await refusal(path.join(closed, 'data'))).toMatch(
        /n’a pas accès à \S+closed : ouvrez-le aux autres .*\n$/,
      );
    },
  );

  it('of an API or a worker says that the database is to be prepared first', async () => {
    const { url, drop } = await cloneDatabase('empty');
    try {
      const env = { DATABASE_URL: url, SMTP_URL: 'smtp://127.0.0.1:1', SECRET: 'x'.repeat(32), PORT: '0' };
      const refused = ['api', 'worker'].map((entry) => started(run(process.execPath, [entryOf(entry)], env)));
      for (const { ended } of refused) expect(await ended).toBe(1);
      for (const { stdout, stderr } of refused) {
        expect(stdout).toBe('');
        expect(stderr).toMatch(
          /^La base de données n’est pas encore celle de Passerelle : .* migrate »\.\n$/,
        );
      }
    } finally {
      await drop();
    }
  });

  it('says that the database does not answer', async () => {
    const { port, free } = await occupied();
    free();
    const message = await refusal(kept, { DATABASE_URL: `postgres://a:hidden@127.0.0.1:${port}/b` });
    expect(message).toMatch(/^La base de données ne répond pas .*DATABASE_URL.*\n$/);
    expect(message).not.toContain('hidden');
  });
});
