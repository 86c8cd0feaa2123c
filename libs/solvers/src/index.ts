export { Idea } from './idea.entity.js';
export { IdeaLoader } from './idea.loader.js';
export { solverLayout } from './imported-solver.js';
export { type Contactable, isContactable, SolverContacts } from './solver-contacts.js';
export { type MissingPart, Solver, type SolverKind, solverKinds } from './solver.entity.js';
export {
  type SolverChange,
  SolverContactAccepted,
  SolverContactRefused,
  SolverInvited,
  SolverProfileChanged,
  SolversImported,
} from './solver.events.js';
export { type ExportedSolver, SolverExport } from './solver-export.js';
export { IdeaType, SolverConnection, SolverInput, SolverKindEnum, SolverType } from './solver.graphql.js';
export { SolverImport, type SolverImportOptions } from './solver-import.js';
export { SolverLists } from './solver-lists.js';
export { SolverLoader } from './solver.loader.js';
export { holdsProfile, mayOnSolver, type SolverAction } from './solver.policy.js';
export { SolversModule } from './solvers.module.js';
export { SolversService } from './solvers.service.js';
