import { EventSet } from '@passerelle/database';

export const supervisionEvents = new EventSet();

/** Of a question to supervise; `formerId`: who was asked until now, where that address is somebody's, and no longer is. */
export interface OfSupervisorRequest {
  solverId: string;
  formerId?: string;
}

/** An address is asked to supervise whoever holds a profile. */
export const SupervisorAsked = supervisionEvents.define<OfSupervisorRequest>('SupervisorAsked');

/** The holder takes the question back. */
export const SupervisorRequestWithdrawn = supervisionEvents.define<OfSupervisorRequest>(
  'SupervisorRequestWithdrawn',
);

/** Whoever was asked accepts or declines. */
export const SupervisionAnswered = supervisionEvents.define<{ solverId: string; accepted: boolean }>(
  'SupervisionAnswered',
);

/** One of the two ended it. */
export const SupervisionEnded = supervisionEvents.define<{ solverId: string; supervisorId: string }>(
  'SupervisionEnded',
);

/** The account of whoever supervises was suspended, or reinstated. */
export const SupervisorFollowed = supervisionEvents.define<{ solverId: string }>('SupervisorFollowed');

/** Whoever supervises has come to a school, or left it: its rule for ideas holds from now on, or no longer. */
export const SupervisorSchoolChanged = supervisionEvents.define<{
  solverId: string;
  schoolId: string | null;
}>('SupervisorSchoolChanged');

/** Somebody said that the holder is under age, or no longer; or that time has come. */
export const MinorityChanged = supervisionEvents.define<{ solverId: string }>('MinorityChanged');
