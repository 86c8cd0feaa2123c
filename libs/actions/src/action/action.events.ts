import { EventSet, type Invalidation } from '@passerelle/database';
import type { ActionSubjectKind, SubjectKey } from '../action-subject.js';

export const actionEvents = new EventSet();

/** Events of an action contain identifiers, and no text. */
interface OfAction {
  actionId: string;
  subjectKind: ActionSubjectKind;
  subjectId: string;
  /** The owner after the change. Absent from events of earlier versions. */
  ownerId?: string | null;
  /** Ties before and after the change. Absent from events of earlier versions. */
  ties?: SubjectKey[];
}

/** An action is shown on the pages of its subjects. */
const itsSubjects = ({ subjectKind, subjectId, ties = [] }: OfAction): Invalidation[] =>
  [{ subjectKind, subjectId }, ...ties].flatMap((each) =>
    each.subjectKind === 'objective' ? [] : [{ topic: each.subjectKind, id: each.subjectId }],
  );

export const ActionAdded = actionEvents.define<OfAction>('ActionAdded', { invalidates: itsSubjects });
/** `isGiven`: the action has another owner now. */
export const ActionEdited = actionEvents.define<OfAction & { isGiven: boolean }>('ActionEdited', {
  invalidates: itsSubjects,
});
export const ActionStateChanged = actionEvents.define<OfAction>('ActionStateChanged', {
  invalidates: itsSubjects,
});
/** A person is reminded of their actions. */
export const ActionsDue = actionEvents.define<{ personId: string; reminderIds: string[] }>('ActionsDue', {
  invalidates: 'nothing',
});
