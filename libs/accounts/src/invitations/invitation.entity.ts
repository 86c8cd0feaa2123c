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
import type { MemberRole } from '../actor/actor.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';

/**
 * Invitation of an address to join an organisation. A one-time token proves the address. It is made when the mail is
 * sent.
 */
@Entity('invitation')
@Unique(['organisationId', 'email'])
@Index(['invitedById'])
@Check('invitation_role_check', "role IN ('owner', 'member')")
@Check('invitation_email_check', 'email = lower(email)')
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('text')
  role: MemberRole;

  /** Name of the person, as an import says it. null: unknown. */
  @Column('text', { nullable: true })
  name: string | null;

  /** An import has made it, and nobody has sent it: it has no mail, no secret and no other effect. */
  @Column('boolean', { default: false })
  held: boolean;

  @Column('uuid', { nullable: true })
  invitedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** null: not accepted yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acceptedAt: Date | null;

  /** When the mail server refused the mail for good. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  refusedAt: Date | null;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy: Relation<Person> | null;
}
