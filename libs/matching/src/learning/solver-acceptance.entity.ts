import { Solver } from '@passerelle/solvers';
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** How many points a solver gets for having been found right more often than its scores foresaw; no row: none. */
@Entity('solver_acceptance')
@Check('solver_acceptance_points_check', 'points > 0')
export class SolverAcceptance {
  @PrimaryColumn('uuid')
  solverId: string;

  @Column('int')
  points: number;

  /** How many graded pairs it rests on. */
  @Column('int')
  judged: number;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @OneToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
