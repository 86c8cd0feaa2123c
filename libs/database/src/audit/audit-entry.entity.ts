import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Snapshot } from './audit.js';

/**
 * Entry of the audit log: who did what to an object, when and why, and its fields before and after. For people to read.
 * Written in the transaction of the change. The database refuses to change or delete an entry.
 */
@Entity('audit_entry')
@Index(['objectId', 'id'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** The person who made the change. They may have left since. null: the product itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  /** Kind of the object, such as "need". */
  @Column('text')
  objectKind: string;

  @Column('uuid')
  objectId: string;

  /** Action, by its name in the policy of the object, such as "publish". */
  @Column('text')
  action: string;

  /** The person whom the change concerns, if the object is something else: for instance a member. */
  @Column('uuid', { nullable: true })
  concernedId: string | null;

  /** A code, or a person's words. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The changed fields before. null: the object was new, or its content is private. */
  @Column('jsonb', { nullable: true })
  before: Snapshot | null;

  /** The same fields after. null: the object is gone, or its content is private. */
  @Column('jsonb', { nullable: true })
  after: Snapshot | null;

  /** Random bytes that the digest of the texts begins with. */
  @Column('bytea', { default: () => 'uuid_send(gen_random_uuid())', select: false })
  salt: Buffer;
}
