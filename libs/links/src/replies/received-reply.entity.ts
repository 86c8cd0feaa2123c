import type { Sentence } from '@passerelle/problems';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Outcome of a reply. `taken`: its text has reached its place. The author is notified of all other outcomes except
 * `ignored`: a machine has answered, or a server reports that a mail did not arrive.
 */
export const replyOutcomes = [
  'taken',
  'files_left_out',
  'other_sender',
  'empty',
  'refused',
  'ignored',
] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/**
 * A mail that came to one of our reply addresses. The row makes sure that a mail that arrives twice is taken once. It
 * does not contain the mail's text.
 */
@Entity('received_reply')
@Index(['email', 'receivedAt'])
@Check(
  'received_reply_outcome_check',
  `outcome IN ('taken', 'files_left_out', 'other_sender', 'empty', 'refused', 'ignored')`,
)
export class ReceivedReply {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the address and of the Message-ID, in hexadecimal. */
  @Column('text', { unique: true })
  fingerprint: string;

  /** Purpose and subject of the reply address. */
  @Column('text')
  purpose: string;

  @Column('uuid')
  subjectId: string;

  /** The person's address for which the reply address was made, in lower case. */
  @Column('text')
  email: string;

  @Column('text')
  outcome: ReplyOutcome;

  /** Only for `refused`: the reason. */
  @Column('jsonb', { nullable: true })
  problem: Sentence | null;

  @Column({ type: 'timestamptz', precision: 3 })
  receivedAt: Date;
}
