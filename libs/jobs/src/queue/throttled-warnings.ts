import type { Logger } from '@nestjs/common';

/** The same warning is given once in this time, in milliseconds. */
const PAUSE = 60_000;

/** Warns of a failure now and then, for any number of occurrences. */
export class ThrottledWarnings {
  private readonly loggedAt = new Map<string, number>();

  constructor(private readonly logger: Logger) {}

  /** @param subject what the warning is about; of several warnings with the same subject, one is logged */
  warn(message: string, subject = withoutIdentifiers(message)): void {
    const now = performance.now();
    for (const [given, at] of this.loggedAt) if (now - at >= PAUSE) this.loggedAt.delete(given);
    if (this.loggedAt.has(subject)) return;
    this.loggedAt.set(subject, now);
    this.logger.warn(message);
  }
}

/**
 * The message without jobs, times and addresses, all of which contain digits. The rest is the same for the same
 * failure.
 */
function withoutIdentifiers(message: string): string {
  return message.replaceAll(/(?<!\S)\S*\d\S*/g, '');
}
