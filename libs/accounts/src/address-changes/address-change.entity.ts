import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/index.js';

/** Somebody wants another address. It is theirs once they have typed the code that was mailed there. */
@Entity('address_change')
@Index(['personId', 'id'])
@Check('address_change_email_check', 'email = lower(email) AND char_length(email) <= 254')
@Check('address_change_changed_check', '(former_email IS NULL) = (changed_at IS NULL)')
export class AddressChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** The address that is wanted, in lower case. */
  @Column('text')
  email: string;

  /** Of the code, made with the installation’s secret. */
  @Column('text')
  hash: string;

  /** How many wrong codes were tried. */
  @Column('smallint', { default: 0 })
  wrongTries: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;

  /** The address before, which is told; null: nothing has changed yet. */
  @Column('text', { nullable: true })
  formerEmail: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  changedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
