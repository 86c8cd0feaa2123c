import type { FailureKind } from '@passerelle/mail';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** `doubtful`: several mails of late have not arrived; we go on. `unreachable`: the address does not exist any more. */
export const reachStates = ['reachable', 'doubtful', 'unreachable'] as const;
export type ReachState = (typeof reachStates)[number];

/** So many mails of the last days that have not arrived make an address doubtful. */
export const DOUBTFUL_AFTER = 3;

/** Whether mails reach an address. Only those that have given us trouble have a row; others are reachable. */
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
  state: ReachState;

  /** What made it so, last; null: it is reachable. */
  @Column('text', { nullable: true })
  reason: FailureKind | null;

  /** The code of the server that said so, such as “5.1.1”; empty: none. */
  @Column('text')
  status: string;

  /** Since when it is in this state. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** When its reader last called a mail of ours unwanted, to their provider: mails that one can do without stop. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  complainedAt: Date | null;

  /** Whether there is nothing to say of it. */
  get isWell(): boolean {
    return this.state === 'reachable' && this.complainedAt === null;
  }

  /**
   * A mail has not arrived.
   * @param recent how many of the last days have not, with this one
   * @returns whether that changes anything
   */
  fail({ kind, status }: { kind: FailureKind; status: string }, recent: number, now: Date): boolean {
    // The server dislikes the mail: that says nothing of the address.
    if (kind === 'policy' || this.state === 'unreachable') return false;
    if (kind === 'permanent') return this.become('unreachable', { reason: kind, status }, now);
    if (this.state === 'doubtful' || recent < DOUBTFUL_AFTER) return false;
    return this.become('doubtful', { reason: kind, status }, now);
  }

  /** @returns false: they had already */
  complain(now: Date): boolean {
    if (this.complainedAt !== null) return false;
    this.complainedAt = now;
    return true;
  }

  /**
   * Somebody has read a mail at the address.
   * @param wantsMails they have asked for it, so that an earlier complaint does not count any more
   */
  prove({ wantsMails }: { wantsMails: boolean }, now: Date): boolean {
    const takesBack = wantsMails && this.complainedAt !== null;
    if (takesBack) this.complainedAt = null;
    if (this.state === 'reachable') return takesBack;
    return this.become('reachable', { reason: null, status: '' }, now);
  }

  /** Nothing has gone wrong lately. An address that does not exist stays so until somebody proves otherwise. */
  rest(now: Date): boolean {
    return this.state === 'doubtful' && this.become('reachable', { reason: null, status: '' }, now);
  }

  private become(
    state: ReachState,
    why: { reason: FailureKind | null; status: string },
    since: Date,
  ): boolean {
    Object.assign(this, { state, since, ...why });
    return true;
  }
}
