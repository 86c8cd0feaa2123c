import type { Channel, PartySide } from '@passerelle/introductions';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * The kinds of notices, by what they are about: `NoticeTexts` and `NoticeMails` say for each topic who puts its notices and
 * mails into words, `visibleNotices` who may read them.
 */
export const noticeKindsAbout = {
  match: [
    /** To a solver: a need fits its profile. */
    'match_found',
  ],
  need: [
    /** To a company: its need has found its first matches. */
    'need_matched',
    /** To curators: a need waits to be read. */
    'need_submitted',
    'need_changes_requested',
    /** To a company: a curator closes what cannot be published. */
    'need_refused',
    'need_published',
    /** To a company: a curator has changed its need. */
    'need_edited',
    'need_expired',
    /** To a company: a curator has closed its need. */
    'need_closed',
  ],
  introduction: [
    /** To both parties: a curator offers them to meet. */
    'introduction_proposed',
    /** To a party whose answer is still awaited. */
    'introduction_reminded',
    /** To whoever has accepted from a mail, which anybody who reads it could do: it can be taken back. */
    'acceptance_noted',
    /** To both parties and the curator: both have accepted. */
    'introduction_accepted',
    /** To the other party and the curator. */
    'introduction_declined',
    'introduction_lapsed',
    'introduction_withdrawn',
    /** To the curator: a party that had accepted thinks again. */
    'acceptance_taken_back',
    'meeting_planned',
    'introduction_met',
    'introduction_concluded',
    /** To one party, some time after they have met: what came of it? */
    'follow_up_asked',
  ],
  interest: [
    /** To a company and the curators: a solver wants to answer a need. */
    'interest_marked',
    /** To a solver: a curator does not follow its interest up. */
    'interest_declined',
  ],
  message: [
    /** To whoever takes part in a conversation and had read all that was there before. */
    'message_written',
  ],
} as const;

export type NoticeTopic = keyof typeof noticeKindsAbout;
export type NoticeKindAbout<Topic extends NoticeTopic> = (typeof noticeKindsAbout)[Topic][number];
export type NoticeKind = NoticeKindAbout<NoticeTopic>;

export const noticeKinds: readonly NoticeKind[] = Object.values(noticeKindsAbout).flat();

const topicOfKind = new Map<NoticeKind, NoticeTopic>(
  (Object.keys(noticeKindsAbout) as NoticeTopic[]).flatMap((topic) =>
    noticeKindsAbout[topic].map((kind) => [kind, topic] as const),
  ),
);

/** What a notice is about; its text is made from these when it is read. */
export interface NoticeData {
  needId: string;
  /** Of a `match_found`. */
  matchId?: string;
  /** Of a `match_found`: the profile that the need fits. */
  solverId?: string;
  /** Of a `need_edited`. */
  editId?: string;
  /** Of all that are about an introduction, or a message in one of its conversations. */
  introductionId?: string;
  /** Of a `message_written`. */
  channel?: Channel;
  /** Of all that are about an interest. */
  interestId?: string;
  /** Of those that are of what one party has done, or is to do. */
  side?: PartySide;
}

/** Something one recipient is told, once a subject. */
@Entity('notice')
@Unique(['subjectId', 'kind', 'recipientId'])
@Index(['recipientId', 'id'])
@Index(['mailId'])
@Check('notice_recipient_kind_check', `recipient_kind IN ('person', 'solver')`)
export class Notice {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: NoticeKind;

  /** What may be told once only: a match, a need for its first matches, otherwise the event. */
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

  /** When its mail was handed over; null with no refusal: not yet, or it was no longer worth a mail. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt: Date | null;

  /** Why its mail will never be taken, in the mail server's codes. */
  @Column('text', { nullable: true })
  mailRefusal: string | null;

  /** Whether it is about this, which tells of what kinds it can be. */
  isAbout<Topic extends NoticeTopic>(topic: Topic): this is this & { kind: NoticeKindAbout<Topic> } {
    return topicOfKind.get(this.kind) === topic;
  }
}
