import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compile, compileFile } from './compile.mjs';
import { Sources } from './dev-sources.mjs';
import { followNpm } from './follow-npm.mjs';
import { buildWeb, serveWebSources } from './web/index.mjs';

// npm run dev [-- --inspect[=[HOST:]PORT] | --inspect-brk]: compiles each saved file and restarts the server.
// PostgreSQL and the mailbox belong to this process, so they and their data survive every restart.

const debugging = process.argv.slice(2);
const unknown = debugging.find((argument) => !/^--inspect(-brk)?(=.+)?$/.test(argument));
if (unknown !== undefined) {
  process.stderr.write(`Not understood: ${unknown}. Only --inspect and --inspect-brk are.\n`);
  process.exit(2);
}

/**
 * An editor writes a file in several steps, and a checkout writes many files. Changes within this pause, in
 * milliseconds, are taken together.
 */
const PAUSE = 50;
/** A server that has not stopped by then, in milliseconds, is killed. The next one continues its work. */
const PATIENCE = 3_000;

followNpm();
await Promise.all([compile(), buildWeb()]);
// Imported only now, since the files exist only after the compilation.
const { readSettings } = await import('@passerelle/config');
const { settleDatabase, settleDataFolder, settleMail } =
  await import('../apps/server/dist/installation/embedded-services.js');
const { assertPortsAreFree } = await import('../apps/server/dist/http/listen.js');
const { runUntilStopped } = await import('../apps/server/dist/processes/run-until-stopped.js');

runUntilStopped(async (starting) => {
  const settings = readSettings();
  if (settings.port === 0) throw new Error('npm run dev needs a PORT of its own, not 0.');
  await assertPortsAreFree(settings);
  await settleDataFolder(settings);
  // Checked before a database is named, since a named database means no demo data.
  const demo = settings.demo ? 'yes' : 'no';
  await settleDatabase(settings, starting);
  starting.goOn();
  const mailboxUrl = await settleMail(settings, starting);
  starting.goOn();
  const server = new RestartingServer(settings, {
    DATABASE_URL: settings.databaseUrl,
    SMTP_URL: settings.smtpUrl,
    DEMO: demo,
  });
  starting.closers.add('The server', () => server.close());
  if (mailboxUrl !== undefined) process.stdout.write(`Mails: ${mailboxUrl}\n`);
  await server.restart(performance.now());
  const web = await serveWebSources(settings.publicUrl);
  starting.closers.add('The sources of the web application', () => web.close());
  process.stdout.write(`The web application, at once as it is saved: ${web.url}\n`);
  watch(server);
}, process).then((code) => process.exit(code));

/** One server at a time, and a process that has loaded the libraries already and becomes the next server. */
class RestartingServer {
  #env;
  #url;
  #current;
  #next;
  #welcomed = false;
  #closed = false;

  constructor({ host, port }, env) {
    this.#url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/health`;
    this.#env = { ...process.env, ...env };
  }

  /** Stops the server and starts the next one, for a file that was saved at this time. */
  async restart(savedAt) {
    const server = this.#next ?? this.#fork();
    this.#next = undefined;
    // It loads our own files while the previous server closes.
    server.send('load');
    await stop(this.#current);
    this.#current = server;
    if (this.#closed) {
      await stop(server);
      return;
    }
    server.send('run');
    void this.#follow(server, savedAt);
  }

  async close() {
    this.#closed = true;
    await Promise.all([stop(this.#next), stop(this.#current)]);
  }

  #fork() {
    const child = fork(fileURLToPath(new URL('dev-server.mjs', import.meta.url)), debugging, {
      env: this.#env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      // A Ctrl-C reaches it only through this process, which closes everything in order.
      detached: true,
    });
    // A server that ended while it was loaded cannot get the message to run.
    child.on('error', () => undefined);
    child.stdout.on('data', (chunk) => {
      // The welcome is printed only once.
      const isWelcome = String(chunk).includes('Passerelle est prête.');
      if (isWelcome && this.#welcomed) return;
      this.#welcomed ||= isWelcome;
      process.stdout.write(chunk);
    });
    return child;
  }

  /** Prints when it answers, and when it ends unexpectedly. */
  async #follow(server, savedAt) {
    while (isAlive(server) && !server.stopRequested && !(await this.#answers())) await delay(25);
    if (isAlive(server) && !server.stopRequested) {
      const seconds = ((performance.now() - savedAt) / 1_000).toFixed(1);
      process.stdout.write(`Answers after ${seconds} s; it restarts when a source is saved.\n`);
      this.#next = this.#fork();
      await once(server, 'exit');
    }
    if (server.stopRequested) return;
    process.stderr.write('The server has stopped; it starts again at the next change.\n');
  }

  async #answers() {
    try {
      return (await fetch(this.#url)).ok;
    } catch {
      return false;
    }
  }
}

const isAlive = (child) => child.exitCode === null && child.signalCode === null;

async function stop(server) {
  if (server === undefined || !isAlive(server)) return;
  server.stopRequested = true;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const force = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(force);
}

/** Restarts the server whenever a source is saved. */
function watch(server) {
  const broken = new Set();
  let savedAt;
  let busy = false;
  const sources = new Sources(() => {
    savedAt ??= performance.now();
    if (!busy) void work();
  });

  async function work() {
    busy = true;
    while (savedAt !== undefined) {
      const since = savedAt;
      savedAt = undefined;
      await delay(PAUSE);
      const changed = await compileChanges(sources, broken);
      if (changed) await server.restart(since);
    }
    busy = false;
  }
}

/** @returns whether what the server runs has changed. */
async function compileChanges(sources, broken) {
  let changed = false;
  for (const file of sources.changes()) {
    broken.delete(file);
    try {
      if (await compileFile(file)) {
        process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
        changed = true;
      }
    } catch (error) {
      // The server goes on with the previous files.
      broken.add(file);
      const [complaint] = error.message.split('\n\nCaused by');
      process.stderr.write(`${complaint.trimEnd()}\n`);
    }
  }
  return changed;
}
