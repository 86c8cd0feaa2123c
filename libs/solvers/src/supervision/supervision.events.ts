import { EventSet } from '@passerelle/database';

export const supervisionEvents = new EventSet();

/** Data of a question to supervise; `formerId`: the account of the address asked before, if that address is no longer asked. */
export interface OfSupervisorRequest {
  solverId: string;
  formerId?: string;
}

/** An address is asked to supervise the holder of a profile. */
export const SupervisorAsked = supervisionEvents.define<OfSupervisorRequest>('SupervisorAsked');

/** The holder takes the question back. */
export const SupervisorRequestWithdrawn = supervisionEvents.define<OfSupervisorRequest>(
  'SupervisorRequestWithdrawn',
);

/** The asked person accepts or declines. */
export const SupervisionAnswered = supervisionEvents.define<{ solverId: string; accepted: boolean }>(
  'SupervisionAnswered',
);

/** The learner or the supervisor has ended the supervision. */
export const SupervisionEnded = supervisionEvents.define<{ solverId: string; supervisorId: string }>(
  'SupervisionEnded',
);

/** The supervisor's account was suspended, or reinstated. */
export const SupervisorFollowed = supervisionEvents.define<{ solverId: string }>('SupervisorFollowed');

/** The supervisor has joined a school, or left it: its rule for ideas applies from now on, or no longer. */
export const SupervisorSchoolChanged = supervisionEvents.define<{
  solverId: string;
  schoolId: string | null;
}>('SupervisorSchoolChanged');

/** The holder is declared to be under age, or no longer; or they have come of age. */
export const MinorityChanged = supervisionEvents.define<{ solverId: string }>('MinorityChanged');
