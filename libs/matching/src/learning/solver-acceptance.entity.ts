import { Solver } from '@passerelle/solvers';
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** How many points a solver gets because it was found right more often than its scores foresaw; no row: none. */
@Entity('solver_acceptance')
@Check('solver_acceptance_points_check', 'points > 0')
export class SolverAcceptance {
  @PrimaryColumn('uuid')
  solverId: string;

  @Column('int')
  points: number;

  /** The number of graded pairs behind the points. */
  @Column('int')
  judged: number;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @OneToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
