import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened, once and for good: written in the transaction of the change itself. */
@Entity('event')
@Index(['subjectId'])
export class RecordedEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** The object that changed. */
  @Column('uuid')
  subjectId: string;

  /** The person who did it; null: the product itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Identifiers only: reactions reload what they need, and no secret or text gets here. */
  @Column('jsonb')
  data: Record<string, unknown>;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** When its deliveries were written down; null: not yet, the dispatcher will. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  @Index('event_not_dispatched_idx', { where: 'dispatched_at IS NULL' })
  dispatchedAt: Date | null;
}
