import { loaderById } from '@passerelle/graphql';
import { Person } from '@passerelle/accounts';
import { Course, Request } from '@passerelle/requests';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Group } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';

type InvitationState = 'open' | 'accepted' | 'declined' | 'withdrawn';
type InvitationStep = 'accept' | 'decline' | 'withdraw';

const course = new Course<InvitationState, InvitationStep>(
  {
    accept: { from: ['open'], to: 'accepted' },
    decline: { from: ['open'], to: 'declined' },
    withdraw: { from: ['open'], to: 'withdrawn' },
  },
  () => sentences.invitationAnswered(),
  { late: { as: 'expired', sentence: sentences.invitationExpired() } },
);

/**
 * Invitation of an address to join a group. A one-time token proves the address. It is made when the mail is sent.
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
export class GroupInvitation extends Request<InvitationState, InvitationStep> {
  @Column('uuid')
  groupId: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('uuid', { nullable: true })
  invitedById: string | null;

  /** The person who answered. null: no answer yet, or a person without an account answered. */
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

  /** @throws {IllegalTransition} once the invitation is answered, or has expired. */
  answer(accept: boolean, now: Date): void {
    const step = accept ? 'accept' : 'decline';
    this.state = course.answer(step, this.state, { expiresAt: this.expiresAt, now });
    this.settledAt = now;
  }

  /** @throws {IllegalTransition} once the invitation is answered. */
  withdraw(now: Date): void {
    this.move('withdraw');
    this.settledAt = now;
  }

  protected override get course() {
    return course;
  }

  protected override get endedAt(): Date | null {
    return this.settledAt;
  }
}

/** Finds invitations by id, with the person who answered. It checks no permission: the caller asks the policy. */
export class GroupInvitationLoader extends loaderById(GroupInvitation, { relations: { answeredBy: true } }) {}
