import { defineEvent } from '@passerelle/database';

export type SolverChange = 'created' | 'edited' | 'ideas' | 'claimed' | 'paused' | 'resumed' | 'absence';

/** Anything that may change what a profile fits, or who is to be told. */
export const SolverProfileChanged = defineEvent<{ solverId: string; change: SolverChange }>(
  'SolverProfileChanged',
);

/** A batch of an import; the subject is the import itself. Rows that brought nothing new are not in it. */
export const SolversImported = defineEvent<{ solverIds: string[] }>('SolversImported');

/** A curator asks whoever reads the contact address to take the profile over. */
export const SolverInvited = defineEvent<{ solverId: string }>('SolverInvited');

/** Somebody with an account wants mails about needs that fit again; so do the profiles that name their address. */
export const SolverContactAccepted = defineEvent<{ solverIds: string[] }>('SolverContactAccepted', {
  forTheRecord: true,
});

/** The contact address of these profiles asked to be left alone. */
export const SolverContactRefused = defineEvent<{ solverIds: string[] }>('SolverContactRefused', {
  forTheRecord: true,
});
