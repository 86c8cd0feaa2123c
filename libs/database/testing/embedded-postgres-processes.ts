import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Options, transformFileSync } from '@swc/core';
import { Client } from 'pg';
import type { EmbeddedPostgresOptions } from '../src/embedded-postgres.js';

/** The folder in which npm has installed the packages that the module needs. */
export const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Output of the product, in its parts. */
export interface ProcessMessage {
  url: string;
  port: number;
  pid: number;
  message: string;
}

/**
 * Starts other Node processes that run the module and lead a process group, like a process started from a terminal.
 * @param program folder with the compiled module
 * @param cleanups receives a function that ends each process
 */
export const productsOf =
  ({
    program,
    settings,
    cleanups,
  }: {
    program: string;
    settings: Record<string, string>;
    cleanups: (() => unknown)[];
  }) =>
  (options: EmbeddedPostgresOptions, how: SpawnOptions = {}, where = program, within: string[] = []) => {
    const { env, ...rest } = how;
    const [command, ...args] = [...within, process.execPath, path.join(where, 'product.js')];
    const child = spawn(command, args, {
      ...rest,
      env: { PATH: process.env.PATH, ...env, OPTIONS: JSON.stringify({ settings, ...options }) },
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    cleanups.push(async () => {
      child.kill('SIGKILL');
      await gone;
    });
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    return {
      pid: child.pid!,
      kill: (signal: NodeJS.Signals) => child.kill(signal),
      nextMessage: async () => JSON.parse(String((await lines.next()).value)) as ProcessMessage,
    };
  };

/** Compiles the module, and a product that runs it, into a folder. */
export function compileProgram(program: string): void {
  const options: Options = { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };
  fs.mkdirSync(program);
  fs.symlinkSync(modules, path.join(program, 'node_modules'));
  fs.writeFileSync(path.join(program, 'package.json'), '{ "type": "module" }');
  for (const name of ['embedded-postgres', 'embedded-postgres.binaries']) {
    const source = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
    fs.writeFileSync(path.join(program, `${name}.js`), transformFileSync(source, options).code);
  }
  fs.writeFileSync(
    path.join(program, 'product.js'),
    `import fs from 'node:fs';
     import { Client } from 'pg';
     import { startEmbeddedPostgres } from './embedded-postgres.js';
     const say = (what) => console.log(JSON.stringify(what));
     if (process.env.LAST_PID) fs.writeFileSync('/proc/sys/kernel/ns_last_pid', process.env.LAST_PID);
     const server = await startEmbeddedPostgres(JSON.parse(process.env.OPTIONS)).catch(({ name, message }) => {
       say({ name, message });
       process.exit();
     });
     process.on('SIGINT', async () => {
       const client = new Client(server.url());
       await client.connect();
       say({ drained: (await client.query("select 'after the signal' as served")).rows });
       await client.end();
       await server.stop();
     });
     say({ url: server.url(), port: server.port, pid: server.pid });`,
  );
}

export async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connect(url);
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/**
 * Opens a session and freezes the process that serves it.
 * @returns the number of that process
 */
export async function frozenSession(url: string): Promise<number> {
  const { rows } = await (await connect(url)).query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = rows[0]!.pid;
  process.kill(pid, 'SIGSTOP');
  return pid;
}

export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await delay(10);
}

/** Checks seldom, since each check lists all processes of the machine. */
export async function nothingRunsIn(folder: string): Promise<void> {
  while (processesOf(folder).length > 0) await delay(200);
}

/** The living processes whose command line names the folder, and all their descendants. */
export function processesOf(folder: string): number[] {
  const lines = ps('-A', '-o', 'pid=,ppid=,stat=,args=').split('\n');
  const rows = lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^ *(\d+) +(\d+) +(\S+) +(.*)/.exec(line) ?? [];
    return state && !state.startsWith('Z')
      ? [{ pid: Number(pid), parent: Number(parent), command: `${command}` }]
      : [];
  });
  const found = new Set(
    rows
      .filter(({ command }) => command.includes(`${folder}/`) && !command.includes('product.js'))
      .map(({ pid }) => pid),
  );
  for (const row of rows) if (found.has(row.parent)) found.add(row.pid);
  return [...found];
}

export const commandLine = (pid: number) => ps('-o', 'args=', '-p', String(pid)).trim();
export const ownerOf = (pid: number) => Number(ps('-o', 'uid=', '-p', String(pid)));

function ps(...args: string[]): string {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  } catch (error) {
    // ps exits with status 1 when no process matches.
    return (error as { stdout: string }).stdout;
  }
}

export const idsOf = (user: string) => ({
  uid: Number(execFileSync('id', ['-u', user])),
  gid: Number(execFileSync('id', ['-g', user])),
});

/** The file of a cluster that names its server process. */
export const lockOf = (folder: string) => path.join(folder, 'cluster/data/postmaster.pid');
export const logOf = (folder: string) => fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8');

/** The error of a failed start. */
export const refusal = (starting: Promise<unknown>): Promise<Error> =>
  starting.then(
    () => Promise.reject(new Error('it started')),
    (error: Error) => error,
  );

/** Copies the database of a folder into a new folder. */
export function copyOf(template: string, folder: string): string {
  fs.mkdirSync(folder);
  execFileSync('cp', ['-Rp', path.join(template, 'cluster'), folder]);
  return folder;
}

/**
 * Another program that listens on a port.
 * @param cleanups receives a function that ends it
 */
export async function listener(cleanups: (() => unknown)[]): Promise<net.AddressInfo> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  return server.address() as net.AddressInfo;
}

/** Kinds of damage to a cluster: name, expected message, and how to cause it. */
export const damages: [string, RegExp, (cluster: string) => void][] = [
  ['without its version', /il manque son PG_VERSION/, (cluster) => fs.rmSync(`${cluster}/data/PG_VERSION`)],
  [
    'of another version',
    /écrit par PostgreSQL 17/,
    (cluster) => fs.writeFileSync(`${cluster}/data/PG_VERSION`, '17\n'),
  ],
  ['without pg_control', /pg_control manque/, (cluster) => fs.rmSync(`${cluster}/data/global/pg_control`)],
  [
    'with an emptied pg_control',
    /pg_control .*vide/,
    (cluster) => fs.truncateSync(`${cluster}/data/global/pg_control`),
  ],
  [
    'with garbage in pg_control',
    /« FATAL: +database files are incompatible/,
    (cluster) => fs.writeFileSync(`${cluster}/data/global/pg_control`, 'garbage'.repeat(2000)),
  ],
  [
    'with an emptied log of changes',
    /« PANIC: +.*checkpoint/,
    (cluster) => {
      for (const name of fs.readdirSync(`${cluster}/data/pg_wal`).filter((each) => each.startsWith('0'))) {
        fs.truncateSync(`${cluster}/data/pg_wal/${name}`);
      }
    },
  ],
  [
    'without its files map',
    /« FATAL: +.*filenode/,
    (cluster) => fs.rmSync(`${cluster}/data/global/pg_filenode.map`),
  ],
  ['without its password', /il manque son mot de passe/, (cluster) => fs.rmSync(`${cluster}/password`)],
  [
    'with another password',
    /« FATAL: +.*password/,
    (cluster) => fs.writeFileSync(`${cluster}/password`, 'other'),
  ],
  [
    'that holds something else',
    /il manque son PG_VERSION/,
    (cluster) => fs.rmSync(`${cluster}/data`, { recursive: true }),
  ],
];
