export {
  Action,
  ActionAdded,
  ActionConnection,
  ActionEdited,
  ActionInput,
  ActionLoader,
  ActionResult,
  ActionStateChanged,
  ActionTie,
  ActionType,
  mayOnAction,
} from './action/index.js';
export { actionsOfSql } from './action-lists.js';
export { type ActionState, openStates } from './action-states.js';
export { ActionsModule } from './actions.module.js';
export { ActionsService } from './actions.service.js';
export { ActionReminders } from './reminders/index.js';
export {
  ActionSubject,
  type ActionSubjectKind,
  ActionSubjects,
  type FoundSubject,
  type SubjectKey,
} from './subjects/index.js';
export { actionTopic } from './notices/index.js';
