import { IdeaCosigned } from './cosigning/cosigning.events.js';
import { SolverProfileChanged, SolverVisibilityChanged } from './solver/solver.events.js';
import {
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
} from './supervision/supervision.events.js';

/** After each of these events, other people may see a profile or its ideas differently: libs that keep a copy make it again. */
export const solverChanges = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorSchoolChanged,
] as const;
