import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { currentRequestId, type Settings } from '@passerelle/config';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
/** Under which Nest logs why an application does not start: whoever starts it says that, in a sentence. */
const NOT_STARTED = 'ExceptionHandler';

type LogSettings = Pick<Settings, 'logLevel' | 'logFormat'>;

/** What Nest and the product log with, by the settings; false: nothing is logged. */
export function productLogger(settings: LogSettings): ProductLogger | false {
  return settings.logLevel === 'silent' ? false : new ProductLogger(settings);
}

/**
 * Logs in lines for people, or in JSON for machines: with the time as ISO 8601 has it, in UTC, and the id of the request that the
 * line is about. Colours only where somebody looks on.
 */
export class ProductLogger extends ConsoleLogger {
  constructor({ logLevel, logFormat }: LogSettings) {
    const highest = levels.indexOf(logLevel === 'info' ? 'log' : (logLevel as LogLevel));
    super({
      prefix: 'Passerelle',
      logLevels: levels.slice(0, highest + 1),
      json: logFormat === 'json',
      // Unset: Nest also heeds NO_COLOR.
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
      // As LOG_LEVEL has it, and those who collect logs: Nest calls it "log".
      level: line.level === 'log' ? 'info' : line.level,
      timestamp: this.getTimestamp(),
      requestId: currentRequestId(),
    });
  }
}
