import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';

/** A decision of a group at a meeting. */
@Entity('meeting_decision')
@Index(['meetingId', 'id'])
@Index(['notedById'])
export class MeetingDecision {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  notedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  notedAt: Date;

  @ManyToOne(() => GroupMeeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<GroupMeeting>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'noted_by_id' })
  notedBy: Relation<Person> | null;
}
