import { Organisation, Person } from '@passerelle/accounts';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Idea } from './idea.entity.js';

export const solverKinds = ['startup', 'student', 'project_holder', 'entrepreneur'] as const;
export type SolverKind = (typeof solverKinds)[number];

/** What a profile may lack before others can see it, named after the fields to fill in. */
export const missingParts = ['description', 'tags', 'territories'] as const;
export type MissingPart = (typeof missingParts)[number];

/** The shortest description that tells somebody anything, in characters. */
const SHORTEST_DESCRIPTION = 50;

/** What a profile says of its solver. */
export type SolverContent = Pick<
  Solver,
  | 'kind'
  | 'name'
  | 'headline'
  | 'description'
  | 'siren'
  | 'website'
  | 'tagIds'
  | 'keywords'
  | 'territoryCodes'
  | 'worksRemotely'
  | 'availability'
  | 'monthlyCap'
  | 'contactEmail'
>;

/** Who may answer a need: one profile, held by an organisation or by one person, or by nobody yet (imported). */
@Entity('solver')
@Unique(['externalId'])
@Unique(['organisationId'])
@Unique(['personId'])
@Index(['updatedAt', 'id'])
@Index(['contactEmail'])
@Index(['id', 'monthlyCap'])
@Index('solver_tag_ids_idx', ['tagIds'], { type: 'gin' })
@Index('solver_territory_codes_idx', ['territoryCodes'], { type: 'gin' })
@Check('solver_kind_check', `kind IN ('startup', 'student', 'project_holder', 'entrepreneur')`)
@Check('solver_siren_check', `siren ~ '^[0-9]{9}$'`)
@Check('solver_holder_check', 'organisation_id IS NULL OR person_id IS NULL')
@Check('solver_contact_email_check', 'contact_email = lower(contact_email)')
@Check('solver_monthly_cap_check', 'monthly_cap BETWEEN 0 AND 50')
@Check('solver_away_check', '(away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until')
export class Solver {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: SolverKind;

  @Column('text')
  name: string;

  /** One sentence; may be empty on an imported profile. */
  @Column('text')
  headline: string;

  @Column('text')
  description: string;

  /** 9 digits with a right key, or unknown. */
  @Column('text', { nullable: true })
  siren: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  /** Tags are never deleted, so an array loses nothing and reads in one statement. */
  @Column('uuid', { array: true })
  tagIds: string[];

  /** Labels of an import that are not (yet) tags: they count as words. */
  @Column('text', { array: true, default: () => "'{}'" })
  keywords: string[];

  @Column('text', { array: true })
  territoryCodes: string[];

  @Column('boolean')
  worksRemotely: boolean;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Where an unclaimed profile is told of needs and invited. */
  @Column('text', { nullable: true })
  contactEmail: string | null;

  /** The contact asked to be left alone. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  contactRefusedAt: Date | null;

  /** In a few words: "le soir", "à partir de mars". */
  @Column('text', { nullable: true })
  availability: string | null;

  /** How many introductions a month are welcome. */
  @Column('int', { default: 4 })
  monthlyCap: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pausedAt: Date | null;

  /** First and last day of an absence. */
  @Column('date', { nullable: true })
  awayFrom: string | null;

  @Column('date', { nullable: true })
  awayUntil: string | null;

  /** Nothing that a visible profile needs is missing: kept up to date by the entity, so that queries can ask. */
  @Column('boolean')
  complete: boolean;

  @Column('text', { nullable: true })
  externalId: string | null;

  /** Fingerprint of the imported row, which tells whether a later import brings anything new. */
  @Column('text', { nullable: true })
  importFingerprint: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;

  @OneToMany(() => Idea, (idea) => idea.solver)
  ideas: Relation<Idea>[];

  /** A profile that says nothing yet and that nobody holds. */
  static begin(id: string, now: Date): Solver {
    return Object.assign(new Solver(), {
      id,
      headline: '',
      description: '',
      siren: null,
      website: null,
      tagIds: [],
      keywords: [],
      territoryCodes: [],
      worksRemotely: false,
      organisationId: null,
      personId: null,
      contactEmail: null,
      contactRefusedAt: null,
      availability: null,
      monthlyCap: 4,
      pausedAt: null,
      awayFrom: null,
      awayUntil: null,
      complete: false,
      externalId: null,
      importFingerprint: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** What must be filled in before others can see the profile. */
  get missing(): MissingPart[] {
    const missing: MissingPart[] = [];
    if (this.description.length < SHORTEST_DESCRIPTION) missing.push('description');
    if (this.tagIds.length === 0 && this.keywords.length === 0) missing.push('tags');
    if (this.territoryCodes.length === 0 && !this.worksRemotely) missing.push('territories');
    return missing;
  }

  /** Somebody answers for the profile; until then curators do. */
  get isClaimed(): boolean {
    return this.organisationId !== null || this.personId !== null;
  }

  get isPaused(): boolean {
    return this.pausedAt !== null;
  }

  /** Whether needs may be proposed, absences apart. */
  get isActive(): boolean {
    return this.complete && !this.isPaused;
  }

  /** @param day YYYY-MM-DD, in France */
  isAway(day: string): boolean {
    return this.awayFrom !== null && this.awayUntil !== null && this.awayFrom <= day && day <= this.awayUntil;
  }

  /** Changes what is given. A new contact address has refused nothing yet. */
  describe(content: Partial<SolverContent>, now: Date): void {
    if (content.contactEmail !== undefined && content.contactEmail !== this.contactEmail) {
      this.contactRefusedAt = null;
    }
    Object.assign(this, content);
    this.complete = this.missing.length === 0;
    this.updatedAt = now;
  }

  /** No need is proposed until `resume`. */
  pause(now: Date): void {
    this.pausedAt = now;
    this.updatedAt = now;
  }

  resume(now: Date): void {
    this.pausedAt = null;
    this.updatedAt = now;
  }

  /** @param absence its first and last day, or null: there all the time */
  setAbsence(absence: { from: string; until: string } | null, now: Date): void {
    this.awayFrom = absence?.from ?? null;
    this.awayUntil = absence?.until ?? null;
    this.updatedAt = now;
  }

  /** Hands the profile over to whoever answers for it from now on. */
  claim(holder: { personId: string } | { organisationId: string }, now: Date): void {
    if (this.isClaimed) throw new Error(`The profile ${this.id} is held by somebody already.`);
    Object.assign(this, holder);
    this.updatedAt = now;
  }
}
