import type { ActionState } from './action-states.js';

const states: Record<ActionState, string> = {
  todo: 'à faire',
  doing: 'en cours',
  done: 'faite',
  dropped: 'abandonnée',
};

export const fr = {
  title: 'Ce qu’il faut faire',
  owner: 'Qui s’en charge',
  dueOn: 'Pour quand',
  notAnOwner: 'Choisissez une personne de la liste.',
  notATie: 'Choisissez un concept et un objectif de la liste, un de chaque au plus.',
  tiedUnseen:
    'Cette action est déjà liée à autre chose que vous ne voyez pas, et qui reste. Notez-en une autre.',
  dayPast: 'Choisissez aujourd’hui ou un jour à venir.',
  dayTooFar: 'Choisissez un jour dans les cinq ans qui viennent.',
  cannot: ({ from, to }: { from: ActionState; to: ActionState }) =>
    `Cette action est ${states[from]} : elle ne peut pas devenir ${states[to]}. Remettez-la d’abord à faire.`,
  notEditable: ({ state }: { state: ActionState }) =>
    `Cette action est ${states[state]}. Remettez-la à faire pour la modifier.`,
  changedMeanwhile:
    'Quelqu’un a modifié cette action entre-temps. Relisez-la, puis recommencez : votre texte est gardé.',
  tooMany: ({ max }: { max: number }) =>
    `Il y a déjà ${max} actions ici. Vous pouvez modifier celles qui ne servent plus.`,

  // Actions in the audit log.
  did_add: 'a ajouté une action',
  did_edit: 'a modifié',
  did_setState: 'a dit où en est une action',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_title: 'titre',
};
