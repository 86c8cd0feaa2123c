import { IdeaCosigned } from './cosigning/index.js';
import { SolverProfileChanged, SolverVisibilityChanged } from './solver/index.js';
import { SupervisionAnswered, SupervisionEnded, SupervisorSchoolChanged } from './supervision/index.js';

/** After each of these, others may be told something else of a profile or of its ideas: whoever keeps a copy makes it anew. */
export const solverChanges = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
] as const;
