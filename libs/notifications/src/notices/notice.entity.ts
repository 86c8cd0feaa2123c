import { EventSet, type Invalidation } from '@passerelle/database';
import { Check, Column, Entity, type EntityManager, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RecipientKind } from './recipients.js';

/** Subject of a notice. Its text is made from these values when it is read. */
export interface NoticeData {
  /** For notices about a need. */
  needId?: string;
  /** Only for `match_found`. */
  matchId?: string;
  /** For `match_found`, the profile that the need fits. For notices about a profile, that profile. */
  solverId?: string;
  /**
   * Only for `need_found`: the recipient's searches that have found the need, in the order in which they were saved.
   */
  searchIds?: string[];
  /** For notices about a concept. */
  conceptId?: string;
  /** For `concept_invited`, the invited person. For given or done actions, the person who gave or did them. */
  personId?: string;
  /** Only for `concept_gate_decided`: the decision. */
  decisionId?: string;
  /** For notices about a joining. The company's notice also has the need, other notices the concept. */
  joiningId?: string;
  /** For notices about a report. */
  reportId?: string;
  /** Only for `idea_hidden` and `idea_shown`. */
  ideaId?: string;
  /** Only for `need_edited`. */
  editId?: string;
  /** For notices about an introduction, or a message in one of its conversations. */
  introductionId?: string;
  /** Only for `message_written`. */
  channel?: 'parties' | 'company' | 'solver';
  /** Only for `message_written`: the last message in its mail. The subject is the first. */
  untilMessageId?: string;
  /** For notices about an interest. */
  interestId?: string;
  /** For notices about a company's request to meet a solver. */
  requestId?: string;
  /** For notices about a request to join an organisation: the request and the organisation. */
  joinRequestId?: string;
  organisationId?: string;
  /** For notices about a group, or one of its meetings. */
  groupId?: string;
  groupRequestId?: string;
  groupInvitationId?: string;
  meetingId?: string;
  /** Only for `minutes_published`: the edition of the minutes. */
  edition?: number;
  /** For notices about an action. */
  actionId?: string;
  /** Path of the notice's page, for notices whose other data do not name it. */
  page?: string;
  /** The party that has acted, or has to act. */
  side?: 'company' | 'solver';
  /**
   * Only for `meeting_planned`: the side that has arranged or moved the meeting, and how often it was moved by then.
   */
  plannedBy?: 'company' | 'solver' | 'curator';
  meetingSequence?: number;
}

/** A notice to one recipient, sent once for each subject. */
@Entity('notice')
@Unique(['subjectId', 'kind', 'recipientId'])
@Index(['recipientId', 'id'])
@Index(['mailId'])
@Index('notice_waiting_idx', ['recipientId'], { where: 'waiting_since IS NOT NULL' })
@Check('notice_recipient_kind_check', `recipient_kind IN ('person', 'solver', 'organisation')`)
export class Notice {
  @PrimaryColumn('uuid')
  id: string;

  /** Name of the kind in its topic. */
  @Column('text')
  kind: string;

  /**
   * The subject of which a recipient is notified only once. For most kinds it is the event, else a match, a need, a
   * reminder, a question, a message, an interest or a request.
   */
  @Column('uuid')
  subjectId: string;

  /** A person, or a solver without an account, whose notices pass to the person who claims the profile. */
  @Column('text')
  recipientKind: RecipientKind;

  @Column('uuid')
  recipientId: string;

  @Column('jsonb')
  data: NoticeData;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt: Date | null;

  /**
   * The mail for this notice. Notices stored together for one recipient share one mail. The Message-ID of the mail
   * contains this id.
   */
  @Column('uuid')
  mailId: string;

  /** Since when the notice waits for the recipient's list. null: it does not wait, or the list was made. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  waitingSince: Date | null;

  /** When the mail was sent. null without a refusal: not yet, or the notice was no longer worth a mail. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt: Date | null;

  /** A worker is sending the mail. Its claim ends at this time. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailingUntil: Date | null;

  /**
   * When it was last unknown whether the mail server had taken the mail. The mail was sent again, and may have
   * arrived twice. null: never.
   */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailUnsureAt: Date | null;

  /** Codes with which the mail server refused the mail for good. */
  @Column('text', { nullable: true })
  mailRefusal: string | null;
}

export const noticeEvents = new EventSet();

async function theirNotices(mailIds: string[], manager: EntityManager): Promise<Invalidation[]> {
  const recipients = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT recipient_id AS id FROM notice WHERE mail_id = ANY ($1)',
    [mailIds],
  );
  return recipients.map(({ id }) => ({ topic: 'notice', id }));
}

/** One recipient has notices for one mail. The mail is the subject. */
export const NoticesStored = noticeEvents.define<{ mailId: string }>('NoticesStored', {
  invalidates: ({ mailId }, manager) => theirNotices([mailId], manager),
});

/** Several recipients have notices, each for one of these mails. The first mail is the subject. */
export const NoticesStoredForMany = noticeEvents.define<{ mailIds: string[] }>('NoticesStoredForMany', {
  invalidates: ({ mailIds }, manager) => theirNotices(mailIds, manager),
});
