import type { Actor } from '@passerelle/accounts';
import { type ActionSubjectKind, type FoundSubject, kindsThatShow } from '../action-subject.js';
import type { Action } from './action.entity.js';

export const actionPermissions = ['see', 'edit', 'setState'] as const;
export type ActionPermission = (typeof actionPermissions)[number];

/**
 * Who may do what with an action. A person who may see its subject may see the action. A person who may change the
 * subject may edit the action. If the action is tied to a group or a concept, readers of the group or the concept see
 * the action too. The owner of the action may see it and report its progress, even without access to the subject.
 * @param subject null: the subject is gone
 */
export function mayOnAction(
  { personId }: Actor,
  permission: ActionPermission,
  { ownerId }: Pick<Action, 'ownerId'>,
  subject: Pick<FoundSubject, 'maySee' | 'mayChange'> | null,
  ties: readonly { subjectKind: ActionSubjectKind; found: Pick<FoundSubject, 'maySee'> }[] = [],
): boolean {
  const isOwner = ownerId !== null && ownerId === personId;
  const { maySee = false, mayChange = false } = subject ?? {};
  switch (permission) {
    case 'see':
      return (
        isOwner ||
        maySee ||
        ties.some(({ subjectKind, found }) => found.maySee && kindsThatShow.includes(subjectKind))
      );
    case 'setState':
      return isOwner || (maySee && mayChange);
    case 'edit':
      return maySee && mayChange;
  }
}
