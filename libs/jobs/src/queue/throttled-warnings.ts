import type { Logger } from '@nestjs/common';

/** The same is said once in so many milliseconds. */
const PAUSE = 60_000;

/** Says what is broken now and then, however often it is noticed. */
export class ThrottledWarnings {
  private readonly saidAt = new Map<string, number>();

  constructor(private readonly logger: Logger) {}

  /** @param subject what warnings have in common of which one is enough */
  warn(message: string, subject = withoutIdentifiers(message)): void {
    const now = performance.now();
    for (const [said, at] of this.saidAt) if (now - at >= PAUSE) this.saidAt.delete(said);
    if (this.saidAt.has(subject)) return;
    this.saidAt.set(subject, now);
    this.logger.warn(message);
  }
}

/** What is left says the same of every job, moment or address: all these have digits. */
function withoutIdentifiers(message: string): string {
  return message.replaceAll(/\S*\d\S*/g, '');
}
