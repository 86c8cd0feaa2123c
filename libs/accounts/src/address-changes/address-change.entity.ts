import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity.js';

/**
 * A requested change of a person's address. The new address is theirs once they have typed the code that was mailed
 * to it.
 */
@Entity('address_change')
@Index(['personId', 'id'])
@Check('address_change_email_check', 'email = lower(email) AND char_length(email) <= 254')
@Check('address_change_changed_check', '(former_email IS NULL) = (changed_at IS NULL)')
export class AddressChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** The new address, in lower case. */
  @Column('text')
  email: string;

  /** Hash of the code, made with the installation’s secret. */
  @Column('text')
  hash: string;

  /**
   * The code went to the present address, to show that its reader wants another one. It changes nothing by itself.
   */
  @Column('boolean', { default: false })
  provesOwner: boolean;

  /** How many wrong codes were tried. */
  @Column('smallint', { default: 0 })
  wrongTries: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;

  /** The former address, which is notified of the change. null: nothing has changed yet. */
  @Column('text', { nullable: true })
  formerEmail: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  changedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
