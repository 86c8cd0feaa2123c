import { Closers } from './closers.js';
import { explain as explainFailure } from './explain.js';
import type { CallingProcess } from './product-logger.js';

/** Thrown between two steps of a start after a signal. */
class StopRequested extends Error {}

export interface Starting {
  closers: Closers;
  /** Called between two steps of the start. Throws if a signal has come, which ends the start. */
  goOn: () => void;
  /** For commands: closes everything once the start is over, and ends with this exit code. */
  end: (exitCode: number) => void;
  /** Ends at once, without closing anything, since PostgreSQL is gone. */
  fail: (error: unknown) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/**
 * In milliseconds. After a Ctrl-C the signal comes twice, from the terminal and from npm. Within this time both count
 * as one.
 */
const SAME_SIGNAL = 1_000;
/** In milliseconds, for a timer without an effect. */
const LONG = 2 ** 30;

/**
 * Runs a process from its start until a signal. Everything that was opened is closed, in reverse order, even after a
 * signal in the middle of the start. A second signal ends it at once.
 * @param start opens resources and registers how to close them.
 * @param explain turns an expected failure into a sentence; undefined: print the error whole.
 * @param interrupted the exit code after a signal: stopping a server is no failure, interrupting a command is one.
 * @returns the exit code. The process must then end, since after `fail` and a second signal, resources are still
 * open.
 */
export async function runUntilStopped(
  start: (starting: Starting) => Promise<void>,
  caller: CallingProcess,
  {
    explain = explainFailure,
    interrupted = 0,
  }: { explain?: (error: unknown) => string | undefined; interrupted?: number } = {},
): Promise<number> {
  const closers = new Closers(caller.stderr);
  let stopping = false;
  let signalledAt: number | undefined;
  let exit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => (exit = resolve));

  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void started.then(() => closers.close()).then(() => exit(code));
  };
  const report = (error: unknown): void => {
    caller.stderr.write(`${explain(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  };
  const failed = (error: unknown): void => {
    // Failures while everything is being closed are expected.
    if (stopping || error instanceof StopRequested) return;
    report(error);
    stop(1);
  };
  const fail = (error: unknown): void => {
    if (stopping) return;
    stopping = true;
    report(error);
    // A running embedded PostgreSQL notices that this process is gone, and stops by itself.
    exit(1);
  };
  const signalled = (): void => {
    const now = performance.now();
    signalledAt ??= now;
    if (now - signalledAt > SAME_SIGNAL) exit(1);
    stop(interrupted);
  };
  // Keeps the process alive while it waits for a thread or a server. Otherwise it would end half-way, with code 0.
  const alive = setInterval(() => undefined, LONG);
  for (const signal of SIGNALS) caller.on(signal, signalled);
  caller.on('uncaughtException', fail);

  const goOn = (): void => {
    if (stopping) throw new StopRequested();
  };
  // After the signal handlers, so that no started resource can be left behind.
  const started = start({ closers, goOn, end: stop, fail }).catch(failed);
  const code = await exited;
  clearInterval(alive);
  for (const signal of SIGNALS) caller.off(signal, signalled);
  caller.off('uncaughtException', fail);
  return code;
}
