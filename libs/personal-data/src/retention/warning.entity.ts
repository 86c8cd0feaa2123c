import { Person } from '@passerelle/accounts';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** When a person last used Passerelle. A trigger on sessions writes it: a session that is over leaves nothing. */
@Entity('account_visit')
export class AccountVisit {
  @PrimaryColumn('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  seenAt: Date;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

/** Notification of a project’s contact that the project will be dropped. */
@Entity('project_warning')
export class ProjectWarning {
  @PrimaryColumn('uuid')
  solverId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  warnedAt: Date;

  @OneToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}

/** A person was warned that their account, unused for long, will be erased. */
@Entity('inactivity_warning')
export class InactivityWarning {
  @PrimaryColumn('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  firstAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  secondAt: Date | null;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
