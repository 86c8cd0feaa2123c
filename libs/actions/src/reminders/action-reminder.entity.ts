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
import { Action } from '../action/action.entity.js';

/** When the owner is reminded of an action: shortly before its due day, or after it. */
export type ReminderKind = 'before' | 'after';

/**
 * A reminder to the owner of an action, sent at most once. When it is sent, the product checks whether it is still
 * needed.
 */
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

  /** The due day of the action when the reminder was planned. */
  @Column('date')
  dueOn: string;

  /** First day on which it may be sent. */
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
