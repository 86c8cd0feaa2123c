import { Person } from '@passerelle/accounts';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from '../group/index.js';
import { sentences } from '../groups.sentences.js';

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** An address that may join a group. The secret that proves the address is a one-time token, made when the mail is sent. */
@Entity('group_invitation')
@Index(['groupId', 'id'])
@Index(['email', 'id'])
@Index(['invitedById'])
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

  @Column('text', { default: 'open' })
  state: InvitationState;

  @Column({ type: 'timestamptz', precision: 3 })
  invitedAt: Date;

  /** Until then it may be accepted. */
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
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy: Relation<Person> | null;

  /** Whether it still waits for an answer. */
  isOpenAt(now: Date): boolean {
    return this.state === 'open' && now < this.expiresAt;
  }

  /** @throws {IllegalTransition} once it is settled, or has expired. */
  settle(state: Exclude<InvitationState, 'open'>, now: Date): void {
    if (this.state !== 'open') throw new IllegalTransition(sentences.invitationAnswered(), this.state, state);
    if (state !== 'withdrawn' && !this.isOpenAt(now))
      throw new IllegalTransition(sentences.invitationExpired(), 'expired', state);
    Object.assign(this, { state, settledAt: now });
  }
}
