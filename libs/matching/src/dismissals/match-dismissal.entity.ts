import { Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import {
  Check,
  Column,
  Entity,
  Index,
  IsNull,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Match } from '../match/match.entity.js';
import type { MatchSide } from '../match/match.policy.js';

/** Why a match is wrong, from either side. */
export const dismissalReasons = [
  'other_trade',
  'wrong_territory',
  'too_small',
  'too_big',
  'not_ready',
  'already_in_contact',
  'need_misunderstood',
  'wrong_tag',
  'other',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/**
 * The reason why one side has dismissed a match. Only the last answer of each side is valid. Withdrawn dismissals
 * stay stored, so that we can find out where the score is wrong. The other party never reads them.
 */
@Entity('match_dismissal')
@Index('match_dismissal_standing_idx', ['matchId', 'side'], { unique: true, where: 'taken_back_at IS NULL' })
@Index(['dismissedAt', 'id'])
@Check('match_dismissal_side_check', `side IN ('solver', 'company', 'curator')`)
export class MatchDismissal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  matchId: string;

  /** The side for which the person has dismissed the match. */
  @Column('text')
  side: MatchSide;

  /** The person who dismissed the match; null: they have no account any more. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  reason: DismissalReason;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  dismissedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenBackAt: Date | null;

  @ManyToOne(() => Match, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id' })
  match: Relation<Match>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
}

/** Finds the valid dismissals of matches, by the match's id. Callers must check who may read them. */
export class ActiveDismissalsLoader extends listLoaderBy(MatchDismissal, 'matchId', {
  where: { takenBackAt: IsNull() },
}) {}
