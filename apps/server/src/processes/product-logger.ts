import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { currentRequestId, type Settings } from '@passerelle/config';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
/**
 * Name under which Nest logs why an application does not start. Such lines are left out, since the caller reports the
 * reason in a sentence.
 */
const NOT_STARTED = 'ExceptionHandler';

type LogSettings = Pick<Settings, 'logLevel' | 'logFormat'>;

/** The logger of Nest and the product, by the settings; false: none. */
export function productLogger(settings: LogSettings): ProductLogger | false {
  return settings.logLevel === 'silent' ? false : new ProductLogger(settings);
}

/**
 * Logs lines for people, or JSON for machines: with the time in ISO 8601 (UTC), and the id of the request. Colours only
 * on a terminal.
 */
export class ProductLogger extends ConsoleLogger {
  constructor({ logLevel, logFormat }: LogSettings) {
    const highest = levels.indexOf(logLevel === 'info' ? 'log' : (logLevel as LogLevel));
    super({
      prefix: 'Passerelle',
      logLevels: levels.slice(0, highest + 1),
      json: logFormat === 'json',
      // Unset, since Nest also reads NO_COLOR.
      ...(!(process.stdout.isTTY && process.stderr.isTTY) && { colors: false }),
    });
  }

  override error(message: unknown, ...more: unknown[]): void {
    if (more.at(-1) !== NOT_STARTED) super.error(message, ...more);
  }

  protected override getTimestamp(): string {
    return new Date().toISOString();
  }

  protected override formatContext(context: string): string {
    const requestId = currentRequestId();
    return `${super.formatContext(context)}${requestId === undefined ? '' : `[request ${requestId}] `}`;
  }

  protected override stringifyJsonLogObject(line: Record<string, unknown>): string {
    return super.stringifyJsonLogObject({
      ...line,
      // The level in the names of LOG_LEVEL and log collectors. Nest calls it "log".
      level: line.level === 'log' ? 'info' : line.level,
      timestamp: this.getTimestamp(),
      requestId: currentRequestId(),
    });
  }
}

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
