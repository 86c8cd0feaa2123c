import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** How many new needs a solver was notified of on its last such day, and the matches that wait for the next day. */
@Entity('solver_telling')
@Index('solver_telling_waiting_idx', ['day'], { where: `waiting <> '{}'` })
export class SolverTelling {
  @PrimaryColumn('uuid')
  solverId: string;

  /** The day in France of the count below. */
  @Column('date')
  day: string;

  /** The number of matches on that day of which people were notified. */
  @Column('int')
  told: number;

  /** Ids of matches. They are checked again before a notice. */
  @Column('uuid', { array: true, default: () => "'{}'" })
  waiting: string[];

  @OneToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
