import { type Actor, emailAddress } from '@passerelle/accounts';
import { EventSet, type Invalidation } from '@passerelle/database';
import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import type { Solver } from '../solver/solver.entity.js';
import { theSupervision } from '../solver/solver.events.js';
import { holdsProfile, supervises } from '../solver/solver.policy.js';
import { sentences } from '../solvers.sentences.js';

export const supervisionEvents = new EventSet();

/** Data of a question to supervise; `formerId`: the account of the address asked before, if that address is no longer asked. */
export interface OfSupervisorRequest {
  solverId: string;
  formerId?: string;
}

/** The former candidate has no part in the request any more, and gets a notice on the page of their notices. */
const theSupervisionAndFormerlyAsked = ({ solverId, formerId }: OfSupervisorRequest): Invalidation[] => [
  ...theSupervision({ solverId }),
  ...(formerId === undefined ? [] : [{ topic: 'notice', id: formerId } as const]),
];

/** An address is asked to supervise the holder of a profile. */
export const SupervisorAsked = supervisionEvents.define<OfSupervisorRequest>('SupervisorAsked', {
  invalidates: theSupervisionAndFormerlyAsked,
});

/** The holder withdraws the question. */
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
    // The former supervisor has no part in the profile any more, and gets a notice on the page of their notices.
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

/** No holder of a profile is younger than thirteen. */
const MOST_YEARS = 5;

export const supervisorInput = labelled(z.object({ email: emailAddress }), {
  email: sentences.supervisorEmail(),
});

const stillMinor = rule('still_minor', sentences.ofAgeAlready());
const notThatYoung = rule('not_that_young', sentences.notThatYoung());

/** @param today the day in France, as YYYY-MM-DD */
export const minorityInput = (today: string) =>
  labelled(
    z.object({
      until: z.iso
        .date()
        .transform(lastOfMonth)
        .refine((day) => day >= today, stillMinor)
        .refine((day) => yearOf(day) - yearOf(today) <= MOST_YEARS, notThatYoung)
        .nullable(),
    }),
    { until: sentences.minorUntil() },
  );

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Only the month is kept: the day would be a birthday. */
function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export const supervisionActions = ['see', 'seeRequest', 'ask', 'end', 'setMinority'] as const;
export type SupervisionAction = (typeof supervisionActions)[number];

/** Who may do what with the supervisor of a profile. Only the requested address answers. */
export function mayOnSupervision(actor: Actor, action: SupervisionAction, solver: Solver): boolean {
  switch (action) {
    // Curators read in an introduction whether a supervisor is missing: who supervises whom is not their business.
    case 'see':
    case 'end':
      return holdsProfile(actor, solver) || supervises(actor, solver);
    case 'seeRequest':
    case 'ask':
      return holdsProfile(actor, solver);
    case 'setMinority':
      // A minor cannot end the protection alone while a supervisor answers for them.
      return solver.isMinor && solver.supervisorId !== null
        ? supervises(actor, solver)
        : holdsProfile(actor, solver);
  }
}
