import { Organisation, Person } from '@passerelle/accounts';
import { deskQueues, EventSet } from '@passerelle/database';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sentences } from '../reports.sentences.js';

/** State of a report. `resolved`: a curator acted on the text. `dismissed`: no action was needed. */
export const contentReportStates = ['open', 'resolved', 'dismissed'] as const;
export type ContentReportState = (typeof contentReportStates)[number];

/** How a curator settles a report. */
export type Settlement = Exclude<ContentReportState, 'open'>;

/** Kinds of content that can be reported. Each has a typed text. */
export const reportedKinds = [
  'need',
  'solver',
  'idea',
  'organisation',
  'person',
  'interest',
  'message',
] as const;
export type ReportedKind = (typeof reportedKinds)[number];

/** Why the text does harm. */
export const reportReasons = [
  'misleading',
  'insulting',
  'advertising',
  'personal_data',
  'illegal',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** A report: a person reports that a text does harm. */
@Entity('content_report')
@Index('content_report_once_idx', ['reporterId', 'kind', 'contentId'], {
  unique: true,
  where: `state = 'open'`,
})
@Index(['state', 'id'])
@Index(['kind', 'contentId'])
@Index(['reporterId', 'id'])
@Check(
  'content_report_kind_check',
  `kind IN ('need', 'solver', 'idea', 'organisation', 'person', 'interest', 'message')`,
)
@Check('content_report_state_check', `state IN ('open', 'resolved', 'dismissed')`)
@Check('content_report_settled_check', `(state = 'open') = (settled_at IS NULL)`)
export class ContentReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ReportedKind;

  @Column('uuid')
  contentId: string;

  /** The text as it was reported. */
  @Column('text')
  text: string;

  /** The author of the text. null: unknown, or their account is gone. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** The organisation that owns the text, if any. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /**
   * This person may not read the text, even as a curator. The same is true for members of `barredOrganisationId`. In
   * a conversation of one party with the curators, this is the other party.
   */
  @Column('uuid', { nullable: true })
  barredPersonId: string | null;

  @Column('uuid', { nullable: true })
  barredOrganisationId: string | null;

  /** The profile that contains the text. */
  @Column('uuid', { nullable: true })
  solverId: string | null;

  /** The need that contains the text, or that the text is about. */
  @Column('uuid', { nullable: true })
  needId: string | null;

  /** null: their account is gone. */
  @Column('uuid', { nullable: true })
  reporterId: string | null;

  @Column('text')
  reason: ReportReason;

  /** May be empty. */
  @Column('text')
  comment: string;

  @Column('text')
  state: ContentReportState;

  @Column({ type: 'timestamptz', precision: 3 })
  reportedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  /** The curator's words to the reporter. null: none. */
  @Column('text', { nullable: true })
  note: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'reporter_id' })
  reporter: Relation<Person> | null;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'barred_person_id' })
  barredPerson: Relation<Person> | null;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'barred_organisation_id' })
  barredOrganisation: Relation<Organisation> | null;

  static open(
    input: Pick<
      ContentReport,
      | 'id'
      | 'kind'
      | 'contentId'
      | 'text'
      | 'authorId'
      | 'organisationId'
      | 'solverId'
      | 'needId'
      | 'reporterId'
      | 'reason'
      | 'comment'
    > &
      Partial<Pick<ContentReport, 'barredPersonId' | 'barredOrganisationId'>>,
    now: Date,
  ): ContentReport {
    const barred = { barredPersonId: null, barredOrganisationId: null };
    return Object.assign(new ContentReport(), barred, input, {
      state: 'open',
      reportedAt: now,
      settledAt: null,
      note: null,
    });
  }

  /** @throws {IllegalTransition} if the report is settled already. */
  settle(settlement: Settlement, note: string | null, now: Date): void {
    if (this.state !== 'open')
      throw new IllegalTransition(sentences.alreadySettled(), this.state, settlement);
    Object.assign(this, { state: settlement, note, settledAt: now });
  }
}

/** Finds reports by id. It checks no permission: the caller asks the policy. */
export class ContentReportLoader extends loaderById(ContentReport) {}

export const reportEvents = new EventSet();

/** Events of a report contain its id, and no text. */
interface OfReport {
  reportId: string;
}

export const ContentReported = reportEvents.define<OfReport>('ContentReported', {
  invalidates: () => [deskQueues],
});
/** A curator has resolved a report, or dismissed it. */
export const ContentReportSettled = reportEvents.define<OfReport>('ContentReportSettled', {
  invalidates: () => [deskQueues],
});
