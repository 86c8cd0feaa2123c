import { IdeaCosigned } from './cosigning/index.js';
import { SolverProfileChanged, SolverVisibilityChanged } from './solver/index.js';
import { SupervisionAnswered, SupervisionEnded, SupervisorSchoolChanged } from './supervision/index.js';

/** After each of these events, other people may see a profile or its ideas differently: libs that keep a copy make it again. */
export const solverChanges = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
] as const;
