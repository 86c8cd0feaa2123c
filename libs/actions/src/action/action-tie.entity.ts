import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ActionSubjectKind } from '../subjects/index.js';
import { Action } from './action.entity.js';

/** What an action is for beside its subject: at most one thing of each other kind. */
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
