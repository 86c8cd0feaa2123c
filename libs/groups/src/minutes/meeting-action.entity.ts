import { Action } from '@passerelle/actions';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
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
