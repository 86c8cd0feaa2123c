import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import {
  assertReachable,
  launch,
  postgresAccount,
  postgresBinaries,
  PostgresCannotStart,
  type Account,
  type Binaries,
} from './embedded-postgres.binaries.js';

export { PostgresCannotStart };
/** Another living PostgreSQL serves the folder. */
export class DataFolderInUse extends PostgresCannotStart {}
/** PostgreSQL 18 cannot use the content of the folder. Nothing in it was deleted. */
export class DataFolderDamaged extends PostgresCannotStart {}
/** The requested port is not free. */
export class PortTaken extends PostgresCannotStart {}

export interface RunningPostgres {
  /** The address of a database (`postgres` by default). It contains the password, so never log it. */
  url(database?: string): string;
  port: number;
  pid: number;
}

export interface EmbeddedPostgres extends RunningPostgres {
  /**
   * Ends every session, writes everything to disk and resolves once PostgreSQL has ended. It may be called again.
   */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The folder for `cluster/data`, `cluster/password` and `postgres.log`; created if missing. */
  folder: string;
  /** Port on 127.0.0.1. By default a free one is chosen. */
  port?: number;
  /** PostgreSQL settings that replace those chosen here. */
  settings?: Record<string, string>;
  /** Called with one sentence when PostgreSQL ends without a call of `stop()`. */
  onExit?: (message: string) => void;
}

/** The paths of a data folder, all below `root`. `cluster` is created, and copied, as a whole. */
interface Place {
  root: string;
  cluster: string;
  data: string;
  password: string;
  log: string;
}

/** Inputs of every attempt to start the server. */
interface Prepared {
  binaries: Binaries;
  place: Place;
  account: Account | undefined;
  password: string;
}

const majorVersion = '18';
/** The room of a file of PostgreSQL's log, in bytes. */
const LEAST_ROOM = 16 * 2 ** 20;

/** For a machine on which the whole product takes under 400 MB at rest. Durability has PostgreSQL's defaults. */
const modestSettings = {
  shared_buffers: '64MB',
  max_connections: '60',
  io_method: 'sync',
  jit: 'off',
  autovacuum_max_workers: '2',
  autovacuum_worker_slots: '2',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_checkpoints: 'off',
  // Leaves the values of rows, which may be personal data, out of the log.
  log_error_verbosity: 'terse',
};

/**
 * Starts PostgreSQL 18 on `folder` and resolves once it answers. The first start creates the database. It listens on
 * 127.0.0.1 only and requires the password in the url. It ends when this process dies in any way, but not at the
 * terminal's Ctrl-C: the application drains first, then calls `stop()`. Under root, it runs as the owner of the data,
 * at first the user `postgres`, created if missing. Windows has neither `/bin/sh` nor signals. There a second Node
 * process is the watchdog and `pg_ctl` stops PostgreSQL. A Node process killed in the very first instants of a start
 * may leave PostgreSQL running there.
 * @throws {DataFolderInUse} a living PostgreSQL serves the folder, and has not stopped within some seconds
 * @throws {DataFolderDamaged} PostgreSQL 18 cannot use the content of the folder
 * @throws {PortTaken} the given port is not free
 * @throws {PostgresCannotStart} anything else, such as a folder that the user `postgres` may not enter
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const prepared = await prepare(options);
  const { place } = prepared;
  const begun = performance.now();
  let ownLog = false;
  for (;;) {
    const other = livingPostmaster(place);
    try {
      if (other) throw inUse(place, `processus ${other.pid}`);
      // Only now, since the log of a running server must keep its name.
      if (!ownLog) keepPreviousLog(place);
      ownLog = true;
      return await run(options, prepared, options.port ?? (await freePort()));
    } catch (error) {
      const lostPort = error instanceof PortTaken && options.port === undefined;
      if (!lostPort && !(error instanceof DataFolderInUse)) throw error;
      // The server of a killed process has just been requested to stop, which may take long.
      const patience = lostPort || other?.status === 'stopping' ? 30_000 : 2_000;
      if (performance.now() - begun > patience) throw error;
      await delay(50);
    }
  }
}

/** The PostgreSQL that another process runs on `folder`. `undefined` if there is none or it does not answer. */
export async function findRunningPostgres(folder: string): Promise<RunningPostgres | undefined> {
  if (!fs.existsSync(folder)) return undefined;
  const place = placeIn(folder);
  const found = livingPostmaster(place);
  const password = read(place.password);
  if (found?.status !== 'ready' || !password) return undefined;
  const url = urlOn(found.port, password);
  return (await answers(url())) ? { url, port: found.port, pid: found.pid } : undefined;
}

async function prepare({ folder, settings }: EmbeddedPostgresOptions): Promise<Prepared> {
  const binaries = await postgresBinaries();
  writing(folder, () => fs.mkdirSync(folder, { recursive: true }));
  const place = placeIn(folder);
  const account = accountFor(place);
  writing(folder, () => fs.accessSync(folder, fs.constants.W_OK));
  if (account) assertReachable(account, [place.root, binaries.postgres]);
  removeLeftovers(place);
  if (!fs.existsSync(place.cluster)) await makeCluster(place, binaries, account, settings?.fsync !== 'off');
  return { binaries, place, account, password: assertWhole(place) };
}

/** One attempt to start the server. */
async function run(
  options: EmbeddedPostgresOptions,
  { binaries, place, account, password }: Prepared,
  port: number,
): Promise<EmbeddedPostgres> {
  const settings = {
    ...modestSettings,
    ...options.settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // `failure` reads the SQLSTATE (%e).
    log_line_prefix: '%m [%p] %e ',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = urlOn(port, password);

  forgetStalePostmaster(place);
  const server = await launch([binaries.postgres, '-D', place.data, '-p', String(port), ...flags], {
    cwd: place.data,
    log: place.log,
    account,
    stopOnWindows: [binaries.pg_ctl, 'stop', '-D', place.data, '-m', 'fast'],
  });
  // Process numbers may repeat. The file of a killed server may contain our number too, until our server writes its
  // own file.
  const isReady = () => {
    const lock = readPostmaster(place);
    const isOurs = lock?.pid === server.pid && lock.port === port;
    return isOurs && lock.status === 'ready' && serves(server.pid, place);
  };
  // No time limit, since recovering a large database after a power cut may take long.
  while (server.outcome === undefined && !isReady()) await delay(10);
  if (server.outcome !== undefined || !(await answers(url()))) {
    await server.stop();
    throw failure(place, port, await server.ended);
  }
  let stopping: Promise<void> | undefined;
  void server.ended.then((outcome) => {
    if (!stopping)
      options.onExit?.(`PostgreSQL s’est arrêté tout seul (${outcome}) ; son journal est ${place.log}.`);
    return outcome;
  });
  return { url, port, pid: server.pid, stop: () => (stopping ??= server.stop()) };
}

/** Runs a function that needs a writable folder. */
function writing(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new PostgresCannotStart(
      `On ne peut pas écrire dans le dossier de données ${folder} (${(error as Error).message}) : indiquez-en un autre par DATA_DIR.`,
    );
  }
}

function placeIn(folder: string): Place {
  const root = fs.realpathSync(folder);
  const cluster = path.join(root, 'cluster');
  return {
    root,
    cluster,
    data: path.join(cluster, 'data'),
    password: path.join(cluster, 'password'),
    log: path.join(root, 'postgres.log'),
  };
}

const urlOn =
  (port: number, password: string) =>
  (database = 'postgres') =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** The user that runs PostgreSQL, if it is not the user of this process. */
function accountFor({ cluster }: Place): Account | undefined {
  const me = process.getuid?.();
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (me === undefined || (me > 0 && (!owner || owner.uid === me))) return undefined;
  if (!owner) return postgresAccount();
  if (me === 0 && owner.uid > 0) return { uid: owner.uid, gid: owner.gid };
  throw new PostgresCannotStart(
    me > 0
      ? `${cluster} appartient à l’utilisateur ${owner.uid} : lancez Passerelle sous ce compte ou sous root, ou indiquez un autre dossier par DATA_DIR.`
      : `${cluster} appartient à root, sous qui PostgreSQL refuse de tourner : donnez-le à un autre compte (chown -R postgres ${cluster}).`,
  );
}

const underway = new Set<string>();

/** Creates the database under a temporary name, so that `cluster` is either complete or missing, even after a crash. */
async function makeCluster(
  place: Place,
  { initdb }: Binaries,
  account: Account | undefined,
  sync: boolean,
): Promise<void> {
  const fresh = `${place.cluster}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const password = path.join(fresh, 'password');
  const log = path.join(fresh, 'initdb.log');
  underway.add(fresh);
  try {
    fs.mkdirSync(fresh, { mode: 0o700 });
    fs.writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    if (account) for (const made of [fresh, password]) fs.chownSync(made, account.uid, account.gid);
    // Sorting and letter case come from PostgreSQL itself, the same everywhere. The C library still decides for
    // pg_trgm which characters are letters, and its C locale knows no accented ones. Windows has no UTF-8 locale with
    // a fixed name.
    const letters = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
    const locale = [
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${letters}`,
    ];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
    const flags = ['--encoding=UTF8', ...locale, ...access, ...(sync ? [] : ['--no-sync'])];
    const command = [initdb, '-D', path.join(fresh, 'data'), ...flags];
    const outcome = await (await launch(command, { cwd: fresh, log, account })).ended;
    if (outcome !== 'exit code 0') {
      if (isFull(place)) throw diskFull(place);
      const words = fs.readFileSync(log, 'utf8');
      throw new PostgresCannotStart(
        `Aucune base n’a pu être créée dans ${place.root} (${outcome}, “${/error: .+/.exec(words)?.[0] ?? words.trim()}”).`,
      );
    }
    fs.rmSync(log);
    if (!fs.existsSync(place.cluster)) fs.renameSync(fresh, place.cluster);
  } catch (error) {
    // Another first start was faster, so its database is used.
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw diskFull(place);
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    underway.delete(fresh);
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/** Removes the remains of a first start that was killed. */
function removeLeftovers({ root }: Place): void {
  for (const name of fs.readdirSync(root)) {
    const pid = Number(/^cluster\.new-(\d+)-/.exec(name)?.[1]);
    const leftover = path.join(root, name);
    // In a container, this process may have the same number as the killed one.
    const abandoned = pid === process.pid ? !underway.has(leftover) : pid > 0 && !isAlive(pid);
    if (abandoned) fs.rmSync(leftover, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Finds damage for which PostgreSQL has no clear message, and returns the password. */
function assertWhole(place: Place): string {
  const version = read(path.join(place.data, 'PG_VERSION'))?.trim();
  const password = read(place.password);
  if (!version) throw damaged(place, 'il manque son PG_VERSION');
  if (version !== majorVersion) {
    throw damaged(place, `il a été écrit par PostgreSQL ${version}, et c’est ici PostgreSQL ${majorVersion}`);
  }
  if (!read(path.join(place.data, 'global/pg_control'))) {
    throw damaged(place, 'son pg_control manque ou est vide');
  }
  if (!password) throw damaged(place, `il manque son mot de passe, ${place.password}`);
  // A copy restored by hand is often readable by other users, which PostgreSQL refuses.
  fs.chmodSync(place.data, 0o700);
  fs.chmodSync(place.password, 0o600);
  return password;
}

function keepPreviousLog({ log }: Place): void {
  if (fs.existsSync(log)) fs.renameSync(log, `${log}.1`);
}

/** The facts that the running server writes into `postmaster.pid`. */
function readPostmaster({ data }: Place): { pid: number; port: number; status: string } | undefined {
  const lines = read(path.join(data, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  return lines && pid > 0
    ? { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' }
    : undefined;
}

function livingPostmaster(place: Place): ReturnType<typeof readPostmaster> {
  const lock = readPostmaster(place);
  return lock && serves(lock.pid, place) ? lock : undefined;
}

/** Removes a stale file, since PostgreSQL trusts postmaster.pid if any process has that number. */
function forgetStalePostmaster(place: Place): void {
  const lock = readPostmaster(place);
  if (!lock || !isAlive(lock.pid) || serves(lock.pid, place)) return;
  fs.rmSync(path.join(place.data, 'postmaster.pid'));
}

/** Whether the process is the PostgreSQL of this folder, and not another process with its former number. */
function serves(pid: number, { data }: Place): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    try {
      const [cwd, own] = [fs.statSync(`/proc/${pid}/cwd`), fs.statSync(data)];
      // At first the process is still the shell that becomes the server.
      const isServer = fs.readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n';
      return isServer && cwd.ino === own.ino && cwd.dev === own.dev;
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // The server's log contains the reason.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The error for a server that ended before it answered, by the SQLSTATE of its last error message. */
function failure(place: Place, port: number, outcome: string): PostgresCannotStart {
  if (isFull(place)) return diskFull(place);
  const output = fs.readFileSync(place.log, 'utf8');
  if (output.includes('could not bind')) {
    return new PortTaken(
      `Le port ${port} est pris par un autre programme : arrêtez-le, ou choisissez un autre port.`,
    );
  }
  // Two servers that start at the same time share the log, and the later one may have moved our lines away.
  const other = livingPostmaster(place);
  if (other) return inUse(place, `processus ${other.pid}`);
  // Class 57P turns away clients while a server starts or stops.
  const complaints = [...output.matchAll(/ (?!57P)(\w{5}) ((?:FATAL|PANIC): .+)$/gm)];
  const [, state, words] = complaints.at(-1) ?? [undefined, '', output.trim().split('\n').at(-1)];
  if (state === 'F0001') return inUse(place, `${words}`);
  // XX: corruption, or an internal error. 55000: written by another program. 58P01: a file is missing. 28P01: the
  // password is of another database. A PANIC is about the data too, unless (53) the disk or the memory is full.
  const ofTheData =
    /^XX|^55000|^58P01|^28P01/.test(state) || (words?.startsWith('PANIC') && !state.startsWith('53'));
  if (ofTheData) return damaged(place, `PostgreSQL dit « ${words} »`);
  return new PostgresCannotStart(
    `PostgreSQL n’a pas pu démarrer sur ${place.root} (${outcome}, « ${words} ») ; son journal est ${place.log}.`,
  );
}

/** PostgreSQL cannot even write its log there. */
function isFull({ root }: Place): boolean {
  const { bavail, bsize } = fs.statfsSync(root);
  return bavail * bsize < LEAST_ROOM;
}

const diskFull = ({ root }: Place) =>
  new PostgresCannotStart(
    `Le disque de ${root} est plein : PostgreSQL ne peut pas y démarrer. Faites de la place, puis relancez ; rien n’est perdu.`,
  );

const inUse = (place: Place, by: string) =>
  new DataFolderInUse(
    `Le dossier de données ${place.root} sert déjà à un autre PostgreSQL (${by}) : ` +
      'arrêtez la Passerelle qui tourne dessus, ou indiquez un autre dossier par DATA_DIR.',
  );

const damaged = (place: Place, what: string) =>
  new DataFolderDamaged(
    `Le dossier de données ${place.root} est inutilisable (${what}) : ` +
      'restaurez-en une copie, ou indiquez un autre dossier par DATA_DIR. Rien n’a été effacé.',
  );

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
