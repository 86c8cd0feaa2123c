import type { CatalogueLike } from '@passerelle/problems';
import type { ActionState } from './action-states.js';
import type { fr } from './actions.fr.js';

const states: Record<ActionState, string> = {
  todo: 'to do',
  doing: 'under way',
  done: 'done',
  dropped: 'dropped',
};

export const en: CatalogueLike<typeof fr> = {
  title: 'What is to be done',
  owner: 'Who does it',
  dueOn: 'By when',
  notAnOwner: 'Choose somebody from the list.',
  notATie: 'Choose a concept and an objective from the list, at most one of each.',
  tiedUnseen:
    'This action is for something else already that you do not see, and that stays. Note another one.',
  dayPast: 'Choose today or a day to come.',
  dayTooFar: 'Choose a day within the next five years.',
  cannot: ({ from, to }) =>
    `This action is ${states[from]}: it cannot become ${states[to]}. Put it back to do first.`,
  notEditable: ({ state }) => `This action is ${states[state]}. Put it back to do to change it.`,
  changedMeanwhile:
    'Somebody has changed this action meanwhile. Read it again, then start over: your text is kept.',
  tooMany: ({ max }) =>
    `There are ${max} actions here already. You can change those that are of no more use.`,

  // Actions in the audit log.
  did_add: 'added an action',
  did_edit: 'changed it',
  did_setState: 'said how an action fares',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_title: 'title',
};
