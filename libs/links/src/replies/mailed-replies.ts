import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import {
  type InboundHeaders,
  type InboundText,
  readInboundHeaders,
  readInboundText,
  UnreadableMail,
} from '@passerelle/mail';
import { NotFound, Problem, type Sentence } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { OneTimeTokens } from '../one-time-tokens.js';
import type { MailedReply, ReplyGrant } from './mailed-reply.js';
import type { ReplyOutcome } from './received-reply.entity.js';
import { ReplyAddresses } from './reply-addresses.js';
import { ReplyNotTaken } from './reply.events.js';

/** A mail as received. */
export interface Incoming {
  /** One recipient of the mail's envelope. */
  recipient: string;
  /** The sender of the mail's envelope. Empty: the null sender. undefined: unknown. */
  sender?: string | undefined;
  raw: Buffer;
}

/** Within a day, from one address. More mails come from a machine that does not identify itself. */
const MOST_REPLIES = 100;
/** How many of these replies get a mail with the reason why they were not taken. */
const MOST_ANSWERED = 5;
const DAY = 24 * 3_600_000;

/** Too many mails have come from one address. Its server may try again tomorrow. */
export class TooManyReplies extends Error {
  override readonly name = 'TooManyReplies';
}

/** Record of a reply. */
interface Received extends ReplyGrant {
  fingerprint: string;
}

/** Takes replies that come by mail. */
@Injectable()
export class MailedReplies {
  private readonly replies = new Map<string, MailedReply>();

  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly addresses: ReplyAddresses,
    private readonly clock: Clock,
  ) {}

  /** @throws if another reply has one of the same purposes. */
  add(reply: MailedReply): void {
    for (const purpose of reply.purposes) {
      if (this.replies.has(purpose)) throw new Error(`Two replies are for ${purpose}.`);
      this.replies.set(purpose, reply);
    }
  }

  /** undefined: no reply has this purpose any more. */
  find(purpose: string): MailedReply | undefined {
    return this.replies.get(purpose);
  }

  /** Whether a mail to this address is for the product. The address must be ours and not expired. */
  async knows(recipient: string): Promise<boolean> {
    return (await this.grantOf(recipient)) !== undefined;
  }

  /**
   * Takes one mail. The mail may come twice, and the second time has no effect.
   * @returns the outcome. undefined: the address is not ours, or has expired
   * @throws {TooManyReplies} | {UnreadableMail}
   */
  async receive({ recipient, sender, raw }: Incoming): Promise<ReplyOutcome | undefined> {
    const grant = await this.grantOf(recipient);
    if (grant === undefined) return undefined;
    const reply = this.replies.get(grant.purpose);
    if (reply === undefined) return undefined;
    const headers = await readInboundHeaders(raw, { envelopeFrom: sender });
    const received = { ...grant, fingerprint: fingerprintOf(recipient, headers, raw) };
    const unwanted = whyUnwanted(headers, grant);
    // No text is read before it is known that it counts.
    const { text, fileCount } = unwanted === undefined ? await this.readText(received, raw) : nothing;
    const hindered = unwanted ?? (text === '' ? 'empty' : undefined);
    const outcome: ReplyOutcome = hindered ?? (fileCount > 0 ? 'files_left_out' : 'taken');
    try {
      return await this.database.transaction(async (tx): Promise<ReplyOutcome> => {
        const isNew = await this.write(tx, received, outcome);
        if (isNew && hindered === undefined) await reply.take(tx, grant, text);
        return isNew ? outcome : 'ignored';
      });
    } catch (error) {
      // The reader of the address no longer has a part in the subject, so nobody is notified.
      if (error instanceof NotFound)
        return this.database.transaction(async (tx): Promise<ReplyOutcome> => {
          await this.write(tx, received, 'ignored');
          return 'ignored';
        });
      if (!(error instanceof Problem)) throw error;
      const { sentence } = error;
      return this.database.transaction(async (tx): Promise<ReplyOutcome> =>
        (await this.write(tx, received, 'refused', sentence)) ? 'refused' : 'ignored',
      );
    }
  }

  /** A mail that cannot be read counts too, since reading one takes long and nobody must send many. */
  private async readText(received: Received, raw: Buffer): Promise<InboundText> {
    await this.countSent(this.database.manager, received.email);
    try {
      return await readInboundText(raw);
    } catch (error) {
      if (error instanceof UnreadableMail)
        await this.database.transaction((tx) => this.write(tx, received, 'ignored'));
      throw error;
    }
  }

  private async grantOf(recipient: string): Promise<ReplyGrant | undefined> {
    const secret = this.addresses.secretIn(recipient);
    if (secret === undefined) return undefined;
    const purposes = [...this.replies.keys()].map((purpose) => ({ purpose }));
    return this.tokens.recall(purposes, secret);
  }

  /**
   * Records the outcome of a reply. Of two runs, one waits for the other.
   * @returns false: the mail had come before
   */
  private async write(
    tx: Transaction,
    { purpose, subjectId, email, fingerprint }: Received,
    outcome: ReplyOutcome,
    problem: Sentence | null = null,
  ): Promise<boolean> {
    const { manager } = tx;
    const answered = await this.countSent(manager, email);
    const id = newId();
    const made = await manager.query<unknown[]>(
      `INSERT INTO received_reply (id, fingerprint, purpose, subject_id, email, outcome, problem, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [id, fingerprint, purpose, subjectId, email, outcome, problem, this.clock.now()],
    );
    if (made.length === 0) return false;
    if (isReportedToSender(outcome) && answered < MOST_ANSWERED)
      await tx.record(ReplyNotTaken({ subjectId: id, actorId: null, data: { replyId: id } }));
    return true;
  }

  /** @returns how many replies of a day were answered @throws {TooManyReplies} */
  private async countSent(manager: EntityManager, email: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - DAY);
    const [{ all, answered }] = await manager.query<[{ all: number; answered: number }]>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE outcome NOT IN ('taken', 'ignored'))::int AS answered
       FROM received_reply WHERE email = $1 AND received_at > $2`,
      [email, since],
    );
    if (all >= MOST_REPLIES) throw new TooManyReplies();
    return answered;
  }
}

const nothing: InboundText = { text: '', fileCount: 0 };

const isReportedToSender = (outcome: ReplyOutcome): boolean => outcome !== 'taken' && outcome !== 'ignored';

/** Why the text of a mail does not count, whatever it contains. undefined: it may count. */
function whyUnwanted({ kind, from }: InboundHeaders, { email }: ReplyGrant): ReplyOutcome | undefined {
  if (kind !== 'person') return 'ignored';
  // An address that is passed on with a forwarded mail lets nobody write in the name of another person.
  return from === email ? undefined : 'other_sender';
}

function fingerprintOf(recipient: string, { messageId }: InboundHeaders, raw: Buffer): string {
  const hash = createHash('sha256').update(`${recipient.toLowerCase()}\n`);
  return (messageId === '' ? hash.update(raw) : hash.update(messageId)).digest('hex');
}
