import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { LimitReached, type Sentence } from '@passerelle/problems';
import { networkOf, siteOf } from './network-of.js';
import { type Counted, hashedKey, type Rate, RateLimits } from './rate-limits.js';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;
/**
 * Addresses to which one client may have mails sent in a day while none of their owners has answered. Enough for two
 * classes behind one client address.
 */
const OF_CLIENT: Rate = { window: DAY, max: 60 };
/**
 * The same for all networks of one IPv6 customer. Without it, one customer could use up the allowance of the whole
 * installation in a minute.
 */
const OF_SITE: Rate = { window: DAY, max: 4 * OF_CLIENT.max };
const ONCE: Rate = { window: DAY, max: 1 };
/**
 * Links that one client may have mailed to one address in a day before one is used, since a person who does not find
 * the mail retries a few times.
 */
const TO_ADDRESS_FROM_CLIENT: Rate = { window: DAY, max: 12 };
/**
 * The same from all clients. Many clients together cannot fill a mailbox, and no single client can shut out the
 * owner.
 */
const TO_ADDRESS: Rate = { window: DAY, max: 2 * TO_ADDRESS_FROM_CLIENT.max };
/** An hour gets this part of the limit of a day, so that using up an hour leaves the others. */
const HOURS_IN_A_DAY = 4;
/** This part of an hour and of a day is reserved for clients with few requested mails. */
const KEPT = 4;
/** Addresses of a client with few requested mails. */
const FEW: Rate = { window: DAY, max: 3 };
/** The same for all networks of one IPv6 customer. */
const FEW_OF_SITE: Rate = { window: DAY, max: 4 * FEW.max };
/** Local addresses may belong to a proxy that does not name its clients. All of them would count as one client. */
const UNCOUNTED = ['', '127.0.0.1', '::1'];

/**
 * The verdict on a mail requested by a visitor. `known`: the limit of the client is reached, but the mail may go,
 * since its reader has been here before. The visitor gets the same answer as for `full`, so that they do not learn
 * who has an account.
 *
 * `busy` and `busy-known`: the same for the limit of the installation. A person with an account gets the mail, and
 * may type its code. So no visitor gets a refusal.
 */
export type MailVerdict = 'free' | 'known' | 'full' | 'busy' | 'busy-known';

/** How often something may happen, and the sentence once the limit is reached. */
interface Ceiling {
  rate: Rate;
  sentence: Sentence;
}

/**
 * Limits on a kind of mail that one person has sent to another address, perhaps a stranger's, with a request to its
 * reader.
 */
export interface Asking {
  /** Prefix of the keys of its counters. */
  what: string;
  /** Mails by one person. */
  byOne: Ceiling;
  /** Mails to one address, by all people. */
  toOne: Ceiling;
  /** Mails to one address about the same subject, sent again when the reader did not find the first. */
  again: Ceiling;
  /** The sentence when strangers get no more mails that day. */
  full: Sentence;
}

/**
 * How many mails strangers may get in a day because a visitor or member requested them. An address no longer counts
 * once its owner has opened such a mail at the same client.
 */
@Injectable()
export class MailCeilings {
  private readonly logger = new Logger(MailCeilings.name);

  constructor(
    private readonly limits: RateLimits,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Counts a mail to an address from a client that requested a link. */
  async ask(email: string, client: string): Promise<MailVerdict> {
    if (!(await this.countForClient(email, client)))
      return (await this.hasSignedInFrom(email, client)) ? 'known' : 'full';
    if (!(await this.countForAddress(email, client)))
      return (await this.hasAccount(email)) ? 'known' : 'full';
    // The owner of an account is no stranger, so mails to others cannot shut the owner out.
    const isKnown = await this.hasAccount(email);
    const kept: Pool[] = (await this.hasAskedOften(client)) ? [] : [{ of: LINKS, part: 'kept' }];
    const pools: Pool[] = [{ of: LINKS, part: 'shared' }, ...kept];
    if (isKnown) return (await this.waitFor(pools)) === null ? 'free' : 'busy-known';
    return (await this.takeFrom(pools)) === null ? 'free' : 'busy';
  }

  /**
   * Counts a mail by which one person sends a request to the reader of an address.
   * @param about.id the subject of the request
   * @throws {LimitReached}
   */
  async countAsked(
    { what, byOne, toOne, again, full }: Asking,
    about: { id: string; personId: string | null; email: string },
  ): Promise<void> {
    const { id, personId, email } = about;
    const counters = [
      { key: `${what}|${personId}`, ...byOne },
      { key: hashedKey(`${what}|${id}`, email), ...again },
      { key: hashedKey(what, email), ...toOne },
    ];
    await this.limits.assertAllowed(this.database.manager, ...counters);
    const wait = await this.countForMembers(email);
    if (wait !== null) throw new LimitReached(full, wait);
  }

  /**
   * Counts a mail to an address requested by a person with an account, for the whole installation. It is counted
   * apart from links requested by visitors, so that neither uses up the other.
   * @returns seconds until it may go. null: now. The same for an address with an account, so that nobody learns who
   * has one.
   */
  async countForMembers(email: string): Promise<number | null> {
    const pools: Pool[] = [{ of: INVITATIONS, part: 'all' }];
    return (await this.hasAccount(email)) ? this.waitFor(pools) : this.takeFrom(pools);
  }

  /**
   * Takes one mail from the first pool that has any.
   * @returns seconds until one of them has. null: it is taken
   */
  private async takeFrom(pools: readonly Pool[]): Promise<number | null> {
    const waits: number[] = [];
    for (const pool of pools) {
      const counters = this.countersOfPool(pool);
      const { retryAfter } = await this.limits.consumeAll(counters);
      if (retryAfter === null) return null;
      waits.push(retryAfter);
      // A mail that the limit of the hour refuses must not count towards the limit of the day.
      for (const { key } of counters) await this.limits.giveBack(key);
    }
    const isFirstRefusal = await this.limits.consume(REFUSED, { window: HOUR, max: 1 });
    if (isFirstRefusal.allowed)
      this.logger.error(
        `As many mails as MAILS_TO_STRANGERS allows for now have gone to strangers (${this.settings.mailsToStrangers} a day): others are refused.`,
      );
    return Math.min(...waits);
  }

  /** @returns seconds until one of the pools has a mail. null: now */
  private async waitFor(pools: readonly Pool[]): Promise<number | null> {
    const waits = await Promise.all(pools.map((pool) => this.limits.waitFor(this.countersOfPool(pool))));
    return waits.reduce((first, wait) => (first === null || wait === null ? null : Math.min(first, wait)));
  }

  /** The counters of a pool: those of this hour and of this day. */
  private countersOfPool({ of, part }: Pool): Counted[] {
    const day = this.settings.mailsToStrangers;
    const kept = (whole: number): number => Math.floor(whole / KEPT);
    const share = { all: (n: number) => n, kept, shared: (n: number) => n - kept(n) }[part];
    const key = `mails to strangers|${of}|${part}`;
    return [
      { key: `${key}|hour`, rate: { window: HOUR, max: share(Math.ceil(day / HOURS_IN_A_DAY)) } },
      { key, rate: { window: DAY, max: share(day) } },
    ];
  }

  /** Whether a client has requested mails to several addresses today, whose owners have not answered. */
  private async hasAskedOften(client: string): Promise<boolean> {
    // All clients behind a proxy that does not name them.
    if (UNCOUNTED.includes(client)) return true;
    const site = siteOf(client);
    // This mail is counted already.
    const asked = (about: string, { max }: Rate): Counted => ({
      key: hashedKey('asked', about),
      rate: { window: DAY, max: max + 1 },
    });
    const counters = [
      asked(networkOf(client), FEW),
      ...(site === undefined ? [] : [asked(site, FEW_OF_SITE)]),
    ];
    return (await this.limits.waitFor(counters)) !== null;
  }

  /** The owner of this address has just proven at this client to own it. */
  async answered(email: string, client: string): Promise<void> {
    await this.limits.forget(linksTo(email, client).map(({ key }) => key));
    const wasCounted = await this.limits.giveBack(hashedKey('asked', networkOf(client), email));
    if (!wasCounted) return;
    for (const { key } of countersOf(client)) await this.limits.giveBack(key);
  }

  /** Each address counts once a day. */
  private async countForClient(email: string, client: string): Promise<boolean> {
    if (UNCOUNTED.includes(client)) return true;
    const ofAddress = hashedKey('asked', networkOf(client), email);
    if (!(await this.limits.consume(ofAddress, ONCE)).allowed) return true;
    const counters = countersOf(client);
    if ((await this.limits.consumeAll(counters)).allowed) return true;
    // A refused mail does not count. Otherwise the next try would be let through.
    for (const key of [ofAddress, ...counters.map((counter) => counter.key)]) await this.limits.giveBack(key);
    return false;
  }

  /** A mail that is refused to one client does not count for all clients. */
  private async countForAddress(email: string, client: string): Promise<boolean> {
    for (const { key, rate } of linksTo(email, client))
      if (!(await this.limits.consume(key, rate)).allowed) return false;
    return true;
  }

  private async hasAccount(email: string): Promise<boolean> {
    const found = await this.database.manager.query<unknown[]>(
      'SELECT FROM person WHERE email = $1 AND email_verified',
      [email],
    );
    return found.length > 0;
  }

  private async hasSignedInFrom(email: string, client: string): Promise<boolean> {
    const sessions = await this.database.manager.query<{ ip: string | null }[]>(
      `SELECT DISTINCT s.ip_address AS ip FROM session s JOIN person p ON p.id = s.person_id
       WHERE p.email = $1 AND p.email_verified`,
      [email],
    );
    return sessions.some(({ ip }) => ip !== null && networkOf(ip) === networkOf(client));
  }
}

/** Mails are counted apart: links requested by visitors, and invitations by people with an account. */
const LINKS = 'links';
const INVITATIONS = 'invitations';

/** Counts refusals, so that the log reports them once an hour. */
const REFUSED = 'mails to strangers|refused';

/** Part of the mails that may go to strangers in an hour and in a day. */
interface Pool {
  of: typeof LINKS | typeof INVITATIONS;
  part: 'all' | 'shared' | 'kept';
}

/** Counters of the addresses requested by a client, and of all networks of the same customer. */
const countersOf = (client: string): Counted[] => {
  const site = siteOf(client);
  return [
    { key: hashedKey('asked', networkOf(client)), rate: OF_CLIENT },
    ...(site === undefined ? [] : [{ key: hashedKey('asked', site), rate: OF_SITE }]),
  ];
};

/** Counters of the links that go to one address. */
const linksTo = (email: string, client: string): Counted[] => [
  ...(UNCOUNTED.includes(client)
    ? []
    : [{ key: hashedKey('linked', networkOf(client), email), rate: TO_ADDRESS_FROM_CLIENT }]),
  { key: hashedKey('linked', email), rate: TO_ADDRESS },
];
