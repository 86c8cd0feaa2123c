import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A row of the desk that a curator has put off: it leaves its queue until then, for all curators, and comes back by itself. */
@Entity('desk_snooze')
export class DeskSnooze {
  @PrimaryColumn('text')
  queue: string;

  @PrimaryColumn('text')
  rowKey: string;

  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;

  /** Who put it off; null: their account is gone. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
}
