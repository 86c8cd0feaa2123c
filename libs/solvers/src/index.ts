export {
  type CalendarKind,
  hasPartInSupervisionSql,
  holdsProfile,
  holdsProfileSql,
  isHiddenSql,
  isToldSql,
  Idea,
  IdeaLoader,
  IdeasOfSolverLoader,
  IdeaType,
  mayOnSolver,
  type MissingPart,
  seesIdea,
  Solver,
  type SolverAction,
  type SolverChange,
  SolverConnection,
  SolverContactAccepted,
  SolverContactRefused,
  SolverInput,
  SolverInvited,
  type SolverKind,
  SolverKindEnum,
  solverInWords,
  solverKindInWords,
  type Signature,
  type SolverSetting,
  SolverSettingEnum,
  solverKinds,
  SolverLoader,
  SolverProfileChanged,
  SolversImported,
  SolversWithdrawn,
  SolverType,
  speaksForSolver,
  speaksForSolverSql,
  SolverVisibilityChanged,
  toldIdeasOf,
} from './solver/index.js';
export {
  type ExportedSolver,
  type SolverColumn,
  solverColumnNames,
  SolverExport,
  SolverImport,
  type SolverImportOptions,
  solverLayout,
  UndoSolverImport,
} from './imports/index.js';
export { DAYS_KEPT, FollowCalendars, isAwayOn, periodsOf, SolverPeriod } from './calendar/index.js';
export {
  type CompanyContact,
  companyContactsOf,
  type Contactable,
  isContactable,
  isContactOf,
  isContactSql,
  isReachableSql,
  SolverContacts,
} from './contacts/index.js';
export {
  CosignatureAsked,
  CosigningChanged,
  CosigningSchool,
  CosigningService,
  IdeaCosigned,
  IdeaReturned,
} from './cosigning/index.js';
export {
  MinorityChanged,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisionService,
  SupervisorAsked,
  SupervisorFollowed,
  SupervisorSchoolChanged,
  SupervisorRequestWithdrawn,
} from './supervision/index.js';
export { solverMailSamples } from './mail-samples.js';
export { SolverLists } from './solver-lists.js';
export { SolversModule } from './solvers.module.js';
export { SolversService } from './solvers.service.js';
export { ImportLabel } from './labels/index.js';
export { solverChanges } from './solver-changes.js';
export { contactOf, recipientsOf, speakersFor } from './notices/index.js';
