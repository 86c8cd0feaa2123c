import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/**
 * Outcome of a pair: the solver wants to answer; a curator has proposed the introduction; both have accepted; the
 * meeting had a result, or none; or a party found that the two do not fit. Facts that do not show whether the two fit
 * (no time, too far, the two know each other already) are no outcome.
 */
export const outcomesOfPair = [
  'interested',
  'proposed',
  'accepted',
  'succeeded',
  'fruitless',
  'unfit',
] as const;
export type OutcomeOfPair = (typeof outcomesOfPair)[number];

/**
 * The outcome of a pair, derived from people's actions and not from a judgement. There is one row for each pair, with
 * the present outcome.
 */
@Entity('pair_outcome')
@Index(['solverId'])
@Check(
  'pair_outcome_outcome_check',
  `outcome IN ('interested', 'proposed', 'accepted', 'succeeded', 'fruitless', 'unfit')`,
)
export class PairOutcome {
  @PrimaryColumn('uuid')
  needId: string;

  @PrimaryColumn('uuid')
  solverId: string;

  @Column('text')
  outcome: OutcomeOfPair;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
