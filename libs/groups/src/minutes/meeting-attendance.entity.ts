import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';

/** Whether a person came to a meeting, as a member has noted. */
@Entity('meeting_attendance')
@Index(['personId'])
export class MeetingAttendance {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('boolean')
  attended: boolean;

  @ManyToOne(() => GroupMeeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<GroupMeeting>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
