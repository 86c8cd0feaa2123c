import { isContactable, type Solver } from '@passerelle/solvers';

/** Whether a message reaches a solver: a person or an organisation holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);

/** Whether nobody holds the profile and its contact address refuses our messages. A profile without any known address is another case. */
export const addressRefuses = (solver: Solver): boolean =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt !== null;
