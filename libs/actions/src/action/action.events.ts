import { EventSet } from '@passerelle/database';
import type { ActionSubjectKind, SubjectKey } from '../action-subject.js';

export const actionEvents = new EventSet();

/** Events of an action carry identifiers, and no text. */
interface OfAction {
  actionId: string;
  subjectKind: ActionSubjectKind;
  subjectId: string;
  /** The owner after the change; absent from events of earlier versions. */
  ownerId?: string | null;
  /** Ties before and after the change; absent from events of earlier versions. */
  ties?: SubjectKey[];
}

export const ActionAdded = actionEvents.define<OfAction>('ActionAdded');
/** `isGiven`: the action has another owner now. */
export const ActionEdited = actionEvents.define<OfAction & { isGiven: boolean }>('ActionEdited');
export const ActionStateChanged = actionEvents.define<OfAction>('ActionStateChanged');
/** A person is reminded of their actions. */
export const ActionsDue = actionEvents.define<{ personId: string; reminderIds: string[] }>('ActionsDue');
