import { Organisation, Person } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { TracksChanges } from '@passerelle/database';
import type { SolverKind } from '@passerelle/solvers';
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
} from 'typeorm';
import { endOfDayInFrance } from './end-of-day-in-france.js';
import type { NeedContent } from './need.input.js';
import type { ModerationReason, Remarks } from './moderation-reasons.js';
import { type NeedTransition, needTransitions, nextState, notOfferable } from './need.transitions.js';
import { textSignature } from '@passerelle/text';

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

/** A published need is taken down after this long unless it is renewed, in milliseconds: ninety days. */
const PUBLISHED_FOR = 90 * 24 * 3_600_000;

/** The states in which curators link needs that go together. */
const poolable: readonly NeedState[] = ['submitted', 'published'];

/** What a service company asks for. */
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
export class Need {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  /** Who wrote it; null: it was imported. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** A curator wrote it down for the company, as on the phone: curators read it before the company has sent it. */
  @Column('boolean', { default: false })
  byCurator: boolean;

  /** When the company was last asked to read what a curator wrote, and to send it; null: not yet. */
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

  /** Empty: whoever can answer. */
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

  /** A published need expires then unless it is renewed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  /** Why a curator has sent it back or refused it; empty: nobody has. */
  @Column('text', { array: true, default: '{}' })
  moderationReasons: ModerationReason[];

  /** The same in the curator’s own words; null: the reasons say it all. */
  @Column('text', { nullable: true })
  moderationNote: string | null;

  @Column('text', { nullable: true })
  closingReason: NeedEnding | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** When its author was reminded of a draft that was left; null: not yet. */
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

  /** Finds near-identical texts. Not loaded with the rest. Null: not computed yet. */
  @Column('int', { array: true, nullable: true, select: false })
  textSignature: number[] | null;

  /** When two people change the same need, the second is told; nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;

  /**
   * Takes new content. Whether this person may change it in this state, the policy says. If the day by which an answer is needed
   * changes, a published need expires at another time.
   */
  edit(content: NeedContent, now: Date): void {
    const hasNewTerm = this.state === 'published' && content.neededBy !== this.neededBy;
    Object.assign(this, content);
    this.sign();
    if (hasNewTerm) this.expiresAt = this.expiryFrom(now);
    this.updatedAt = now;
  }

  /** A draft is the company’s to send: it is asked to. */
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

  /** A curator takes a decision back that nobody was told of: it waits as before. Whether it may be, the caller has checked. */
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

  /** Whether its state allows this. Who may do it, the policy says. */
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
    // If it is renewed after that day, the day no longer counts.
    if (this.neededBy === null || this.neededBy < dayInFrance(now)) return expiry;
    const end = endOfDayInFrance(this.neededBy);
    return end < expiry ? end : expiry;
  }
}
