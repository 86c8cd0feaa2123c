import { loaderById } from '@passerelle/graphql';
import { Person } from '@passerelle/accounts';
import { courseToJoin, RequestToJoin } from '@passerelle/requests';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Group } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';

const course = courseToJoin(() => sentences.requestAnswered(), sentences.refusedLately);

/** Request of a person to join a group. */
@Entity('group_request')
@Index(['groupId', 'id'])
@Index('group_request_once_idx', ['personId', 'groupId'], { unique: true, where: `state = 'open'` })
@Check('group_request_state_check', `state IN ('open', 'accepted', 'refused', 'withdrawn')`)
@Check('group_request_settled_check', `(state = 'open') = (settled_at IS NULL)`)
export class GroupRequest extends RequestToJoin {
  @Column('uuid')
  groupId: string;

  /** Their reason; may be empty. */
  @Column('text')
  message: string;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  protected override get course() {
    return course;
  }
}

/** Finds requests by id, with the requesting person. It checks no permission: the caller asks the policy. */
export class GroupRequestLoader extends loaderById(GroupRequest, { relations: { person: true } }) {}
