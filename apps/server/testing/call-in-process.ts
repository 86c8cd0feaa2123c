import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { CallingProcess } from '../src/processes/product-logger.js';

/** A program run in this process, in the view of its caller. */
export interface Call {
  stdout: string;
  stderr: string;
  /** Its exit code. */
  ended: Promise<number>;
  /** Sends the program a signal, as if its process had received it. */
  kill(signal: NodeJS.Signals): void;
}

/**
 * Runs a program in this process that otherwise has its own process.
 * @param env all its environment variables
 * @param input its standard input
 */
export function callInProcess(
  program: (caller: CallingProcess) => Promise<number>,
  env: Record<string, string | undefined>,
  input = '',
): Call {
  const kept = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        call[name] += String(text);
        done();
      },
    });
  const caller = Object.assign(new EventEmitter(), {
    env: { LOG_LEVEL: 'error', ...env },
    stdin: Readable.from([input]),
    stdout: kept('stdout'),
    stderr: kept('stderr'),
  });
  const call: Call = {
    stdout: '',
    stderr: '',
    ended: Promise.resolve().then(() => program(caller)),
    kill: (signal) => caller.emit(signal),
  };
  return call;
}

/** Exit code of a command, and the JSON that it has printed: all of its standard output, or null. */
export async function answerOf(command: { stdout: string; ended: Promise<unknown> }): Promise<unknown[]> {
  const code = await command.ended;
  return [code, JSON.parse(command.stdout || 'null')];
}
