import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
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

const scratch = scratchFolder();
const kept = path.join(scratch, 'kept');
const READY = 'Pour arrêter';

const runs: Run[] = [];
const started = (running: Run): Run => {
  runs.push(running);
  return running;
};
/** Starts the product on a data folder; ports of its own, unless told otherwise. */
const start = async (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  started(startProduct({ DATA_DIR: dataDir, ...(await freePorts()), ...env }));
const ready = async (running: Run): Promise<Run> => {
  await running.says(READY);
  return running;
};
const stopped = async (running: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
  running.child.kill(signal);
  return running.ended;
};
/** What a start that is refused says, and that it ends badly. */
const refusal = async (running: Run): Promise<string> => {
  expect(await running.ended).toBe(1);
  expect(running.stdout).toBe('');
  return running.stderr;
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

afterEach(async () => {
  for (const running of runs.splice(0)) {
    running.child.kill('SIGKILL');
    await running.ended;
  }
  await nothingRunsIn(scratch);
});

describe('a start', () => {
  let accounts: string[][];

  it('from an empty folder gives addresses, and accounts that can sign in; a SIGTERM ends it well', async () => {
    const running = await ready(await start(kept));
    accounts = accountsIn(running);
    expect(accounts).toHaveLength(6);
    expect(new Set(accounts.map(([, secret]) => secret)).size).toBe(6);
    for (const [email = '', secret = ''] of accounts)
      expect(await signIn(apiOf(running), email, secret)).toContain('=');
    const [, mailbox = ''] = /mails envoyés +(\S+)/.exec(running.stdout) ?? [];
    expect((await fetch(mailbox)).status).toBe(200);
    expect(await stopped(running)).toBe(0);
    expect(running.stderr).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });

  it('made again says the same; a Ctrl-C ends it well', async () => {
    const running = await ready(await start(kept));
    expect(accountsIn(running)).toEqual(accounts);
    expect(await stopped(running, 'SIGINT')).toBe(0);
    expect(processesOf(kept)).toEqual([]);
  });

  it('beside another goes its own way, and on the folder of another is refused and harms nobody', async () => {
    const first = await ready(await start(kept));
    const second = await start(path.join(scratch, 'beside'), { DEMO: 'no' });
    expect(await refusal(await start(kept))).toMatch(
      /^Le dossier de données .*\/kept\/postgres sert déjà à .*DATA_DIR.*\n$/,
    );
    await ready(second);
    expect(accountsIn(second)).toEqual([]);
    const [email = '', secret = ''] = accounts[0] ?? [];
    expect(await signIn(apiOf(first), email, secret)).toContain('=');
    expect(await Promise.all([stopped(first), stopped(second)])).toEqual([0, 0]);
  });

  it('through npm ends at the Ctrl-C of a terminal, which reaches it twice', async () => {
    const running = started(run('npm', ['start'], { DATA_DIR: kept, ...(await freePorts()) }));
    await ready(running);
    process.kill(-running.pid, 'SIGINT');
    expect(await running.ended).toBe(0);
    expect(running.stderr).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });

  it('through npm ends at a SIGTERM to npm, and does not outlive it', async () => {
    const told = started(run('npm', ['start'], { DATA_DIR: kept, ...(await freePorts()) }));
    await ready(told);
    expect(await stopped(told)).toBe(0);
    expect(processesOf(kept)).toEqual([]);

    const killed = started(run('npm', ['start'], { DATA_DIR: kept, ...(await freePorts()) }));
    await ready(killed);
    process.kill(killed.pid, 'SIGKILL');
    await nothingRunsIn(kept);
    // Its output ends when the last process that holds it has ended.
    await killed.ended;
  });

  it('ends by itself, with a sentence, when its PostgreSQL does', async () => {
    const running = await ready(await start(kept));
    const [pid] = fs
      .readFileSync(path.join(kept, 'postgres/cluster/data/postmaster.pid'), 'utf8')
      .split('\n');
    process.kill(Number(pid), 'SIGKILL');
    expect(await running.ended).toBe(1);
    expect(running.stderr).toMatch(
      /^(PostgreSQL s’est arrêté tout seul|La base de données ne répond pas) .*\n$/,
    );
  });
});

describe('a SIGKILL', () => {
  const folder = path.join(scratch, 'killed');
  const cluster = path.join(folder, 'postgres/cluster');
  const exists = (file: string) => (): boolean => fs.existsSync(path.join(folder, file));
  const moments: [string, () => unknown][] = [
    [
      'the first database is being made',
      () =>
        exists('postgres')() &&
        fs.readdirSync(path.join(folder, 'postgres')).some((name) => name.includes('.new-')),
    ],
    ['PostgreSQL starts', () => fs.existsSync(path.join(cluster, 'data/postmaster.pid'))],
    ['the mailbox opens and migrations run', exists('mailbox')],
    ['demo people are made', async () => (await peopleIn(folder).catch(() => 0)) > 2],
  ];

  it.each(moments)('while %s leaves nothing running', async (_, reached) => {
    const running = await start(folder);
    await until(reached);
    expect(await stopped(running, 'SIGKILL')).toBe('SIGKILL');
    await nothingRunsIn(folder);
  });

  it('loses nothing: the next start completes what was begun, and after another all is there', async () => {
    const completed = await ready(await start(folder));
    const accounts = accountsIn(completed);
    expect(accounts).toHaveLength(6);
    expect(await stopped(completed, 'SIGKILL')).toBe('SIGKILL');
    const again = await ready(await start(folder));
    expect(accountsIn(again)).toEqual(accounts);
    const [email = '', secret = ''] = accounts[2] ?? [];
    expect(await signIn(apiOf(again), email, secret)).toContain('=');
    expect(await peopleIn(folder)).toBe(6);
    expect(await stopped(again)).toBe(0);
  });
});

describe('a signal during the start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends it well and leaves nothing (%s)', async (signal) => {
    const running = await start(kept);
    await until(() => processesOf(kept).length > 0);
    expect(await stopped(running, signal)).toBe(0);
    expect(running.stdout).toBe('');
    expect(processesOf(kept)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  it('names the variable of the port that is taken', async () => {
    const { port, free } = await occupied();
    expect(await refusal(await start(kept, { PORT: String(port) }))).toMatch(
      new RegExp(`^Le port ${port} est pris par un autre programme\\. .* PORT=\\d+\\.\n$`),
    );
    expect(await refusal(await start(kept, { MAILBOX_PORT: String(port) }))).toMatch(
      new RegExp(`^Le port ${port} est pris par un autre programme\\. .* MAILBOX_PORT=\\d+\\.\n$`),
    );
    free();
  });

  it('lists every mistake of the environment', async () => {
    const wrong = { PORT: 'x', SMTP_URL: 'nowhere', SECRET: 'short', LOG_LEVEL: 'loud' };
    const said = await refusal(await start(kept, wrong));
    for (const variable of Object.keys(wrong)) expect(said).toContain(`  ${variable} : `);
    expect(said).not.toContain('short');
  });

  it('says what is wrong with the data folder', async () => {
    const file = path.join(scratch, 'a-file');
    fs.writeFileSync(file, '');
    expect(await refusal(await start(file))).toMatch(
      /^On ne peut pas écrire dans le dossier de données .*a-file \(.*DATA_DIR.*\n$/,
    );

    // Where the file system takes no folder, and Node's recursive mkdir would try for ever.
    if (process.platform === 'linux') {
      expect(await refusal(await start('/proc/passerelle/data'))).toMatch(
        /^On ne peut pas écrire dans le dossier de données \/proc\/passerelle\/data \(.*DATA_DIR.*\n$/,
      );
    }

    const damaged = path.join(scratch, 'damaged');
    execFileSync('cp', ['-a', kept, damaged]);
    fs.truncateSync(path.join(damaged, 'postgres/cluster/data/global/pg_control'));
    expect(await refusal(await start(damaged))).toMatch(
      /^Le dossier de données .*damaged.* est inutilisable.*Rien n’a été effacé\.\n$/,
    );
  });

  (process.getuid?.() === 0 ? it : it.skip)(
    'says which folder the user of PostgreSQL may not enter',
    async () => {
      const closed = path.join(scratch, 'closed');
      fs.mkdirSync(closed, { mode: 0o700 });
      expect(await refusal(await start(path.join(closed, 'data')))).toMatch(
        /n’a pas accès à \S+closed : ouvrez-le aux autres .*\n$/,
      );
    },
  );

  it('says that the database does not answer', async () => {
    const { port, free } = await occupied();
    free();
    const said = await refusal(
      await start(kept, { DATABASE_URL: `postgres://a:hidden@127.0.0.1:${port}/b` }),
    );
    expect(said).toMatch(/^La base de données ne répond pas .*DATABASE_URL.*\n$/);
    expect(said).not.toContain('hidden');
  });
});
