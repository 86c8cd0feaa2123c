import { Person } from '@passerelle/accounts';
import { Column } from 'typeorm';
import type { PartySide } from './parties.js';

export const replyAnswers = ['pending', 'accepted', 'declined'] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** Why a party does not want to meet the other. */
export const declineReasons = [
  'not_now',
  'no_capacity',
  'not_our_trade',
  'too_far',
  'too_costly',
  'already_in_contact',
  'already_solved',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Who answers for a party: a member, a holder of the profile or, from a mail, the reader of an address. */
export interface Respondent {
  side: PartySide;
  /** null: a person without an account, at a contact address. */
  personId: Person['id'] | null;
  byMail: boolean;
}

/** The answer of one party. */
export class Reply {
  @Column('text')
  answer: ReplyAnswer;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at: Date | null;

  /** The person who answered; null: nobody yet, or a person without an account. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** The answer came from a mail, without signing in. */
  @Column('boolean')
  byMail: boolean;

  /** Whether the answer came by the promised day. null: not known yet. A lapse counts as late. */
  @Column('boolean', { nullable: true })
  inTime: boolean | null;

  @Column('text', { nullable: true })
  declineReason: DeclineReason | null;

  @Column('text', { nullable: true })
  declineNote: string | null;

  static pending(): Reply {
    return Object.assign(new Reply(), {
      answer: 'pending',
      at: null,
      personId: null,
      byMail: false,
      inTime: null,
      declineReason: null,
      declineNote: null,
    });
  }
}
