import type { Language } from '@passerelle/config';
import { TracksChanges } from '@passerelle/database';
import { IllegalTransition, type Sentence } from '@passerelle/problems';
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
  VersionColumn,
} from 'typeorm';
import { labelOf, sentences } from '../taxonomy.sentences.js';

export const tagActions = ['edit', 'merge', 'retire', 'reinstate'] as const;
export type TagAction = (typeof tagActions)[number];

/** Why a tag does not allow an action of any person. undefined: it allows the action. */
function obstacleTo(action: TagAction, tag: Tag): Sentence | undefined {
  const { facet, state } = tag;
  const label = labelOf(tag);
  if (state === 'merged') return sentences.mergedAlready({ label });
  if (facet === 'activity' && (action === 'merge' || action === 'retire'))
    return sentences.keptByLaw({ label });
  if (action === 'retire' && state === 'retired') return sentences.retiredAlready({ label });
  if (action === 'reinstate' && state !== 'retired') return sentences.notRetired({ label });
  return undefined;
}

export const facets = ['theme', 'activity', 'trade', 'skill', 'technology', 'audience'] as const;
export type Facet = (typeof facets)[number];

/** The legal requirements on the providers of an activity (code du travail, D7231-1). */
export const regimes = ['declaration', 'agreement_or_authorisation'] as const;
export type Regime = (typeof regimes)[number];

type TagState = 'current' | 'retired' | 'merged';

/** The fields of a tag that curators write. */
type TagContent = Pick<
  Tag,
  'labelFr' | 'labelEn' | 'synonymsFr' | 'synonymsEn' | 'officialCode' | 'broaderId'
>;

/**
 * A term of the taxonomy. It is never deleted, but retired or merged into another, so that tagged objects stay
 * tagged.
 */
@Entity('tag')
@TracksChanges()
@Unique(['facet', 'slug'])
@Check('tag_facet_check', `facet IN (${facets.map((facet) => `'${facet}'`).join(', ')})`)
@Check('tag_regime_check', `regime IN ('declaration', 'agreement_or_authorisation')`)
@Index(['broaderId'])
@Index(['mergedIntoId'])
export class Tag {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  facet: Facet;

  /** Unique in its facet; `facet:slug` names the tag in files and addresses. */
  @Column('text')
  slug: string;

  @Column('text')
  labelFr: string;

  @Column('text')
  labelEn: string;

  @Column('text', { array: true, default: () => "'{}'" })
  synonymsFr: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  synonymsEn: string[];

  /** The number of the activity in article D7231-1, the ROME code of the trade. */
  @Column('text', { nullable: true })
  officialCode: string | null;

  /** Activities only. */
  @Column('text', { nullable: true })
  regime: Regime | null;

  /** Activities only. Allowed only as part of a wider offer at home. */
  @Column('boolean', { default: false })
  fullOfferRequired: boolean;

  @Column('uuid', { nullable: true })
  broaderId: string | null;

  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retiredAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /** When two people change the same tag, the second gets an error. Nothing is overwritten. */
  @VersionColumn({ default: 1 })
  version: number;

  @ManyToOne(() => Tag)
  @JoinColumn({ name: 'broader_id' })
  broader: Relation<Tag> | null;

  @ManyToOne(() => Tag)
  @JoinColumn({ name: 'merged_into_id' })
  mergedInto: Relation<Tag> | null;

  /** Name of the tag in files and addresses, such as `theme:silver-economie`. */
  get reference(): string {
    return `${this.facet}:${this.slug}`;
  }

  get state(): TagState {
    if (this.mergedIntoId !== null) return 'merged';
    return this.retiredAt === null ? 'current' : 'retired';
  }

  /** No longer offered for tagging; objects with the tag keep it. */
  get retired(): boolean {
    return this.retiredAt !== null;
  }

  labelIn(language: Language): string {
    return language === 'fr' ? this.labelFr : this.labelEn;
  }

  synonymsIn(language: Language): string[] {
    return language === 'fr' ? this.synonymsFr : this.synonymsEn;
  }

  /** Whether state and facet allow this action. The policy decides who may do it. */
  allows(action: TagAction): boolean {
    return obstacleTo(action, this) === undefined;
  }

  edit(content: Partial<TagContent>, now: Date): void {
    this.begin('edit', now);
    Object.assign(this, content);
  }

  mergeInto(other: Tag, now: Date): void {
    this.begin('merge', now);
    this.mergedIntoId = other.id;
  }

  retire(now: Date): void {
    this.begin('retire', now);
    this.retiredAt = now;
  }

  reinstate(now: Date): void {
    this.begin('reinstate', now);
    this.retiredAt = null;
  }

  /** @throws {IllegalTransition} if the state or facet does not allow the action. */
  private begin(action: TagAction, now: Date): void {
    const obstacle = obstacleTo(action, this);
    if (obstacle !== undefined) throw new IllegalTransition(obstacle, this.state);
    this.updatedAt = now;
  }
}
