import { EventSet, type Invalidation } from '@passerelle/database';
import { theSupervision } from '../solver/solver.events.js';

export const supervisionEvents = new EventSet();

/** Data of a question to supervise; `formerId`: the account of the address asked before, if that address is no longer asked. */
export interface OfSupervisorRequest {
  solverId: string;
  formerId?: string;
}

/** The person who was asked before has no part in the request any more, and is told where their notices are. */
const theSupervisionAndFormerlyAsked = ({ solverId, formerId }: OfSupervisorRequest): Invalidation[] => [
  ...theSupervision({ solverId }),
  ...(formerId === undefined ? [] : [{ topic: 'notice', id: formerId } as const]),
];

/** An address is asked to supervise the holder of a profile. */
export const SupervisorAsked = supervisionEvents.define<OfSupervisorRequest>('SupervisorAsked', {
  invalidates: theSupervisionAndFormerlyAsked,
});

/** The holder takes the question back. */
export const SupervisorRequestWithdrawn = supervisionEvents.define<OfSupervisorRequest>(
  'SupervisorRequestWithdrawn',
  { invalidates: theSupervisionAndFormerlyAsked },
);

/** The asked person accepts or declines. */
export const SupervisionAnswered = supervisionEvents.define<{ solverId: string; accepted: boolean }>(
  'SupervisionAnswered',
  { invalidates: theSupervision },
);

/** The learner or the supervisor has ended the supervision. */
export const SupervisionEnded = supervisionEvents.define<{ solverId: string; supervisorId: string }>(
  'SupervisionEnded',
  {
    // The former supervisor has no part in the profile any more, and is told where their notices are.
    invalidates: ({ solverId, supervisorId }) => [
      ...theSupervision({ solverId }),
      { topic: 'notice', id: supervisorId },
    ],
  },
);

/** The supervisor's account was suspended, or reinstated. */
export const SupervisorFollowed = supervisionEvents.define<{ solverId: string }>('SupervisorFollowed', {
  invalidates: theSupervision,
});

/** The supervisor has joined a school, or left it: its rule for ideas applies from now on, or no longer. */
export const SupervisorSchoolChanged = supervisionEvents.define<{
  solverId: string;
  schoolId: string | null;
}>('SupervisorSchoolChanged', { invalidates: theSupervision });

/** The holder is declared to be under age, or no longer; or they have come of age. */
export const MinorityChanged = supervisionEvents.define<{ solverId: string }>('MinorityChanged', {
  invalidates: theSupervision,
});
