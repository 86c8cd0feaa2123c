import { listLoaderBy } from '@passerelle/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ActionSubjectKind } from '../action-subject.js';
import { Action } from './action.entity.js';

/** Further purpose of an action, besides its subject: at most one tie for each other kind of subject. */
@Entity('action_tie')
@Index(['subjectId', 'actionId'])
@Check('action_tie_subject_kind_check', `subject_kind IN ('group', 'concept', 'objective')`)
export class ActionTie {
  @PrimaryColumn('uuid')
  actionId: string;

  @PrimaryColumn('text')
  subjectKind: ActionSubjectKind;

  @Column('uuid')
  subjectId: string;

  @ManyToOne(() => Action, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'action_id' })
  action: Relation<Action>;
}

/** Finds the ties of an action, by the action's id. It checks no permission: the caller asks the policy. */
export class ActionTiesLoader extends listLoaderBy(ActionTie, 'actionId', {
  order: { subjectKind: 'ASC' },
}) {}
