import { isContactable, type Solver } from '@passerelle/solvers';

/** Whether a question reaches a solver: somebody holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);

/** Whether nobody holds a profile, and the address that is known for it has refused mails: not the same as knowing none. */
export const addressRefuses = (solver: Solver): boolean =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt !== null;
