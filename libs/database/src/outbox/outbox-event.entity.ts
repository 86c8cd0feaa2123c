import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What happened: written in the transaction of the change itself, and never deleted. What it says never changes; whether it was dispatched
 * or taken back is noted.
 */
@Entity('event')
@Index(['subjectId'])
export class OutboxEvent {
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

  /** Identifiers and codes only: handlers reload what they need, and no secret or text gets here. */
  @Column('jsonb')
  data: Record<string, unknown>;

  /** Of the request that led to it, as the log names it; null: nobody asked, or an older version recorded it. */
  @Column('text', { nullable: true })
  requestId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** Until then it may be taken back, and nobody is told; null: everybody is told at once. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  notBefore: Date | null;

  /** When it was taken back before anybody was told: it has no deliveries, and gets none. Null: it was not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenBackAt: Date | null;

  /** When its deliveries were written, or it was taken back; null: neither yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  @Index('event_not_dispatched_idx', { where: 'dispatched_at IS NULL' })
  dispatchedAt: Date | null;
}
