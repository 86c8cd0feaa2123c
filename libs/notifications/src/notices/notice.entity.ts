import type { Channel, PartySide } from '@passerelle/introductions';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a notice is about; its text is made from these when it is read. */
export interface NoticeData {
  /** Of all that are about a need. */
  needId?: string;
  /** Of a `match_found`. */
  matchId?: string;
  /** Of a `match_found`: the profile that the need fits. Of all that are about a profile: that one. */
  solverId?: string;
  /** Of a `need_found`: the searches of its recipient that have found it, the first saved first. */
  searchIds?: string[];
  /** Of all that are about a concept. */
  conceptId?: string;
  /** Of a `concept_invited`: who is asked to take part. Of what is given or done: who gave it, or did it. */
  personId?: string;
  /** Of a `concept_gate_decided`: what was signed. */
  decisionId?: string;
  /** Of all that are about a need that may join a concept. To its company: with the need; to others: with the concept. */
  joiningId?: string;
  /** Of all that are about a report. */
  reportId?: string;
  /** Of an `idea_hidden` or `idea_shown`. */
  ideaId?: string;
  /** Of a `need_edited`. */
  editId?: string;
  /** Of all that are about an introduction, or a message in one of its conversations. */
  introductionId?: string;
  /** Of a `message_written`. */
  channel?: Channel;
  /** Of a `message_written`: the last message that its mail tells of; its subject is the first. */
  untilMessageId?: string;
  /** Of all that are about an interest. */
  interestId?: string;
  /** Of all that are about a request of a company to meet a solver. */
  requestId?: string;
  /** Of all that are about a request to join an organisation: that one, and the organisation. */
  joinRequestId?: string;
  organisationId?: string;
  /** Of all that are about a group, or one of its meetings. */
  groupId?: string;
  groupRequestId?: string;
  groupInvitationId?: string;
  meetingId?: string;
  /** Of a `minutes_published`: which. */
  edition?: number;
  /** Of all that are about an action. */
  actionId?: string;
  /** The path of the page that it leads to, where nothing else says it. */
  page?: string;
  /** The party that has done it, or is to do it. */
  side?: PartySide;
  /** Of a `meeting_planned`: who has arranged or moved the meeting, and how often it was moved by then. */
  plannedBy?: PartySide | 'curator';
  meetingSequence?: number;
}

/** Something that one recipient is told, once for each subject. */
@Entity('notice')
@Unique(['subjectId', 'kind', 'recipientId'])
@Index(['recipientId', 'id'])
@Index(['mailId'])
@Index('notice_waiting_idx', ['recipientId'], { where: 'waiting_since IS NOT NULL' })
@Check('notice_recipient_kind_check', `recipient_kind IN ('person', 'solver')`)
export class Notice {
  @PrimaryColumn('uuid')
  id: string;

  /** As its topic calls it. */
  @Column('text')
  kind: string;

  /** What is told once only: for most kinds the event; else a match, a need, a reminder, a question, a message, an interest or a request. */
  @Column('uuid')
  subjectId: string;

  /** A person, or a solver without an account, whose notices pass to whoever claims the profile. */
  @Column('text')
  recipientKind: 'person' | 'solver';

  @Column('uuid')
  recipientId: string;

  @Column('jsonb')
  data: NoticeData;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt: Date | null;

  /** The mail that tells it: notices stored together for one recipient share one. Its Message-ID is made of it. */
  @Column('uuid')
  mailId: string;

  /** It can wait: since then it does, for the list of its recipient. Null again once that list was made. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  waitingSince: Date | null;

  /** When its mail was sent; null with no refusal: not yet, or it was no longer worth a mail. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt: Date | null;

  /** A worker is handing its mail over, and is believed to until then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailingUntil: Date | null;

  /** When it was last unknown whether the mail server had taken its mail: it was sent again, and may have come twice. Null: never. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailUnsureAt: Date | null;

  /** Why the mail server refused its mail for good, in its codes. */
  @Column('text', { nullable: true })
  mailRefusal: string | null;
}
