import { EventSet } from '@passerelle/database';

export const solverEvents = new EventSet();

export type SolverChange =
  | 'created'
  | 'edited'
  | 'ideas'
  | 'claimed'
  | 'paused'
  | 'resumed'
  | 'absence'
  | 'calendar';
/** `holder`: the accounts of those who hold it were suspended, or one of them was reinstated. */
export type VisibilityChange = 'hidden' | 'shown' | 'ideaHidden' | 'ideaShown' | 'holder';

/** Any change that may affect which needs fit a profile, or who is told of them. */
export const SolverProfileChanged = solverEvents.define<{ solverId: string; change: SolverChange }>(
  'SolverProfileChanged',
);

/** A profile, or this idea of it, is kept from others or shown again. The reason of the event is the curator's. */
export const SolverVisibilityChanged = solverEvents.define<{
  solverId: string;
  change: VisibilityChange;
  ideaId?: string;
}>('SolverVisibilityChanged');

/**
 * A batch of an import; the subject is the import itself. Unchanged profiles are not in it. Or a batch of profiles that have another tag
 * since a curator said what a label of imports means; the subject is the label. `tells`: whoever imported them wants them to be told of
 * the needs that are open already.
 */
export const SolversImported = solverEvents.define<{ solverIds: string[]; tells?: true }>('SolversImported');

/** These profiles are gone: the import that had made them was undone. The subject is the import. */
export const SolversWithdrawn = solverEvents.define<{ solverIds: string[] }>('SolversWithdrawn');

/** A curator said what a label of imports means. */
export const ImportLabelAnswered = solverEvents.define<{ labelId: string }>('ImportLabelAnswered');

/** A curator put a label of imports off. */
export const ImportLabelPostponed = solverEvents.define<{ labelId: string }>('ImportLabelPostponed', {
  forTheRecord: true,
});

/** A curator invites whoever reads the contact address to take over the profile. */
export const SolverInvited = solverEvents.define<{ solverId: string }>('SolverInvited');

/** Somebody with an account wants mails about fitting needs again; this also counts for the profiles with that contact address. */
export const SolverContactAccepted = solverEvents.define<{ solverIds: string[] }>('SolverContactAccepted', {
  forTheRecord: true,
});

/** The contact address of these profiles wants no more mails. */
export const SolverContactRefused = solverEvents.define<{ solverIds: string[] }>('SolverContactRefused', {
  forTheRecord: true,
});
