import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const noticeKinds = [
  /** To a solver: a need fits its profile. */
  'match_found',
  /** To a company: its need has found its first matches. */
  'need_matched',
  /** To curators: a need waits to be read. */
  'need_submitted',
  'need_changes_requested',
  'need_published',
  'need_expired',
  /** To a company: a curator has closed its need. */
  'need_closed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice is about; its text is made from these when it is read. */
export interface NoticeData {
  needId: string;
  /** Of a `match_found`, as is the next. */
  matchId?: string;
  solverId?: string;
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
}
