import { createHash } from 'node:crypto';
import type { Rate, RateLimits } from '../limits/index.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wrong passwords for one address, from one client. */
const WRONG_PASSWORDS: Rate = { window: 15 * MINUTE, max: 20 };
/** Wrong passwords for one address, from all clients. Whoever is locked out by others can still ask for a sign-in link. */
const ALL_WRONG_PASSWORDS: Rate = { window: 15 * MINUTE, max: 300 };

/** Mails of one kind to one address, asked for by one client. */
const MAILS: Rate = { window: HOUR, max: 6 };
/**
 * The same, asked for by all clients. Each window is as long as the link in such a mail works: whoever is refused because
 * of others has a working link in their mailbox.
 */
const ALL_MAILS = {
  '/sign-in/magic-link': { window: 15 * MINUTE, max: 6 },
  '/request-password-reset': { window: HOUR, max: 6 },
  '/sign-up/email': { window: 24 * HOUR, max: 12 },
} satisfies Record<string, Rate>;

export type MailPath = keyof typeof ALL_MAILS;
export const isMailPath = (path: string): path is MailPath => path in ALL_MAILS;

/** Counts what strangers can do to an address. */
export class SignInLimits {
  constructor(private readonly limits: RateLimits) {}

  /** Counts a mail that a client asks for. @returns whether it may be sent. */
  mail(path: MailPath, email: string, client: string): Promise<boolean> {
    return this.consume([
      [keyOf('mail', path, email, client), MAILS],
      [keyOf('mail', path, email), ALL_MAILS[path]],
    ]);
  }

  /** Counts a password that a client tries, as wrong until it has proven right. @returns whether it may be tried. */
  password(email: string, client: string): Promise<boolean> {
    return this.consume([
      [keyOf('password', email, client), WRONG_PASSWORDS],
      [keyOf('password', email), ALL_WRONG_PASSWORDS],
    ]);
  }

  async passwordWasRight(email: string, client: string): Promise<void> {
    await this.limits.giveBack(keyOf('password', email, client));
    await this.limits.giveBack(keyOf('password', email));
  }

  /** What one client is refused does not count for all clients. */
  private async consume(counters: [key: string, rate: Rate][]): Promise<boolean> {
    for (const [key, rate] of counters) {
      if (!(await this.limits.consume(key, rate)).allowed) return false;
    }
    return true;
  }
}

/** Hashed, so that the table of counters holds no address. */
const keyOf = (what: string, ...about: string[]): string =>
  `${what}|${createHash('sha256').update(about.join('|')).digest('hex')}`;
