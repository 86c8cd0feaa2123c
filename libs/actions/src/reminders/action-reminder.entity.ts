import { Person } from '@passerelle/accounts';
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
import { Action } from '../action/index.js';

/** When somebody is reminded of an action: shortly before its day, and when that is over. */
export type ReminderKind = 'before' | 'after';

/** A reminder to the owner of an action, sent at most once. Whether it is still needed is checked when it is sent. */
@Entity('action_reminder')
@Unique(['actionId', 'ownerId', 'kind', 'dueOn'])
@Index('action_reminder_pending_idx', ['remindOn', 'ownerId'], { where: 'sent_at IS NULL' })
@Index('action_reminder_owner_idx', ['ownerId'])
@Check('action_reminder_kind_check', `kind IN ('before', 'after')`)
export class ActionReminder {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  actionId: string;

  @Column('uuid')
  ownerId: string;

  @Column('text')
  kind: ReminderKind;

  /** The day of the action that it was planned for. */
  @Column('date')
  dueOn: string;

  /** The day from which it is sent. */
  @Column('date')
  remindOn: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  @ManyToOne(() => Action, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'action_id' })
  action: Relation<Action>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'owner_id' })
  owner: Relation<Person>;
}
