import type { MatchReasons, ScoreParts } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { ServedSolver } from './served-solver.entity.js';

/** The reasons of a match with the points of each part. */
export type StoredReasons = MatchReasons & {
  parts: Omit<ScoreParts, AddedPart> & Partial<Pick<ScoreParts, AddedPart>>;
};
/** The parts that are missing in matches stored before these parts existed. */
type AddedPart = 'meaning' | 'acceptance';

/**
 * `current`: the match was among the best at the last computation. `outdated`: the match was among the best, but is not any more. `dismissed`: a person
 * has judged it wrong, and no computation changes this.
 */
export type MatchState = 'current' | 'outdated' | 'dismissed';

/** A computed pair of a need and a solver, with its score and reasons. There is one row for each pair, which a new computation updates. */
@Entity('match')
@Unique(['needId', 'solverId'])
@Index(['needId', 'state', 'score', 'id'])
@Index(['solverId', 'state', 'score', 'id'])
@Index('match_standing_out_idx', ['needId', 'solverId'], { where: `state = 'current' AND stands_out` })
@Index('match_awaits_vector_idx', ['needId'], { where: `awaits_vector AND state = 'current'` })
export class Match {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  state: MatchState;

  /** In [0, 1]; the shares of the reasons add up to it. */
  @Column('double precision')
  score: number;

  /** The score in whole points of 10 000, so that the order of nearly equal scores is exact. */
  @Column('int')
  points: number;

  /**
   * Whether at the last computation the match was far enough above the field of its need to notify the solver. True only for a current
   * match.
   */
  @Column('boolean', { default: false })
  standsOut: boolean;

  /**
   * Whether an event has contained the match since it began to stand out, so that people are notified. If a match began to stand out by an
   * import or a rebuild, it is announced only after a change of its need or its solver, or by a curator.
   */
  @Column('boolean', { default: false })
  announced: boolean;

  /**
   * Whether people would have been notified of the match without a missing vector. They are notified when the vector
   * exists, if the match stands out then.
   */
  @Column('boolean', { default: false })
  awaitsTelling: boolean;

  @Column('jsonb')
  reasons: StoredReasons;

  /** Whether a missing vector will change the score. Until then nobody is notified of the match. */
  @Column('boolean', { default: false })
  awaitsVector: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  /** How often the solver has been introduced. null: never. Only set if the query requests it. */
  served?: ServedSolver | null;

  /** A person has dismissed the match. */
  dismiss(): void {
    this.state = 'dismissed';
  }

  /** Removes the match from lists while its pair must not be introduced. A dismissed match stays dismissed. */
  coolDown(): void {
    if (this.state === 'current') this.state = 'outdated';
  }

  /** Withdraws the dismissal. The next computation finds out whether the match is among the best. */
  restore(): void {
    this.state = 'outdated';
  }
}
