import { TracksChanges } from '@passerelle/database';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { OrganisationKind } from '../actor/actor.js';

@Entity('organisation')
@TracksChanges()
@Unique(['siret'])
@Index('organisation_created_at_id_idx', ['createdAt', 'id'])
@Check(
  'organisation_kind_check',
  "kind IN ('service_company', 'startup', 'cfa', 'school', 'cluster', 'public_body')",
)
@Check('organisation_siret_check', "siret ~ '^[0-9]{14}$'")
@Check('organisation_away_check', '(away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  /** 14 digits with the right key. null: unknown. */
  @Column('text', { nullable: true })
  siret: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  /** First and last day of an absence. */
  @Column('date', { nullable: true })
  awayFrom: string | null;

  @Column('date', { nullable: true })
  awayUntil: string | null;

  /**
   * When a curator has checked the organisation under its present name. null: none has, and it may invite few people.
   */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  seenAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** When two people change the same organisation at once, the second gets a conflict. Nothing is overwritten. */
  @VersionColumn({ default: 1 })
  version: number;

  /** @param day YYYY-MM-DD, in France */
  isAway(day: string): boolean {
    return this.awayFrom !== null && this.awayUntil !== null && this.awayFrom <= day && day <= this.awayUntil;
  }

  /** @throws {IllegalTransition} if a curator has checked it before. */
  confirmSeen(now: Date): void {
    if (this.seenAt !== null) throw new IllegalTransition(sentences.alreadySeen(), 'seen', 'seen');
    this.seenAt = now;
  }

  /** @param absence its first and last day. null: no absence */
  setAbsence(absence: { from: string; until: string } | null): void {
    this.awayFrom = absence?.from ?? null;
    this.awayUntil = absence?.until ?? null;
  }
}

/** Finds organisations by id. */
export class OrganisationLoader extends loaderById(Organisation) {}
