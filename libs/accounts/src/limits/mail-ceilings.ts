import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { LimitReached, type Sentence } from '@passerelle/problems';
import { networkOf, siteOf } from './network-of.js';
import { type Counted, hashedKey, type Rate, RateLimits } from './rate-limits.js';

const DAY = 24 * 60 * 60;
/** Addresses to which one client may have mails sent in a day before one of them answers. Enough for two classes behind one address. */
const OF_CLIENT: Rate = { window: DAY, max: 60 };
/** The same for all networks of one IPv6 customer, who would else use up in a minute what all strangers have. */
const OF_SITE: Rate = { window: DAY, max: 4 * OF_CLIENT.max };
const ONCE: Rate = { window: DAY, max: 1 };
/** Links that one client may have mailed to one address in a day before one of them is used: somebody who finds none asks a few times. */
const TO_ADDRESS_FROM_CLIENT: Rate = { window: DAY, max: 12 };
/** The same from all clients: nobody's mailbox is filled by many who do it together, and no single one shuts out the owner. */
const TO_ADDRESS: Rate = { window: DAY, max: 2 * TO_ADDRESS_FROM_CLIENT.max };
/** They may come from a proxy that does not say for whom: all its clients would count as one. */
const UNCOUNTED = ['', '127.0.0.1', '::1'];

/**
 * What may become of a mail that somebody asks for. `known`: a ceiling is met, but the mail may go, since its reader has been here
 * before. Whoever asked is to be told the same as for `full`, or they would learn who has an account.
 */
export type MailVerdict = 'free' | 'known' | 'full';

/** How often something may happen, and what is said once that is used up. */
interface Ceiling {
  rate: Rate;
  sentence: Sentence;
}

/** How often people may have a mail sent to an address, perhaps a stranger's, by asking whoever reads it for something. */
export interface Asking {
  /** What its counters are named after. */
  what: string;
  /** By one person. */
  byOne: Ceiling;
  /** To one address, by anybody. */
  toOne: Ceiling;
  /** To one address for the same thing: it is sent again to somebody who did not find the first. */
  again: Ceiling;
  /** What is said where no stranger is sent any more mails that day. */
  full: Sentence;
}

/**
 * How many mails strangers may be sent in a day because somebody asked for it. Addresses whose owners have answered from the same
 * client, by opening what was mailed, are counted no more.
 */
@Injectable()
export class MailCeilings {
  private readonly logger = new Logger(MailCeilings.name);

  constructor(
    private readonly limits: RateLimits,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Counts a mail that a client has sent to an address by asking for a link. */
  async ask(email: string, client: string): Promise<MailVerdict> {
    if (!(await this.countForClient(email, client)))
      return (await this.hasSignedInFrom(email, client)) ? 'known' : 'full';
    if (!(await this.countForAddress(email, client)))
      return (await this.hasAccount(email)) ? 'known' : 'full';
    return this.countForAll(email);
  }

  /** Counts a mail to an address that somebody asks for something. @param about.id what it is about @throws {LimitReached} */
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
    for (const { key, rate, sentence } of counters)
      if (!(await this.limits.consume(key, rate)).allowed) throw new LimitReached(sentence);
    if ((await this.countForAll(email)) !== 'free') throw new LimitReached(full);
  }

  /** Counts a mail to an address for the whole installation, whoever had it sent. */
  async countForAll(email: string): Promise<MailVerdict> {
    const rate = { window: DAY, max: this.settings.mailsToStrangers };
    // The owner of an account is no stranger: nobody can shut them out by writing to others.
    const isKnown = await this.hasAccount(email);
    if (isKnown) return (await this.limits.isUsedUp(INSTALLATION, rate)) ? 'known' : 'free';
    const { allowed, isFirstRefusal } = await this.limits.consume(INSTALLATION, rate);
    if (isFirstRefusal)
      this.logger.error(
        `As many mails as MAILS_TO_STRANGERS allows in a day have gone to strangers (${rate.max}): the others are refused.`,
      );
    return allowed ? 'free' : 'full';
  }

  /** An owner of this address has just proven, at this client, to be it. */
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
    // What is refused does not count, or it would be let through the next time.
    for (const key of [ofAddress, ...counters.map((counter) => counter.key)]) await this.limits.giveBack(key);
    return false;
  }

  /** Whoever is refused at one client does not count for all. */
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

const INSTALLATION = 'mails to strangers';

/** What counts the addresses that a client asks for, and those of all networks of the same customer. */
const countersOf = (client: string): Counted[] => {
  const site = siteOf(client);
  return [
    { key: hashedKey('asked', networkOf(client)), rate: OF_CLIENT },
    ...(site === undefined ? [] : [{ key: hashedKey('asked', site), rate: OF_SITE }]),
  ];
};

/** What counts the links that go to one address. */
const linksTo = (email: string, client: string): Counted[] => [
  ...(UNCOUNTED.includes(client)
    ? []
    : [{ key: hashedKey('linked', networkOf(client), email), rate: TO_ADDRESS_FROM_CLIENT }]),
  { key: hashedKey('linked', email), rate: TO_ADDRESS },
];
