import type { MatchReasons, ScoreParts } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { ServedSolver } from './served-solver.entity.js';

/** The reasons of a match with the points of each part. */
export type StoredReasons = MatchReasons & { parts: ScoreParts };

/** `current`: among the best when last computed; `outdated`: no longer; `dismissed`: judged wrong, whatever is computed. */
export type MatchState = 'current' | 'outdated' | 'dismissed';

/** A computed pair of a need and a solver, with its score and why. One row a pair, whatever is recomputed. */
@Entity('match')
@Unique(['needId', 'solverId'])
@Index(['needId', 'state', 'score', 'id'])
@Index(['solverId', 'state', 'score', 'id'])
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

  /** The same in whole points, by which near-equals are told exactly. */
  @Column('int')
  points: number;

  @Column('jsonb')
  reasons: StoredReasons;

  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  /** How often its solver has been introduced, where a list has asked for it; null: never. */
  served?: ServedSolver | null;

  /** Somebody has judged it wrong. */
  dismiss(): void {
    this.state = 'dismissed';
  }

  /** Its sides are not to be introduced for a time. What was judged wrong stays so. */
  coolDown(): void {
    if (this.state === 'current') this.state = 'outdated';
  }

  /** It was not wrong after all. Whether it is among the best is for the next computation to say. */
  restore(): void {
    this.state = 'outdated';
  }
}
