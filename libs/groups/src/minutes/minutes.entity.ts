import { Person } from '@passerelle/accounts';
import { Action } from '@passerelle/actions';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';

/** An action that was assigned at a meeting. */
@Entity('meeting_action')
@Index(['actionId'])
export class MeetingAction {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('uuid')
  actionId: string;

  @ManyToOne(() => GroupMeeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<GroupMeeting>;

  @ManyToOne(() => Action, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'action_id' })
  action: Relation<Action>;
}

/** Whether a person came to a meeting, recorded by a member. */
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
