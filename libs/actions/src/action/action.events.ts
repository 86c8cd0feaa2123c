import { EventSet } from '@passerelle/database';
import type { ActionSubjectKind, SubjectKey } from '../subjects/index.js';

export const actionEvents = new EventSet();

/** Events of an action carry identifiers, and no text. */
interface OfAction {
  actionId: string;
  subjectKind: ActionSubjectKind;
  subjectId: string;
  /** Who is to do it, by this; absent from events of before. */
  ownerId?: string | null;
  /** What else it is for, or was before this; absent from events of before. */
  ties?: SubjectKey[];
}

export const ActionAdded = actionEvents.define<OfAction>('ActionAdded');
/** `isGiven`: it has another owner now. */
export const ActionEdited = actionEvents.define<OfAction & { isGiven: boolean }>('ActionEdited');
export const ActionStateChanged = actionEvents.define<OfAction>('ActionStateChanged');
/** Somebody is reminded of what they have to do. */
export const ActionsDue = actionEvents.define<{ personId: string; reminderIds: string[] }>('ActionsDue');
