import { EventSet } from '@passerelle/database';
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
import { Introduction } from '../introduction/introduction.entity.js';
import type { PartySide } from '../parties/parties.js';
import { REMINDERS_AFTER } from './promise-clock.js';

/** How many counted days after the proposal. */
export type ReminderStep = (typeof REMINDERS_AFTER)[number];

/** The steps that the count has reached. No reminder is sent before its step. */
export const stepsReached = ({ countedDays }: Pick<Introduction, 'countedDays'>): ReminderStep[] =>
  REMINDERS_AFTER.filter((step) => step <= countedDays);

/**
 * A reminder to one party, sent at most once. The reminder is planned when the introduction is proposed. When it is sent, the product
 * checks whether it is still needed.
 */
@Entity('introduction_reminder')
@Unique(['introductionId', 'side', 'step'])
@Index('introduction_reminder_pending_idx', ['dueOn', 'introductionId'], {
  where: 'sent_at IS NULL AND passed_over_at IS NULL',
})
@Check('introduction_reminder_side_check', `side IN ('company', 'solver')`)
@Check('introduction_reminder_step_check', 'step IN (3, 6)')
@Check('introduction_reminder_once_check', 'sent_at IS NULL OR passed_over_at IS NULL')
export class IntroductionReminder {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  introductionId: string;

  @Column('text')
  side: PartySide;

  @Column('int')
  step: ReminderStep;

  /** The day from which the reminder is due. null: a party is away for longer than can be foreseen. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  /** Set if the reminder will not be sent: a later one was due too, or the party's answer was no longer awaited. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  passedOverAt: Date | null;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction>;

  send(now: Date): void {
    this.sentAt = now;
  }

  passOver(now: Date): void {
    this.passedOverAt = now;
  }
}

export const reminderEvents = new EventSet();

/** A party gets a reminder while its answer is awaited. The subject is the reminder. */
export const AnswerReminded = reminderEvents.define<{ introductionId: string; reminderId: string }>(
  'AnswerReminded',
  { invalidates: 'nothing' },
);
