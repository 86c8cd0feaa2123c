export { type CalendarKind, type MissingPart, Solver, SolverLoader } from './solver/solver.entity.js';
export { labelsOfSolverColumns } from './solver/lists-of-fields.js';
export { type SolverKind, solverKinds, type SolverSetting } from './solver/field-of-solver.js';
export {
  hasPartInSupervisionSql,
  holdsProfile,
  holdsProfileSql,
  isHiddenSql,
  isIdeaShownSql,
  mayOnSolver,
  seesIdea,
  type SolverAction,
  speaksForSolver,
  speaksForSolverSql,
} from './solver/solver.policy.js';
export { Idea, type Signature } from './solver/idea.entity.js';
export { IdeaLoader, IdeasOfSolverLoader, shownIdeasOf } from './solver/idea.loader.js';
export {
  IdeaType,
  SolverConnection,
  SolverInput,
  SolverKindEnum,
  SolverSettingEnum,
  SolverType,
} from './solver/solver.graphql.js';
export {
  type SolverChange,
  SolverContactAccepted,
  SolverContactRefused,
  SolverInvited,
  SolverProfileChanged,
  SolversImported,
  SolversWithdrawn,
  SolverVisibilityChanged,
} from './solver/solver.events.js';
export { solverInWords, solverKindInWords } from './solver/solver-kind.words.js';
export { type ExportedSolver, SolverExport } from './imports/solver-export.js';
export { type SolverColumn, solverColumnNames, solverLayout } from './imports/imported-solver.js';
export { SolverImport, type SolverImportOptions } from './imports/solver-import.js';
export { UndoSolverImport } from './imports/undo-solver-import.js';
export { RETENTION_DAYS, FollowCalendars } from './calendar/follow-calendars.js';
export { isAwayOn } from './calendar/absences.js';
export { periodsOf } from './calendar/solver-calendar.js';
export { SolverPeriod } from './calendar/solver-period.entity.js';
export {
  type CompanyContact,
  companyContactsOf,
  isContactOf,
  isContactSql,
} from './contacts/company-contact.js';
export { type Contactable, isContactable, SolverContacts } from './contacts/solver-contacts.js';
export { isReachableSql } from './contacts/reachable.sql.js';
export {
  CosignatureAsked,
  CosigningChanged,
  IdeaCosigned,
  IdeaReturned,
} from './cosigning/cosigning.rules.js';
export { CosigningSchool } from './cosigning/cosigning-school.entity.js';
export { CosigningService } from './cosigning/cosigning.service.js';
export {
  MinorityChanged,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorAsked,
  SupervisorFollowed,
  SupervisorSchoolChanged,
  SupervisorRequestWithdrawn,
} from './supervision/supervision.rules.js';
export { SupervisionService } from './supervision/supervision.service.js';
export { solverMailSamples } from './mail-samples.js';
export { solverChanges, SolverLists } from './solver-lists.js';
export { SolversModule } from './solvers.module.js';
export { SolversService } from './solvers.service.js';
export { ImportLabel } from './labels/import-label.entity.js';
export { contactOf, recipientsOf, speakersFor } from './notices/speakers.js';
