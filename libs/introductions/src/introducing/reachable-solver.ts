import { isContactable, type Solver } from '@passerelle/solvers';

/** Whether a question reaches a solver: somebody holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);
