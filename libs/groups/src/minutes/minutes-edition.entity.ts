import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';

/** Content of the sent minutes. */
export interface MinutesContent {
  minutes: string;
  decisions: string[];
  /** `owner`: a name. Empty: no owner any more. */
  actions: { title: string; owner: string; dueOn: string }[];
  /** Names. */
  present: string[];
  absent: string[];
}

/** The minutes of a meeting as they were sent. They never change. A correction is a new edition. */
@Entity('minutes_edition')
@Index(['publishedById'])
export class MinutesEdition {
  @PrimaryColumn('uuid')
  meetingId: string;

  /** From 1. */
  @PrimaryColumn('int')
  edition: number;

  @Column('jsonb')
  content: MinutesContent;

  /** The corrected points; empty in the first edition. */
  @Column('text')
  correction: string;

  @Column('uuid', { nullable: true })
  publishedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;

  @ManyToOne(() => GroupMeeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<GroupMeeting>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'published_by_id' })
  publishedBy: Relation<Person> | null;
}
