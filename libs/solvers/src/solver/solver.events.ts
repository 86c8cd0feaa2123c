import { EventSet } from '@passerelle/database';

export const solverEvents = new EventSet();

export type SolverChange = 'created' | 'edited' | 'ideas' | 'claimed' | 'paused' | 'resumed' | 'absence';

/** Anything that may change what a profile fits, or who is to be told. */
export const SolverProfileChanged = solverEvents.define<{ solverId: string; change: SolverChange }>(
  'SolverProfileChanged',
);

/** A batch of an import; the subject is the import itself. Rows that brought nothing new are not in it. */
export const SolversImported = solverEvents.define<{ solverIds: string[] }>('SolversImported');

/** A curator asks whoever reads the contact address to take the profile over. */
export const SolverInvited = solverEvents.define<{ solverId: string }>('SolverInvited');

/** Somebody with an account wants mails about needs that fit again; so do the profiles that name their address. */
export const SolverContactAccepted = solverEvents.define<{ solverIds: string[] }>('SolverContactAccepted', {
  forTheRecord: true,
});

/** The contact address of these profiles asked to be left alone. */
export const SolverContactRefused = solverEvents.define<{ solverIds: string[] }>('SolverContactRefused', {
  forTheRecord: true,
});
