import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An event, written in the transaction of the change itself, and never deleted. Its content never changes. Only its
 * dispatch or withdrawal is recorded.
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

  /** The person who made the change. null: the product itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Only identifiers and codes, never secrets or texts. Handlers reload what they need. */
  @Column('jsonb')
  data: Record<string, unknown>;

  /**
   * Id of the request that led to the event, as in the log. null: there was no request, or an older version recorded
   * the event.
   */
  @Column('text', { nullable: true })
  requestId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** Until then the event may be withdrawn, and nobody is notified of it. null: people are notified at once. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  notBefore: Date | null;

  /**
   * When the event was withdrawn, before anybody was notified. It has no deliveries, and gets none. null: not
   * withdrawn.
   */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenBackAt: Date | null;

  /** When its deliveries were written, or it was withdrawn. null: neither yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  @Index('event_not_dispatched_idx', { where: 'dispatched_at IS NULL' })
  dispatchedAt: Date | null;
}
