import { Organisation, Person } from '@passerelle/accounts';
import { TracksChanges } from '@passerelle/database';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
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
  VersionColumn,
} from 'typeorm';
import { sentences } from '../solvers.sentences.js';
import { Idea } from './idea.entity.js';
import { partOfEach } from './lists-of-fields.js';
import type { SolverKind, SolverSetting } from './field-of-solver.js';
import type { SolverContent } from './solver-fields.js';

/**
 * Parts that may be missing before others can see a profile, named after the fields to fill in: a text, and where the solver works. A
 * profile without tags is matched by its words.
 */
export const missingParts = ['description', 'territories'] as const;
export type MissingPart = (typeof missingParts)[number];

/** How many characters the headline and the description must have together. */
const SHORTEST_TEXT = 50;

/** Topics of hints on a profile, in this order. */
export const solverHintTopics = [...missingParts, 'tags', 'headline', 'ideas'] as const;
export type SolverHintTopic = (typeof solverHintTopics)[number];

export interface SolverHint {
  about: SolverHintTopic;
  /** Others cannot see the profile without it. */
  required: boolean;
}

/** Kinds of periods in a learner's year. */
export const calendarKinds = ['exams', 'holidays', 'company', 'school'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/**
 * Days on which a solver does not answer. The kind is set if all of these days have the same one, and null if the reader has no business
 * knowing it.
 */
export interface Absence {
  from: string;
  until: string;
  kind: CalendarKind | null;
}

/** The profile of a solver, who may answer needs. Held by an organisation or one person, or by nobody yet (imported). */
@Entity('solver')
@TracksChanges()
@Unique(['externalId'])
@Unique(['organisationId'])
@Unique(['personId'])
@Index(['updatedAt', 'id'])
@Index(['contactEmail'])
@Index(['id', 'monthlyCap'])
@Index(['supervisorId', 'id'])
@Index(['supervisorEmail'])
@Index(['schoolId'])
@Index(['minorUntil'])
@Index('solver_tag_ids_idx', ['tagIds'], { type: 'gin' })
@Index('solver_keywords_idx', ['keywords'], { type: 'gin' })
@Index('solver_territory_codes_idx', ['territoryCodes'], { type: 'gin' })
@Check('solver_kind_check', `kind IN ('startup', 'student', 'project_holder', 'entrepreneur')`)
@Check('solver_setting_check', `setting = 'cfa'`)
@Check('solver_siren_check', `siren ~ '^[0-9]{9}$'`)
@Check('solver_holder_check', 'organisation_id IS NULL OR person_id IS NULL')
@Check('solver_contact_email_check', 'contact_email = lower(contact_email)')
@Check('solver_monthly_cap_check', 'monthly_cap BETWEEN 0 AND 50')
@Check('solver_hidden_check', '(hidden_at IS NULL) = (hidden_reason IS NULL)')
@Check('solver_supervisor_email_check', 'supervisor_email = lower(supervisor_email)')
@Check('solver_supervisor_asked_check', '(supervisor_email IS NULL) = (supervisor_asked_at IS NULL)')
@Check('solver_away_kind_check', `away_kind IN ('exams', 'holidays', 'company', 'school')`)
@Check('solver_away_check', '(away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until')
export class Solver implements SolverContent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: SolverKind;

  /** null: not given. A project holder is an apprentice only with `cfa`. */
  @Column('text', { nullable: true })
  setting: SolverSetting | null;

  @Column('text')
  name: string;

  /** One sentence; may be empty on an imported profile. */
  @Column('text')
  headline: string;

  @Column('text')
  description: string;

  /** 9 digits with a valid check digit; null: unknown. */
  @Column('text', { nullable: true })
  siren: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  /** Tags are never deleted, so an array loses nothing and is read in one statement. */
  @Column('uuid', { array: true })
  tagIds: string[];

  /** Labels from an import that are no tags (yet): they count as words. */
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

  /** The address to which an unclaimed profile gets mails about needs and invitations. */
  @Column('text', { nullable: true })
  contactEmail: string | null;

  /** Since when the contact address wants no more mails. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  contactRefusedAt: Date | null;

  /** In a few words: "le soir", "à partir de mars". */
  @Column('text', { nullable: true })
  availability: string | null;

  /** The monthly cap of introductions. */
  @Column('int', { default: 4 })
  monthlyCap: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pausedAt: Date | null;

  /** First and last day of the present or next absence. It follows the periods of the profile. */
  @Column('date', { nullable: true })
  awayFrom: string | null;

  @Column('date', { nullable: true })
  awayUntil: string | null;

  /** Kind of the absence, if the calendar gives one; null: an ordinary absence. */
  @Column('text', { nullable: true })
  awayKind: CalendarKind | null;

  /** The address that is asked to supervise, in lower case; null: no address is asked now. */
  @Column('text', { nullable: true })
  supervisorEmail: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  supervisorAskedAt: Date | null;

  /** The supervisor: a tutor, a teacher or a trainer of apprentices. They have accepted. */
  @Column('uuid', { nullable: true })
  supervisorId: string | null;

  /** Whether the supervisor's account is suspended: they answer for nobody as long as it is. */
  @Column('boolean', { default: false })
  supervisorSuspended: boolean;

  /** The school or CFA to which the supervisor belongs. */
  @Column('uuid', { nullable: true })
  schoolId: string | null;

  /**
   * The holder is under age until the end of this month; null: of age, or not given. Deleted when the month is over: a birthday is nobody's
   * business.
   */
  @Column('date', { nullable: true })
  minorUntil: string | null;

  /**
   * Whether others may see the profile: it is complete and not hidden. Every query and every index reads only this column. The entity
   * updates it.
   */
  @Column('boolean')
  complete: boolean;

  /** When a curator hid the profile from all people except its holders. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  hiddenAt: Date | null;

  /** The curator’s reason for hiding; null: the profile is not hidden. */
  @Column('text', { nullable: true })
  hiddenReason: string | null;

  /** Nobody can answer for the profile: the accounts of all its holders are suspended. The profile is hidden for as long. */
  @Column('boolean', { default: false })
  holderSuspended: boolean;

  @Column('text', { nullable: true })
  externalId: string | null;

  /** A hash of the imported row: shows whether a later import brings anything new. */
  @Column('text', { nullable: true })
  importFingerprint: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /** When two people change the same profile, the second gets an error; nothing is overwritten. */
  @VersionColumn({ default: 1 })
  version: number;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'supervisor_id' })
  supervisor: Relation<Person> | null;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'school_id' })
  school: Relation<Organisation> | null;

  @OneToMany(() => Idea, (idea) => idea.solver)
  ideas: Relation<Idea>[];

  /** An empty profile that nobody holds. */
  static begin(id: string, now: Date): Solver {
    return Object.assign(new Solver(), {
      ...partOfEach('empty'),
      id,
      organisationId: null,
      personId: null,
      contactRefusedAt: null,
      pausedAt: null,
      awayFrom: null,
      awayUntil: null,
      awayKind: null,
      supervisorEmail: null,
      supervisorAskedAt: null,
      supervisorId: null,
      supervisorSuspended: false,
      schoolId: null,
      minorUntil: null,
      complete: false,
      hiddenAt: null,
      hiddenReason: null,
      holderSuspended: false,
      externalId: null,
      importFingerprint: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** What must be filled in before others can see the profile. */
  get missing(): MissingPart[] {
    const missing: MissingPart[] = [];
    if (this.headline.length + this.description.length < SHORTEST_TEXT) missing.push('description');
    if (this.territoryCodes.length === 0 && !this.worksRemotely) missing.push('territories');
    return missing;
  }

  /** What the profile lacks: first the required parts, then parts that would match it with more needs. */
  hints(ideas: number): SolverHint[] {
    const required: ReadonlySet<SolverHintTopic> = new Set(this.missing);
    const advised: Partial<Record<SolverHintTopic, boolean>> = {
      tags: this.tagIds.length === 0,
      headline: this.headline === '',
      ideas: ideas === 0,
    };
    return solverHintTopics
      .filter((about) => required.has(about) || advised[about])
      .map((about) => ({ about, required: required.has(about) }));
  }

  /** Whether the profile has a holder; until then curators keep it. */
  get isClaimed(): boolean {
    return this.organisationId !== null || this.personId !== null;
  }

  /** Whether a learner holds the profile: they may have a supervisor. */
  get mayHaveSupervisor(): boolean {
    return this.personId !== null && this.mayHaveCalendar;
  }

  /** Whether the profile may have a calendar, which is for learners. Curators keep the calendar of a profile that nobody holds. */
  get mayHaveCalendar(): boolean {
    return this.kind === 'student' || this.kind === 'project_holder';
  }

  get isMinor(): boolean {
    return this.minorUntil !== null;
  }

  /** The holder is under age and no adult answers for them: others cannot meet them. */
  get isUnsupervised(): boolean {
    return this.isMinor && (this.supervisorId === null || this.supervisorSuspended);
  }

  get isPaused(): boolean {
    return this.pausedAt !== null;
  }

  /** Whether the profile is kept from others, whatever its content. */
  get isHidden(): boolean {
    return this.hiddenAt !== null || this.holderSuspended;
  }

  /** Whether needs may be proposed, absences apart. */
  get isActive(): boolean {
    return this.complete && !this.isPaused;
  }

  /** @param day YYYY-MM-DD, in France */
  isAway(day: string): boolean {
    return this.awayFrom !== null && this.awayUntil !== null && this.awayFrom <= day && day <= this.awayUntil;
  }

  /** Marks the profile and its ideas as changed: search and matching read it again. */
  touch(now: Date): void {
    this.complete = this.missing.length === 0 && !this.isHidden;
    this.updatedAt = now;
  }

  /** Changes the given fields. A new contact address has refused nothing yet. */
  describe(content: Partial<SolverContent>, now: Date): void {
    if (content.contactEmail !== undefined && content.contactEmail !== this.contactEmail) {
      this.contactRefusedAt = null;
    }
    Object.assign(this, content);
    if (this.kind !== 'project_holder') this.setting = null;
    this.touch(now);
  }

  /**
   * Keeps the profile from others.
   * @param reason in the curator's words; its holders read it
   */
  hide(reason: string, now: Date): void {
    if (this.hiddenAt !== null) throw new IllegalTransition(sentences.alreadyHidden(), 'hidden', 'hidden');
    Object.assign(this, { hiddenAt: now, hiddenReason: reason });
    this.touch(now);
  }

  unhide(now: Date): void {
    if (this.hiddenAt === null) throw new IllegalTransition(sentences.notHidden(), 'shown', 'shown');
    Object.assign(this, { hiddenAt: null, hiddenReason: null });
    this.touch(now);
  }

  /** Follows the accounts of the holders. */
  setHolderSuspended(holderSuspended: boolean, now: Date): void {
    this.holderSuspended = holderSuspended;
    this.touch(now);
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

  /**
   * A person changes the absences.
   * @param absence the present or next one; null: there is none
   */
  setAbsence(absence: Absence | null, now: Date): void {
    this.followCalendar(absence);
    this.updatedAt = now;
  }

  /** The present absence is over, and the next one is known: no person has changed the profile. */
  followCalendar(absence: Absence | null): void {
    this.awayFrom = absence?.from ?? null;
    this.awayUntil = absence?.until ?? null;
    this.awayKind = absence?.kind ?? null;
  }

  /** Asks an address to supervise. The present supervisor stays until the other has accepted. */
  askSupervisor(email: string, now: Date): void {
    if (!this.mayHaveSupervisor)
      throw new IllegalTransition(sentences.onlyLearnersHaveSupervisors(), this.kind);
    Object.assign(this, { supervisorEmail: email, supervisorAskedAt: now });
  }

  /**
   * The asked person accepts or declines, or the question is taken back.
   * @param supervisor null: they do not supervise
   */
  settleSupervisorRequest(supervisor: { personId: string; schoolId: string | null } | null): void {
    if (this.supervisorEmail === null) throw new IllegalTransition(sentences.nobodyAsked(), 'settled');
    Object.assign(this, { supervisorEmail: null, supervisorAskedAt: null });
    if (supervisor === null) return;
    const { personId: supervisorId, schoolId } = supervisor;
    Object.assign(this, { supervisorId, schoolId, supervisorSuspended: false });
  }

  endSupervision(): void {
    if (this.supervisorId === null)
      throw new IllegalTransition(sentences.nobodySupervises(), 'ended', 'ended');
    Object.assign(this, { supervisorId: null, schoolId: null, supervisorSuspended: false });
  }

  /** Follows the supervisor's school; null: they belong to none. */
  setSchool(schoolId: string | null): void {
    this.schoolId = schoolId;
  }

  /** Follows the supervisor's account. */
  setSupervisorSuspended(supervisorSuspended: boolean): void {
    this.supervisorSuspended = supervisorSuspended;
  }

  /** @param until the last day of a month; null: of age */
  setMinority(until: string | null): void {
    if (until !== null && !this.mayHaveSupervisor)
      throw new IllegalTransition(sentences.onlyLearnersHaveSupervisors(), this.kind);
    this.minorUntil = until;
  }

  /** Gives the profile to a holder. */
  claim(holder: { personId: string } | { organisationId: string }, now: Date): void {
    if (this.isClaimed) throw new Error(`The profile ${this.id} is held by somebody already.`);
    Object.assign(this, holder);
    this.updatedAt = now;
  }
}

/** Finds profiles by id. It checks no permission: the caller asks the policy. */
export class SolverLoader extends loaderById(Solver) {}
