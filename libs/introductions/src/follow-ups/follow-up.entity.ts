import { Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Introduction, type Outcome } from '../introduction/introduction.entity.js';
import { sentences } from '../introductions.sentences.js';
import type { PartySide } from '../parties/parties.js';

/** How many days after the meeting each side gets the question about its outcome. */
export const followUpSteps = [10, 90, 365] as const;
export type FollowUpStep = (typeof followUpSteps)[number];

/** Answer of a side: whether the parties met and, if so, the outcome. */
export interface FollowUpAnswer {
  happened: boolean;
  /** null: the parties did not meet. */
  outcome: Outcome | null;
  note: string | null;
}

/** One question to one side of an introduction: did you meet, and what was the outcome? */
@Entity('follow_up')
@Unique(['introductionId', 'side', 'step'])
@Index('follow_up_due_idx', ['dueOn', 'id'], { where: 'asked_at IS NULL AND passed_over_at IS NULL' })
@Check('follow_up_side_check', `side IN ('company', 'solver')`)
@Check('follow_up_step_check', 'step IN (10, 90, 365)')
@Check('follow_up_asked_check', 'asked_at IS NULL OR passed_over_at IS NULL')
@Check(
  'follow_up_answered_check',
  '(answered_at IS NULL) = (happened IS NULL) AND (outcome IS NOT NULL) = (happened IS TRUE)',
)
export class FollowUp {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  introductionId: string;

  @Column('text')
  side: PartySide;

  @Column('int')
  step: FollowUpStep;

  /** The first day on which the question may be asked. */
  @Column('date')
  dueOn: string;

  /** When the question was sent, or when this side answered before it was sent. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  askedAt: Date | null;

  /** Set if the question will not be sent: a later question was due too, or a curator already knew the answer. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  passedOverAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** The person who answered last; null: nobody yet, or a person without an account. */
  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('boolean', { nullable: true })
  happened: boolean | null;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  /** Only curators and the side itself read it. */
  @Column('text', { nullable: true })
  note: string | null;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'answered_by_id' })
  answeredBy: Relation<Person> | null;

  /** Neither sent nor passed over yet. */
  get isAhead(): boolean {
    return this.askedAt === null && this.passedOverAt === null;
  }

  ask(now: Date): void {
    this.askedAt = now;
  }

  passOver(now: Date): void {
    this.passedOverAt = now;
  }

  /**
   * Whether the question may be answered, or its answer corrected: from the moment it is sent until this side gets
   * the next question. The first question may be answered before it is sent: it exists once the parties have met.
   * @param all all questions of the introduction
   */
  isOpenAmong(all: readonly FollowUp[]): boolean {
    return (this.askedAt !== null || this.mayBeAnsweredUnasked) && !this.isOvertakenAmong(all);
  }

  /**
   * @param all all questions of the introduction
   * @returns false: the question already has this answer
   */
  answer(
    { happened, outcome, note }: FollowUpAnswer,
    personId: string | null,
    all: readonly FollowUp[],
    now: Date,
  ): boolean {
    if (this.askedAt === null && !this.mayBeAnsweredUnasked)
      throw new IllegalTransition(sentences.notAskedYet());
    if (this.isOvertakenAmong(all)) throw new IllegalTransition(sentences.askedAgain());
    const isSameAnswer = this.happened === happened && this.outcome === outcome && this.note === note;
    if (this.answeredAt !== null && isSameAnswer) return false;
    // A side that has answered early does not get the same question later.
    this.askedAt ??= now;
    this.happened = happened;
    this.outcome = outcome;
    this.note = note;
    this.answeredAt = now;
    this.answeredById = personId;
    return true;
  }

  private get mayBeAnsweredUnasked(): boolean {
    return this.step === followUpSteps[0] && this.isAhead;
  }

  private isOvertakenAmong(all: readonly FollowUp[]): boolean {
    return all.some(({ side, step, askedAt }) => side === this.side && step > this.step && askedAt !== null);
  }
}

/**
 * Finds the questions of introductions to both sides, in the order in which they are sent. It checks no permission:
 * its callers ask the policy.
 */
export class FollowUpsOfIntroductionLoader extends listLoaderBy(FollowUp, 'introductionId', {
  order: { step: 'ASC', side: 'ASC' },
}) {}
