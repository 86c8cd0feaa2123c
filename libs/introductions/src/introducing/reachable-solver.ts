import { isContactable, type Solver } from '@passerelle/solvers';

/** Whether a question to a solver reaches anybody: whoever holds the profile, or an address that has not refused to be written to. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);
