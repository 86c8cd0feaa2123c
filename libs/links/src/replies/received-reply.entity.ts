import type { Sentence } from '@passerelle/problems';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What became of a reply. `taken`: it says what it was to say. The others are told to whoever wrote it, but for `ignored`: a machine
 * has answered, or a server says that a mail did not arrive.
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

/** A mail that came to one of our addresses for replies, so that one that comes twice does nothing more. Its text is not here. */
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

  /** What its address is for, and about what. */
  @Column('text')
  purpose: string;

  @Column('uuid')
  subjectId: string;

  /** To whom the address was given, in lower case. */
  @Column('text')
  email: string;

  @Column('text')
  outcome: ReplyOutcome;

  /** Of a `refused` one: why. */
  @Column('jsonb', { nullable: true })
  problem: Sentence | null;

  @Column({ type: 'timestamptz', precision: 3 })
  receivedAt: Date;
}
