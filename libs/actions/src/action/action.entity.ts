import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VersionColumn,
} from 'typeorm';
import { type ActionState, isOpen } from '../action-states.js';
import type { ActionSubjectKind } from '../action-subject.js';
import { sentences } from '../actions.sentences.js';

/** Every legal change of an action’s state. All others are refused. */
export const actionTransitions = {
  todo: ['doing', 'done', 'dropped'],
  doing: ['todo', 'done', 'dropped'],
  done: ['todo', 'doing'],
  dropped: ['todo'],
} as const satisfies Record<ActionState, readonly ActionState[]>;

/** @throws {IllegalTransition} if the first state does not lead to the second. */
function assertLeadsTo(from: ActionState, to: ActionState): void {
  const reached: readonly ActionState[] = actionTransitions[from];
  if (!reached.includes(to)) throw new IllegalTransition(sentences.cannot({ from, to }), from, to);
}

/** The content of an action. */
export type ActionContent = Pick<Action, 'title' | 'ownerId' | 'dueOn'>;

/** A person's task with a due day. */
@Entity('action')
@Index(['subjectId', 'dueOn', 'id'])
@Index(['ownerId', 'dueOn', 'id'])
@Index(['createdById'])
@Check('action_state_check', `state IN ('todo', 'doing', 'done', 'dropped')`)
@Check('action_subject_kind_check', `subject_kind IN ('group', 'concept', 'objective')`)
@Check('action_settled_check', `(state IN ('done', 'dropped')) = (settled_at IS NOT NULL)`)
export class Action {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  subjectKind: ActionSubjectKind;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  title: string;

  /** The person who does it. null: their account is gone. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('date')
  dueOn: string;

  @Column('text', { default: 'todo' })
  state: ActionState;

  /** The person who added it. null: their account is gone. */
  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** When the action was done or dropped. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  /** When two people change the same action at once, the second gets a conflict. Nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'owner_id' })
  owner: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'created_by_id' })
  createdBy: Relation<Person> | null;

  get isOpen(): boolean {
    return isOpen(this.state);
  }

  /**
   * Whether the action is open after its due day.
   * @param today a day in France
   */
  isLate(today: string): boolean {
    return this.isOpen && this.dueOn < today;
  }

  /** @throws {IllegalTransition} once the action is done or dropped. */
  edit(change: Partial<ActionContent>): void {
    if (!this.isOpen)
      throw new IllegalTransition(sentences.notEditable({ state: this.state }), this.state, this.state);
    Object.assign(this, change);
  }

  /**
   * @returns false: the action is in this state already.
   * @throws {IllegalTransition}
   */
  become(state: ActionState, now: Date): boolean {
    if (state === this.state) return false;
    assertLeadsTo(this.state, state);
    Object.assign(this, { state, settledAt: isOpen(state) ? null : now });
    return true;
  }
}

/** Finds actions by id. It checks no permission: the caller asks the policy. */
export class ActionLoader extends loaderById(Action) {}
