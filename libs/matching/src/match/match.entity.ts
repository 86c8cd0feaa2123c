import type { MatchReasons, ScoreParts } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { ServedSolver } from './served-solvers.js';

/** The reasons of a match with the points of each part. */
export type StoredReasons = MatchReasons & {
  parts: Omit<ScoreParts, AddedPart> & Partial<Pick<ScoreParts, AddedPart>>;
};
/** The parts that are missing in matches stored before these parts existed. */
type AddedPart = 'meaning' | 'acceptance';

/** `current`: among the best when last computed; `outdated`: no longer among them; `dismissed`: judged wrong, whatever is computed. */
export type MatchState = 'current' | 'outdated' | 'dismissed';

/** A computed pair of a need and a solver, with its score and reasons. One row a pair: a new computation updates the row. */
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

  /** The score in whole points of 10 000: the order among near-equals is exact. */
  @Column('int')
  points: number;

  /** The match was above the field of its need when last computed: its solver is worth telling. Only for a current match. */
  @Column('boolean', { default: false })
  standsOut: boolean;

  /**
   * An event has named the match since it stands out, so that people are told. A match that began to stand out by an import or a rebuild
   * waits: for a change of its need or its solver, or for a curator.
   */
  @Column('boolean', { default: false })
  announced: boolean;

  /**
   * People were to be told of the match while a vector was missing. They are told once the vector is there, if the match stands out then.
   */
  @Column('boolean', { default: false })
  awaitsTelling: boolean;

  @Column('jsonb')
  reasons: StoredReasons;

  /** A missing vector will change the score: nobody is told of the match before. */
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

  /** How often its solver has been introduced, if the query asked for it; null: never. */
  served?: ServedSolver | null;

  /** A person has dismissed the match. */
  dismiss(): void {
    this.state = 'dismissed';
  }

  /** The two are not to be introduced for a time. A dismissed match stays dismissed. */
  coolDown(): void {
    if (this.state === 'current') this.state = 'outdated';
  }

  /** The dismissal is taken back. The next computation decides whether the match is among the best. */
  restore(): void {
    this.state = 'outdated';
  }
}
