import type { MailDeliverabilityService } from '../deliverability/mail-deliverability.service.js';
import type { MailCeilings, MailVerdict } from '../limits/mail-ceilings.js';
import { hashedKey, type Rate, type RateLimits } from '../limits/rate-limits.js';
import { SIGN_IN_MINUTES } from '../sign-in-codes/sign-in-codes.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wrong passwords for one address, from one client. */
const WRONG_PASSWORDS: Rate = { window: 15 * MINUTE, max: 20 };
/**
 * Wrong passwords for one address, from all clients. An owner who is locked out by others can still request a sign-in
 * link.
 */
const ALL_WRONG_PASSWORDS: Rate = { window: 15 * MINUTE, max: 300 };

/** Wrong codes for one address, from one client that requested none. */
const WRONG_CODES: Rate = { window: 15 * MINUTE, max: 15 };
/**
 * The same from all clients: three chances in a hundred thousand a day. The person who requested a code may still
 * type it, and the link in the same mail still works.
 */
const ALL_WRONG_CODES: Rate = { window: 24 * HOUR, max: 30 };

/**
 * Mails of one kind to one address. Each window is as long as the link in such a mail works. So an owner who is
 * refused, perhaps because of others, has a working link in the mailbox. Using a link resets the count.
 */
const MAILS = {
  '/sign-in/magic-link': { window: SIGN_IN_MINUTES * MINUTE, max: 6 },
  '/request-password-reset': { window: HOUR, max: 6 },
  '/sign-up/email': { window: 24 * HOUR, max: 12 },
} satisfies Record<string, Rate>;
/** The same kind of mails, requested by one client. */
const OF_ONE_CLIENT = 6;

export type MailPath = keyof typeof MAILS;
export const isMailPath = (path: string): path is MailPath => path in MAILS;

/** Limits on the actions of strangers on an address. */
export class SignInLimits {
  constructor(
    private readonly limits: RateLimits,
    private readonly ceilings: MailCeilings,
    private readonly reaches: MailDeliverabilityService,
  ) {}

  /**
   * Counts a mail requested by a client.
   * @returns whether the mail may go. `retryAfter`: enough mails have just gone to this address, and this is the time
   * to wait in seconds.
   */
  async mail(path: MailPath, email: string, client: string): Promise<MailVerdict | { retryAfter: number }> {
    const retryAfter = await this.consume([
      [hashedKey('mail', path, email, client), { ...MAILS[path], max: OF_ONE_CLIENT }],
      [hashedKey('mail', path, email), MAILS[path]],
    ]);
    if (retryAfter !== null) return { retryAfter };
    const verdict = await this.ceilings.ask(email, client);
    if (verdict === 'full' || verdict === 'busy') await this.mailNotSent(path, email, client);
    return verdict;
  }

  /** A counted mail could not be sent. Its reader has no link, so the count is undone. */
  async mailNotSent(path: MailPath, email: string, client: string): Promise<void> {
    await this.limits.giveBack(hashedKey('mail', path, email, client));
    await this.limits.giveBack(hashedKey('mail', path, email));
  }

  /**
   * A person has used a mailed link or code, so the address receives mails. Attempts of strangers no longer count.
   */
  async addressProven(email: string, client: string): Promise<void> {
    const about = [[email], [email, client]];
    const keys = about.flatMap((each) => [
      hashedKey('password', ...each),
      hashedKey('code', ...each),
      ...Object.keys(MAILS).map((path) => hashedKey('mail', path, ...each)),
    ]);
    await this.limits.forget(keys);
    await this.reaches.prove(email);
  }

  /**
   * Counts a password that a client tries. It counts as wrong until it has proven right.
   * @returns the seconds until a password may be tried. null: this one may.
   */
  password(email: string, client: string): Promise<number | null> {
    return this.consume([
      [hashedKey('password', email, client), WRONG_PASSWORDS],
      [hashedKey('password', email), ALL_WRONG_PASSWORDS],
    ]);
  }

  async passwordWasRight(email: string, client: string): Promise<void> {
    await this.limits.giveBack(hashedKey('password', email, client));
    await this.limits.giveBack(hashedKey('password', email));
  }

  /**
   * Counts a code that a client tries without a request for one. It counts as wrong until it has proven right.
   * @returns the seconds until a code may be tried. null: this one may.
   */
  code(email: string, client: string): Promise<number | null> {
    return this.consume([
      [hashedKey('code', email, client), WRONG_CODES],
      [hashedKey('code', email), ALL_WRONG_CODES],
    ]);
  }

  /** An attempt that is refused to one client does not count for all clients. */
  private async consume(counters: [key: string, rate: Rate][]): Promise<number | null> {
    for (const [key, rate] of counters) {
      const { retryAfter } = await this.limits.consume(key, rate);
      if (retryAfter !== null) return retryAfter;
    }
    return null;
  }
}
