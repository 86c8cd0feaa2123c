import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

/** The one mail of a day that tells somebody all that can wait. */
@Entity('action_list')
@Unique(['personId', 'day'])
export class ActionList {
  /** Its Message-ID is made of it. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** Where the person is, as YYYY-MM-DD. */
  @Column('date')
  day: string;

  /** Null with no refusal: not yet, or nothing was worth a mail any more. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt: Date | null;

  /** A worker is handing it over, and is believed to until then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailingUntil: Date | null;

  /** When it was last unknown whether the mail server had taken it: it was sent again, and may have come twice. Null: never. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailUnsureAt: Date | null;

  /** Why the mail server refused it for good, in its codes. */
  @Column('text', { nullable: true })
  mailRefusal: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
