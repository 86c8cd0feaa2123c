import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { limitOf } from '../slowness.js';
import { freePort } from '../servers/index.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const main = path.join(root, 'apps/server/dist/main.js');
const cli = path.join(root, 'apps/server/dist/cli.js');

/** A process in the view of the person who started it. */
export interface Run {
  child: ChildProcess;
  pid: number;
  stdout: string;
  stderr: string;
  /** Its exit code, or the signal that ended it, once its output has ended too. */
  ended: Promise<number | NodeJS.Signals>;
  /** Resolves once standard output holds the text. @throws if the process ends first. */
  says(text: string): Promise<void>;
}

/** Runs a program in the folder of the project, in a separate process group, like a terminal. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv, input?: string): Run {
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: 'pipe',
    // The test runner sets variables that a person who starts the product does not have.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: '',
      LOG_LEVEL: 'error',
      EMBEDDINGS: 'off',
      UNDO_SECONDS: '0',
      // Curators sign in with one factor; specs of the second one ask for it.
      SECOND_FACTOR: 'no',
      ...env,
    },
  });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const started: Run = { child, pid: child.pid ?? 0, stdout: '', stderr: '', ended, says };
  child.stdout.on('data', (data) => (started.stdout += String(data)));
  child.stderr.on('data', (data) => (started.stderr += String(data)));
  child.stdin.end(input);
  async function says(text: string): Promise<void> {
    let over = false;
    void ended.then(() => (over = true));
    while (!started.stdout.includes(text)) {
      if (over) throw new Error(`It ended without saying “${text}”:\n${started.stdout}${started.stderr}`);
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  }
  return started;
}

/** One of the entries of the server, compiled. */
export const startEntry = (entry: 'api' | 'worker', env: NodeJS.ProcessEnv): Run =>
  run(process.execPath, [path.join(root, `apps/server/dist/${entry}.js`)], env);

/** The product, all in one. */
export const startProduct = (env: NodeJS.ProcessEnv): Run => run(process.execPath, [main], env);

/** One command of the command line. */
export const runCli = (env: NodeJS.ProcessEnv, args: string[], input?: string): Run =>
  run(process.execPath, [cli, ...args], env, input);

/** A folder for data folders, in memory if there is a memory disk. At the end no process may be left in it. */
export function scratchFolder(): string {
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(base, 'passerelle-processes-'));
  // Under root, PostgreSQL runs as another user.
  fs.chmodSync(folder, 0o755);
  afterAll(async () => {
    for (const pid of processesOf(folder)) killIfAlive(pid);
    await nothingRunsIn(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * Ends a process, which may have ended by itself since it was listed, like the processes of a database that are
 * killed one by one.
 */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Longer than anything takes, in milliseconds on a quiet machine. It ends endless waiting. */
const FOREVER = 240_000;

/** Waits for a change that only repeated checks can see. */
export async function until(condition: () => unknown): Promise<void> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > limitOf(FOREVER)) throw new Error(`It never holds: ${String(condition)}`);
    await delay(20);
  }
}

/**
 * Waits until no process of a folder is left. Checks seldom, since each check lists all processes of the machine.
 */
export async function nothingRunsIn(folder: string): Promise<void> {
  while (processesOf(folder).length > 0) await delay(200);
}

/**
 * The living processes whose command line names the folder, and all their descendants: PostgreSQL and its watchdog.
 */
export function processesOf(folder: string): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).split('\n');
  const rows = lines.flatMap((line) => {
    const [, pid, parent, state = 'Z', command = ''] = /^ *(\d+) +(\d+) +(\S+) +(.*)/.exec(line) ?? [];
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const found = new Set(rows.filter(({ command }) => command.includes(folder)).map(({ pid }) => pid));
  for (const row of rows) if (found.has(row.parent)) found.add(row.pid);
  return [...found];
}

/** Two ports, for the product and its mailbox. */
export async function freePorts(): Promise<{ PORT: string; MAILBOX_PORT: string }> {
  return { PORT: String(await freePort()), MAILBOX_PORT: String(await freePort()) };
}
