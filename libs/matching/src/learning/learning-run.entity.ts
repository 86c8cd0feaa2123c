import { Solver } from '@passerelle/solvers';
import { Check, Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** Whether acceptance counts: `too_few` judged needs; `no_gain`: it would not improve the order of the judged pairs; `in_use`. */
export const acceptanceStates = ['too_few', 'no_gain', 'in_use'] as const;
export type AcceptanceState = (typeof acceptanceStates)[number];

/** Results of one night of learning. The last row counts. */
@Entity('learning_run')
@Index(['madeAt', 'id'])
@Check('learning_run_acceptance_check', `acceptance IN ('too_few', 'no_gain', 'in_use')`)
export class LearningRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column('int')
  judgedNeeds: number;

  @Column('int')
  judgedPairs: number;

  @Column('text')
  acceptance: AcceptanceState;

  /**
   * The mean nDCG@10 of the judged pairs of each need, without acceptance and with acceptance learned from the other needs; null: too few.
   */
  @Column('double precision', { nullable: true })
  gainWithout: number | null;

  @Column('double precision', { nullable: true })
  gainWith: number | null;

  /** The calibrated curve; null: too few judged pairs. */
  @Column('double precision', { nullable: true })
  intercept: number | null;

  @Column('double precision', { nullable: true })
  scoreSlope: number | null;

  @Column('double precision', { nullable: true })
  gapSlope: number | null;
}

/** The points that a solver gets because it was right more often than its scores predicted. A solver without a row gets none. */
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
