import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** Which curator takes care of a subject, in whatever queue it waits. */
@Entity('desk_assignment')
export class DeskAssignment {
  @PrimaryColumn('text')
  subjectKind: string;

  @PrimaryColumn('text')
  subjectKey: string;

  @Column('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  assignedAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
