import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/**
 * Invitation of an address to join a group. The secret that proves the address is a one-time token, made when the mail is
 * sent.
 */
@Entity('group_invitation')
@Index(['groupId', 'id'])
@Index(['email', 'id'])
@Index(['invitedById'])
@Index(['answeredById'])
@Index('group_invitation_once_idx', ['groupId', 'email'], { unique: true, where: `state = 'open'` })
@Check('group_invitation_state_check', `state IN ('open', 'accepted', 'declined', 'withdrawn')`)
@Check('group_invitation_settled_check', `(state = 'open') = (settled_at IS NULL)`)
@Check('group_invitation_email_check', 'email = lower(email)')
export class GroupInvitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  groupId: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('uuid', { nullable: true })
  invitedById: string | null;

  /** The person who answered; null: no answer yet, or a person without an account answered. */
  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('text', { default: 'open' })
  state: InvitationState;

  @Column({ type: 'timestamptz', precision: 3 })
  invitedAt: Date;

  /** End of the time to accept. */
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  /** When the mail server refused the mail for good. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  refusedAt: Date | null;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'answered_by_id' })
  answeredBy: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy: Relation<Person> | null;

  /** Whether the invitation still awaits an answer. */
  isOpenAt(now: Date): boolean {
    return this.state === 'open' && now < this.expiresAt;
  }

  /** @throws {IllegalTransition} once the invitation is settled, or has expired. */
  settle(state: Exclude<InvitationState, 'open'>, now: Date): void {
    if (this.state !== 'open') throw new IllegalTransition(sentences.invitationAnswered(), this.state, state);
    if (state !== 'withdrawn' && !this.isOpenAt(now))
      throw new IllegalTransition(sentences.invitationExpired(), 'expired', state);
    Object.assign(this, { state, settledAt: now });
  }
}

/** Finds invitations by id, with the person who answered. It checks no permission: the caller asks the policy. */
export class GroupInvitationLoader extends loaderById(GroupInvitation, { relations: { answeredBy: true } }) {}
