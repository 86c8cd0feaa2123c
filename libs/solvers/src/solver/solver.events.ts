import { EventSet, type Invalidation } from '@passerelle/database';

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
/** `holder`: the accounts of the holders were suspended, or one of them was reinstated. */
export type VisibilityChange = 'hidden' | 'shown' | 'ideaHidden' | 'ideaShown' | 'holder';

export const theSupervision = ({ solverId }: { solverId: string }): Invalidation[] => [
  { topic: 'supervision', id: solverId },
];

/** Any change that may affect which needs fit a profile, or who is notified of them. */
export const SolverProfileChanged = solverEvents.define<{ solverId: string; change: SolverChange }>(
  'SolverProfileChanged',
  {
    // A supervisor reads the present words of an idea.
    invalidates: ({ solverId, change }) => (change === 'ideas' ? theSupervision({ solverId }) : []),
  },
);

/** A profile, or one of its ideas, is kept from others or shown again. The reason of the event is the curator's. */
export const SolverVisibilityChanged = solverEvents.define<{
  solverId: string;
  change: VisibilityChange;
  ideaId?: string;
}>('SolverVisibilityChanged', { invalidates: 'nothing' });

/**
 * A batch of an import, without unchanged profiles. Its subject is the import itself. Or a batch of profiles whose tags
 * changed after a curator answered a label of imports. Its subject is the label. The flag in the data is set if the
 * importer wants the profiles to be notified of needs that are open already.
 */
export const SolversImported = solverEvents.define<{ solverIds: string[]; tells?: true }>('SolversImported', {
  invalidates: 'nothing',
});

/** Profiles were deleted because their import was undone. The subject is the import. */
export const SolversWithdrawn = solverEvents.define<{ solverIds: string[] }>('SolversWithdrawn', {
  invalidates: 'nothing',
});

/** A curator has answered what a label of imports means. */
export const ImportLabelAnswered = solverEvents.define<{ labelId: string }>('ImportLabelAnswered', {
  invalidates: 'nothing',
});

/** A curator has postponed a label of imports. */
export const ImportLabelPostponed = solverEvents.define<{ labelId: string }>('ImportLabelPostponed', {
  invalidates: 'nothing',
  forTheRecord: true,
});

/** A curator invites the reader of the contact address to take over the profile. */
export const SolverInvited = solverEvents.define<{ solverId: string }>('SolverInvited', {
  invalidates: 'nothing',
});

/** A person with an account wants mails about fitting needs again; this also applies to the profiles with that contact address. */
export const SolverContactAccepted = solverEvents.define<{ solverIds: string[] }>('SolverContactAccepted', {
  invalidates: 'nothing',
  forTheRecord: true,
});

/** The contact address of these profiles wants no more mails. */
export const SolverContactRefused = solverEvents.define<{ solverIds: string[] }>('SolverContactRefused', {
  invalidates: 'nothing',
  forTheRecord: true,
});
