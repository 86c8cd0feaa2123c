export { Idea, type IdeaContent, type Signature, signatures } from './idea.entity.js';
export { IdeaLoader, IdeasOfSolverLoader, toldIdeasOf } from './idea.loader.js';
export { oneProfileEach } from './one-profile-each.js';
export { auditOfIdeas, auditOfSolver, auditWithIdeas, onSolver, solverDeeds } from './solver.audit.js';
export {
  type Absence,
  type CalendarKind,
  calendarKinds,
  type MissingPart,
  type SolverHint,
  type SolverHintTopic,
  Solver,
  type SolverContent,
  type SolverKind,
  solverKinds,
  solverSettings,
  type SolverSetting,
  SolverLoader,
} from './solver.entity.js';
export {
  type SolverChange,
  ImportLabelAnswered,
  ImportLabelPostponed,
  SolverContactAccepted,
  SolverContactRefused,
  SolverInvited,
  SolverProfileChanged,
  SolversImported,
  SolversWithdrawn,
  SolverVisibilityChanged,
  type VisibilityChange,
} from './solver.events.js';
export {
  IdeaChangeInput,
  IdeaInput,
  IdeaType,
  SolverConnection,
  SolverFilter,
  type SolverHintType,
  SolverChangeInput,
  SolverInput,
  SolverKindEnum,
  SolverPermissions,
  SolverResult,
  SolverSettingEnum,
  type SolverState,
  SolverType,
} from './solver.graphql.js';
export {
  availability,
  description,
  email,
  headline,
  hidingReason,
  ideaInput,
  invitationInput,
  keyword,
  MAX_IDEAS,
  maySaySetting,
  monthlyCap,
  name,
  setting,
  settingFits,
  solverInput,
  type SolverSaid,
  website,
} from './solver.input.js';
export {
  hasPartInSupervisionSql,
  holdsProfileSql,
  isAskedToSuperviseSql,
  isHiddenSql,
  isToldSql,
  speaksForSolverSql,
} from './solver.policy.sql.js';
export {
  holdsProfile,
  mayOnSolver,
  seesIdea,
  speaksForSolver,
  type SolverAction,
  supervises,
  supervisesMinor,
} from './solver.policy.js';
export { solverInWords, solverKindInWords } from './solver-kind.words.js';
export { solverEvents } from './solver.events.js';
export { importLock } from './import-lock.js';
