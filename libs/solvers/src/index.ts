export { Idea } from './solver/idea.entity.js';
export { IdeaLoader } from './solver/idea.loader.js';
export { solverLayout } from './imports/imported-solver.js';
export { type Contactable, isContactable, SolverContacts } from './contacts/solver-contacts.js';
export { type MissingPart, Solver, type SolverKind, solverKinds } from './solver/solver.entity.js';
export {
  type SolverChange,
  SolverContactAccepted,
  SolverContactRefused,
  SolverInvited,
  SolverProfileChanged,
  SolversImported,
} from './solver/solver.events.js';
export { type ExportedSolver, SolverExport } from './imports/solver-export.js';
export {
  IdeaType,
  SolverConnection,
  SolverInput,
  SolverKindEnum,
  SolverType,
} from './solver/solver.graphql.js';
export { SolverImport, type SolverImportOptions } from './imports/solver-import.js';
export { SolverLists } from './solver-lists.js';
export { SolverLoader } from './solver/solver.loader.js';
export { holdsProfile, mayOnSolver, type SolverAction } from './solver/solver.policy.js';
export { SolversModule } from './solvers.module.js';
export { SolversService } from './solvers.service.js';
