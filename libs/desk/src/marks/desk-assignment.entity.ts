import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The curator who takes care of a subject, in every queue in which it waits. */
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
