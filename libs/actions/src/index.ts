export { Action, ActionLoader } from './action/action.entity.js';
export { ActionAdded, ActionEdited, ActionStateChanged } from './action/action.events.js';
export { ActionConnection, ActionInput, ActionResult, ActionType } from './action/action.graphql.js';
export { ActionTie } from './action/action-tie.entity.js';
export { mayOnAction } from './action/action.policy.js';
export { actionsOfSql } from './action-lists.js';
export { type ActionState, openStates } from './action-states.js';
export { ActionsModule } from './actions.module.js';
export { ActionsService } from './actions.service.js';
export { ActionReminders } from './reminders/action-reminders.js';
export {
  ActionSubject,
  type ActionSubjectKind,
  type FoundSubject,
  type SubjectKey,
} from './action-subject.js';
export { ActionSubjects } from './action-subjects.js';
export { actionTopic } from './notices/action.topic.js';
