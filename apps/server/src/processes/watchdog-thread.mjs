import fs from 'node:fs';
import inspector from 'node:inspector';
import { workerData } from 'node:worker_threads';

// The thread of the watchdog (see watchdog.ts). It is JavaScript, since specs load TypeScript by hooks that a thread
// does not have.

const { memory, interval, logsAfter, endsAfter, logLevel, logFormat } = workerData;
const numbers = new Int32Array(memory, 0, 3);
const names = new Uint8Array(memory, 3 * Int32Array.BYTES_PER_ELEMENT);
const [BEAT, PAUSES, LENGTH] = [0, 1, 2];
const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'];
/** How long to wait for the place in the code, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Writes a line in the format of the product's logger. It writes at once, since the process may end before anything
 * else is done.
 */
function log(level, message) {
  if (levels.indexOf(level) > levels.indexOf(logLevel)) return;
  const timestamp = new Date().toISOString();
  const { pid } = process;
  const line =
    logFormat === 'json'
      ? JSON.stringify({ level, pid, timestamp, message, context: 'Watchdog' })
      : `[Passerelle] ${pid}  - ${timestamp} ${level.toUpperCase().padStart(7)} [Watchdog] ${message}`;
  try {
    fs.writeSync(2, `${line}\n`);
  } catch {
    // Nobody reads the log any more. Otherwise a full pipe would make this thread wait.
  }
}

/** The names of the current work. */
function work() {
  const text = new TextDecoder().decode(names.slice(0, Atomics.load(numbers, LENGTH)));
  return text === '' ? 'nothing that has a name' : text;
}

/**
 * The place of the main thread in our own code, as in a debugger. undefined: it is in none, for example in a system
 * call.
 */
async function place() {
  const session = new inspector.Session();
  try {
    session.connectToMainThread();
    const paused = new Promise((resolve) => session.once('Debugger.paused', ({ params }) => resolve(params)));
    session.post('Debugger.enable');
    session.post('Debugger.pause');
    const frames = await Promise.race([
      paused.then(({ callFrames }) => callFrames),
      new Promise((resolve) => setTimeout(resolve, PATIENCE, [])),
    ]);
    // Node's own functions have no address, or one that begins with “node:”.
    const found =
      frames.find(({ url }) => url.startsWith('file:') && !url.includes('/node_modules/')) ??
      frames.find(({ url }) => url !== '' && !url.startsWith('node:')) ??
      frames[0];
    if (found === undefined) return undefined;
    const { functionName, url, location } = found;
    const file = /(?:apps|libs|node_modules)\/.*/.exec(url)?.[0] ?? url.split('/').at(-1);
    return `${functionName || 'a function'} (${file}:${location.lineNumber + 1})`;
  } catch {
    return undefined;
  } finally {
    // Lets the main thread continue.
    session.disconnect();
  }
}

let seen = Atomics.load(numbers, BEAT);
let looked = performance.now();
let stuckFor = 0;
let isLogged = false;

setInterval(() => {
  const now = performance.now();
  // A thread that was itself suspended, with its machine or by a signal, has missed the time in between.
  const elapsed = Math.min(now - looked, 2 * interval);
  looked = now;
  const beat = Atomics.load(numbers, BEAT);
  if (beat !== seen || Atomics.load(numbers, PAUSES) === 1) {
    if (isLogged) log('warn', `The event loop goes round again, after ${seconds(stuckFor)}.`);
    seen = beat;
    stuckFor = 0;
    isLogged = false;
    return;
  }
  stuckFor += elapsed;
  if (stuckFor >= endsAfter) {
    log(
      'fatal',
      `The event loop has been stuck for ${seconds(stuckFor)}: the process ends itself, to be started anew. Under way: ${work()}.`,
    );
    // A stuck loop ignores weaker signals.
    process.kill(process.pid, 'SIGKILL');
  }
  if (stuckFor >= logsAfter && !isLogged) {
    isLogged = true;
    const warning = `The event loop is stuck since ${seconds(stuckFor)}. Under way: ${work()}.`;
    void place().then((at) => log('error', at === undefined ? warning : `${warning} It is at ${at}.`));
  }
}, interval);

function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(milliseconds < 1_000 ? 1 : 0)} s`;
}
