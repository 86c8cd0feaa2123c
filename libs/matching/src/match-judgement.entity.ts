import { Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Match } from './match/match.entity.js';

/** 2: to be introduced; 1: worth a look; 0: no. */
export type Grade = 0 | 1 | 2;

/**
 * A curator's judgement of a pair, independent of its score then and now. Only the last grade of each curator counts.
 * The row is deleted with the match, and so with the need and the solver. When the curator’s account is deleted, the
 * row stays without a name.
 */
@Entity('match_judgement')
@Unique(['matchId', 'personId'])
@Index(['personId'])
@Check('match_judgement_grade_check', 'grade BETWEEN 0 AND 2')
export class MatchJudgement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  matchId: string;

  /** The curator. null: they have no account any more. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('smallint')
  grade: Grade;

  @Column({ type: 'timestamptz', precision: 3 })
  judgedAt: Date;

  @ManyToOne(() => Match, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id' })
  match: Relation<Match>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
}

/** Finds the judgements of matches, by the match's id. Callers must check who may read them. */
export class JudgementsLoader extends listLoaderBy(MatchJudgement, 'matchId') {}
