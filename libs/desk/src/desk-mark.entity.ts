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

/**
 * A row of the desk that a curator has snoozed. It leaves its queue until then, for all curators, and returns
 * automatically.
 */
@Entity('desk_snooze')
export class DeskSnooze {
  @PrimaryColumn('text')
  queue: string;

  @PrimaryColumn('text')
  rowKey: string;

  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;

  /** The curator who snoozed it. null: their account is gone. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
}
