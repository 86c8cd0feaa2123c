import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** A stream for text: a terminal or not. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/**
 * The used part of the process that runs a command or a server: `process` itself, or a stand-in in a spec. It emits the
 * signals and `uncaughtException`.
 */
export interface CallingProcess extends EventEmitter {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  stdout: Output;
  stderr: Output;
}
