import { Organisation, Person } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { TracksChanges } from '@passerelle/database';
import { loaderById } from '@passerelle/graphql';
import type { SolverKind } from '@passerelle/solvers';
import { textSignature } from '@passerelle/text';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
  VersionColumn,
  VirtualColumn,
} from 'typeorm';
import { endOfDayInFrance } from './end-of-day-in-france.js';
import type { ModerationReason, Remarks } from './moderation-reasons.js';
import type { NeedContent } from './need-fields.js';
import { isDecisionUnannouncedSql } from './need.policy.js';
import { type NeedTransition, needTransitions, nextState, notOfferable } from './need.transitions.js';

export const needStates = [
  'draft',
  'submitted',
  'changes_requested',
  'published',
  'expired',
  'closed',
] as const;
export type NeedState = (typeof needStates)[number];

export const closingReasons = ['met_here', 'met_elsewhere', 'dropped'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** How a need has ended: the reason given when it was closed, or refused by a curator. */
export const needEndings = [...closingReasons, 'refused'] as const;
export type NeedEnding = (typeof needEndings)[number];

/** In milliseconds: after ninety days a published need expires unless it is renewed. */
const PUBLISHED_FOR = 90 * 24 * 3_600_000;

/** States in which curators may pool a need with others. */
const poolable: readonly NeedState[] = ['submitted', 'published'];

/** A need: what a service company asks for. */
@Entity('need')
@TracksChanges()
@Unique(['externalId'])
@Index(['organisationId', 'id'])
@Index(['state', 'publishedAt', 'id'])
@Index(['updatedAt', 'id'])
@Index('need_tag_ids_idx', ['tagIds'], { type: 'gin' })
@Index('need_text_signature_idx', ['textSignature'], { type: 'gin' })
@Index('need_by_curator_idx', ['id'], { where: `by_curator AND state = 'draft'` })
@Index('need_without_signature_idx', ['id'], {
  where: 'text_signature IS NULL AND submitted_at IS NOT NULL',
})
export class Need implements NeedContent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  /** The author; null: the need was imported. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** A curator wrote the need for the company, such as on the phone: curators read it before the company has sent it. */
  @Column('boolean', { default: false })
  byCurator: boolean;

  /** When the company was last asked to read and send the need that a curator wrote; null: not yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  offeredAt: Date | null;

  @Column('text')
  state: NeedState;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('uuid', { array: true })
  tagIds: string[];

  @Column('text', { array: true })
  territoryCodes: string[];

  /** Empty: any kind of solver. */
  @Column('text', { array: true })
  wantedKinds: SolverKind[];

  /** A solver from elsewhere who works at a distance is welcome. */
  @Column('boolean')
  acceptsRemote: boolean;

  /** The company's name is hidden until an introduction is accepted. */
  @Column('boolean')
  confidential: boolean;

  /** The day by which an answer is needed. */
  @Column('date', { nullable: true })
  neededBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** When a published need expires unless it is renewed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  /** Why a curator has sent the need back or refused it; empty: no curator has. */
  @Column('text', { array: true, default: '{}' })
  moderationReasons: ModerationReason[];

  /** Note in the curator’s own words; null: the reasons say everything. */
  @Column('text', { nullable: true })
  moderationNote: string | null;

  @Column('text', { nullable: true })
  closingReason: NeedEnding | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** When the author was reminded of a draft that was left; null: not yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  draftRemindedAt: Date | null;

  @Column('text', { nullable: true })
  externalId: string | null;

  @Column('text', { nullable: true })
  importFingerprint: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /** Signature that finds near-identical texts. Not loaded with the rest. null: not computed yet. */
  @Column('int', { array: true, nullable: true, select: false })
  textSignature: number[] | null;

  /**
   * A curator may still undo a decision, so the company is not notified of it yet. undefined: not read from the
   * database.
   */
  @VirtualColumn({ type: 'boolean', query: isDecisionUnannouncedSql })
  isDecisionUnannounced: boolean | undefined;

  /** When two people change the same need, the second gets an error; nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;

  /**
   * Changes the given fields. The policy decides whether this person may change them in this state. If the day by which an answer is needed
   * changes, a published need expires at another time.
   */
  edit(change: Partial<NeedContent>, now: Date): void {
    const { neededBy } = this;
    Object.assign(this, change);
    const hasNewTerm = this.state === 'published' && this.neededBy !== neededBy;
    this.sign();
    if (hasNewTerm) this.expiresAt = this.expiryFrom(now);
    this.updatedAt = now;
  }

  /** Asks the company to send the draft, which only the company may do. */
  offer(now: Date): void {
    if (!this.allows('offer')) throw notOfferable(this.state);
    this.offeredAt = now;
  }

  submit(now: Date): void {
    this.move('submit', now);
    this.submittedAt = now;
    this.remark({ reasons: [], note: '' });
    this.sign();
  }

  requestChanges(remarks: Remarks, now: Date): void {
    this.move('requestChanges', now);
    this.remark(remarks);
  }

  refuse(remarks: Remarks, now: Date): void {
    this.move('refuse', now);
    this.remark(remarks);
    this.closingReason = 'refused';
    this.closedAt = now;
  }

  publish(now: Date): void {
    this.move('publish', now);
    this.publishedAt = now;
    this.expiresAt = this.expiryFrom(now);
  }

  /**
   * A curator undoes a decision of which nobody was notified. The need waits as before. The caller has checked that
   * this is allowed.
   */
  waitAgain(now: Date): void {
    this.state = 'submitted';
    this.publishedAt = null;
    this.expiresAt = null;
    this.closingReason = null;
    this.closedAt = null;
    this.remark({ reasons: [], note: '' });
    this.updatedAt = now;
  }

  renew(now: Date): void {
    this.move('renew', now);
    this.expiresAt = this.expiryFrom(now);
  }

  expire(now: Date): void {
    this.move('expire', now);
  }

  close(reason: ClosingReason, note: string | null, now: Date): void {
    this.move('close', now);
    this.closingReason = reason;
    this.closingNote = note;
    this.closedAt = now;
  }

  /** Whether the state allows this action. The policy decides who may do it. */
  allows(action: string): boolean {
    if (action === 'pool') return poolable.includes(this.state);
    if (action === 'offer') return this.state === 'draft';
    if (!(action in needTransitions)) return true;
    const from: readonly NeedState[] = needTransitions[action as NeedTransition].from;
    return from.includes(this.state);
  }

  private remark({ reasons, note }: Remarks): void {
    this.moderationReasons = reasons;
    this.moderationNote = note === '' ? null : note;
  }

  private sign(): void {
    this.textSignature = textSignature(this.title, this.description);
  }

  private move(transition: NeedTransition, now: Date): void {
    this.state = nextState(transition, this.state);
    this.updatedAt = now;
  }

  /** After ninety days, or at the end of the day by which an answer is needed if that is earlier. */
  private expiryFrom(now: Date): Date {
    const expiry = new Date(now.getTime() + PUBLISHED_FOR);
    // If the need is renewed after that day, the day no longer counts.
    if (this.neededBy === null || this.neededBy < dayInFrance(now)) return expiry;
    const end = endOfDayInFrance(this.neededBy);
    return end < expiry ? end : expiry;
  }
}

/** Finds needs by id. It checks no permission: the caller asks the policy. */
export class NeedLoader extends loaderById(Need) {}
