import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';

export const groupRequestStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;
export type GroupRequestState = (typeof groupRequestStates)[number];

/** Request of a person to join a group. */
@Entity('group_request')
@Index(['groupId', 'id'])
@Index(['personId', 'id'])
@Index('group_request_once_idx', ['personId', 'groupId'], { unique: true, where: `state = 'open'` })
@Check('group_request_state_check', `state IN ('open', 'accepted', 'refused', 'withdrawn')`)
@Check('group_request_settled_check', `(state = 'open') = (settled_at IS NULL)`)
export class GroupRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  groupId: string;

  @Column('uuid')
  personId: string;

  /** Their reason; may be empty. */
  @Column('text')
  message: string;

  @Column('text', { default: 'open' })
  state: GroupRequestState;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  /** @throws {IllegalTransition} once the request is settled. */
  settle(state: Exclude<GroupRequestState, 'open'>, now: Date): void {
    if (this.state !== 'open') throw new IllegalTransition(sentences.requestAnswered(), this.state, state);
    Object.assign(this, { state, settledAt: now });
  }
}

/** Finds requests by id, with the person who asks. It checks no permission: the caller asks the policy. */
export class GroupRequestLoader extends loaderById(GroupRequest, { relations: { person: true } }) {}
