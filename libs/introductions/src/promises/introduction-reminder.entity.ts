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
import { Introduction, type PartySide } from '../introduction/index.js';
import { REMINDERS_AFTER } from './promise-clock.js';

/** After how many counted days. */
export type ReminderStep = (typeof REMINDERS_AFTER)[number];

/** Those whose days have been counted: none is sent before. */
export const stepsReached = ({ countedDays }: Pick<Introduction, 'countedDays'>): ReminderStep[] =>
  REMINDERS_AFTER.filter((step) => step <= countedDays);

/**
 * A party is to be reminded of an introduction on a day, once. It is written when the introduction is proposed; whether it
 * still applies is looked at when it is sent.
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

  /** The day from which it is due; null: a party is away for longer than anybody can say. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  /** When it turned out that it is not to be sent: the later one was due too, or there was nothing to be reminded of. */
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
