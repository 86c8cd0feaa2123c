import { EventSet, type Invalidation } from '@passerelle/database';
import { loaderBy } from '@passerelle/graphql';
import type { FailureKind } from '@passerelle/mail';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * `doubtful`: several recent mails have not arrived, and we go on sending. `unreachable`: the address does not exist
 * any more.
 */
export const deliverabilityStates = ['reachable', 'doubtful', 'unreachable'] as const;
export type DeliverabilityState = (typeof deliverabilityStates)[number];

/** An address is doubtful once this many mails of the last days have not arrived. */
export const DOUBTFUL_AFTER = 3;

/** Whether an address receives mails. Only addresses with failures have a row; others are reachable. */
@Entity('mail_reach')
@Unique(['email'])
@Check('mail_reach_email_check', 'email = lower(email) AND char_length(email) <= 254')
@Check('mail_reach_state_check', "state IN ('reachable', 'doubtful', 'unreachable')")
@Check('mail_reach_reason_check', "(state = 'reachable') = (reason IS NULL)")
export class MailReach {
  @PrimaryColumn('uuid')
  id: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('text')
  state: DeliverabilityState;

  /** The last cause of this state. null: reachable. */
  @Column('text', { nullable: true })
  reason: FailureKind | null;

  /** The status code of the server, such as “5.1.1”; empty: none. */
  @Column('text')
  status: string;

  /** Start of this state. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** When the reader last reported one of our mails as unwanted to their provider. Dispensable mails then stop. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  complainedAt: Date | null;

  /** Whether mails arrive and nobody complains. */
  get isWell(): boolean {
    return this.state === 'reachable' && this.complainedAt === null;
  }

  /**
   * A mail has not arrived.
   * @param recent number of failed mails of the last days, including this one
   * @returns whether the state changes
   */
  fail({ kind, status }: { kind: FailureKind; status: string }, recent: number, now: Date): boolean {
    // The server dislikes the mail. This proves nothing about the address.
    if (kind === 'policy' || this.state === 'unreachable') return false;
    if (kind === 'permanent') return this.become('unreachable', { reason: kind, status }, now);
    if (this.state === 'doubtful' || recent < DOUBTFUL_AFTER) return false;
    return this.become('doubtful', { reason: kind, status }, now);
  }

  /** @returns false: the reader had complained already */
  complain(now: Date): boolean {
    if (this.complainedAt !== null) return false;
    this.complainedAt = now;
    return true;
  }

  /**
   * A person has read a mail at the address.
   * @param wantsMails they have requested the mail, so an earlier complaint no longer counts
   */
  prove({ wantsMails }: { wantsMails: boolean }, now: Date): boolean {
    const takesBack = wantsMails && this.complainedAt !== null;
    if (takesBack) this.complainedAt = null;
    if (this.state === 'reachable') return takesBack;
    return this.become('reachable', { reason: null, status: '' }, now);
  }

  /**
   * Nothing has failed lately, so a doubtful address is reachable again. An unreachable address stays so until a
   * reader proves otherwise.
   */
  rest(now: Date): boolean {
    return this.state === 'doubtful' && this.become('reachable', { reason: null, status: '' }, now);
  }

  private become(
    state: DeliverabilityState,
    why: { reason: FailureKind | null; status: string },
    since: Date,
  ): boolean {
    Object.assign(this, { state, since, ...why });
    return true;
  }
}

/** Finds the mail reach of addresses; nothing for an address without trouble. It checks no permission. */
export class MailReachLoader extends loaderBy(MailReach, 'email') {}

export const deliverabilityEvents = new EventSet();

/** People who do not receive our mails see this on their home page, beside the notices. */
const theirNotices = ({ personId }: { personId: string | null }): Invalidation[] =>
  personId === null ? [] : [{ topic: 'notice', id: personId }];

/** The reach of an address has changed, or its reader has complained about mails. The subject is the row. */
export const MailReachChanged = deliverabilityEvents.define<{ personId: string | null }>('MailReachChanged', {
  invalidates: theirNotices,
  forTheRecord: true,
});
