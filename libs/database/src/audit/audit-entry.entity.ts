import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Snapshot } from './audit.js';

/**
 * Who did what to an object, when, why, and what it was before and after: for people to read. Written in the
 * transaction of the change; the database lets nobody change or remove an entry.
 */
@Entity('audit_entry')
@Index(['objectId', 'id'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** The person who did it, who may have left since; null: the product itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  /** What the object is, such as "need". */
  @Column('text')
  objectKind: string;

  @Column('uuid')
  objectId: string;

  /** As the policy of the object calls it, such as "publish". */
  @Column('text')
  action: string;

  /** The person to whom it was done, where that is not the object itself: a member of it. */
  @Column('uuid', { nullable: true })
  concernedId: string | null;

  /** A code or somebody's words. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** What was there, of the fields that changed; null: nothing was, or it is nobody's business. */
  @Column('jsonb', { nullable: true })
  before: Snapshot | null;

  /** What is there since, of the same fields; null: nothing is, or it is nobody's business. */
  @Column('jsonb', { nullable: true })
  after: Snapshot | null;
}
