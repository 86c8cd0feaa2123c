export { auditOfAction } from './action.audit.js';
export { Action, type ActionContent, ActionLoader, actionTransitions } from './action.entity.js';
export { ActionTie, ActionTiesLoader } from './action-tie.entity.js';
export { ActionAdded, ActionEdited, actionEvents, ActionsDue, ActionStateChanged } from './action.events.js';
export {
  ActionConnection,
  ActionChangeInput,
  ActionInput,
  ActionPermissions,
  ActionResult,
  ActionsArgs,
  ActionSubjectKindEnum,
  ActionSubjectType,
  ActionType,
  AddActionInput,
  ActionStateEnum,
  MyActionsArgs,
} from './action.graphql.js';
export { actionInput } from './action.input.js';
export { type ActionDeed, mayOnAction } from './action.policy.js';
