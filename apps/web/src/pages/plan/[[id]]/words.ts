import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ObjectiveUnit, ObservedFigure, ProgressState } from '../../../ui/api/schema-types.js';

export const stateWords: Readonly<Record<ProgressState, MessageDescriptor>> = {
  done: msg`Atteint`,
  on_time: msg`Dans les temps`,
  late: msg`En retard`,
  not_measured: msg`Non mesuré`,
  to_come: msg`À venir`,
};

/** Tone of each state. The word of the state has the same meaning without colour. */
export const stateTones: Readonly<Record<ProgressState, string>> = {
  done: 'state ok',
  on_time: 'state ok',
  late: 'state bad',
  not_measured: 'state warn',
  to_come: 'state',
};

export const unitWords: Readonly<Record<ObjectiveUnit, MessageDescriptor>> = {
  count: msg`un nombre`,
  percent: msg`un pourcentage`,
  days: msg`des jours`,
  hours: msg`des heures`,
  euros: msg`des euros`,
};

export const observedWords: Readonly<Record<ObservedFigure, MessageDescriptor>> = {
  needs: msg`Besoins publiés`,
  needs_succeeded: msg`Part des besoins qui ont abouti`,
  first_match_in_a_day: msg`Part des besoins qui trouvent une réponse en un jour`,
  first_match_hours: msg`Heures jusqu’à la première réponse possible`,
  met_in_sixty_days: msg`Part des besoins suivis d’une rencontre en 60 jours`,
  first_meeting_days: msg`Jours jusqu’à la première rencontre`,
  company_answers_in_time: msg`Part des réponses à temps des entreprises`,
  solver_answers_in_time: msg`Part des réponses à temps des porteurs de solution`,
  introductions_settled: msg`Mises en relation menées à leur terme`,
  introductions_accepted: msg`Part des mises en relation acceptées par les deux`,
  meetings: msg`Rencontres tenues il y a plus de 90 jours`,
  homes: msg`Foyers où des concepts ont été essayés`,
};

export const observedUnits: Readonly<Record<ObservedFigure, ObjectiveUnit>> = {
  needs: 'count',
  needs_succeeded: 'percent',
  first_match_in_a_day: 'percent',
  first_match_hours: 'hours',
  met_in_sixty_days: 'percent',
  first_meeting_days: 'days',
  company_answers_in_time: 'percent',
  solver_answers_in_time: 'percent',
  introductions_settled: 'count',
  introductions_accepted: 'percent',
  meetings: 'count',
  homes: 'count',
};

/** A typed number: “12,5”, “1 200”. undefined: the text is no number. */
export function numberIn(typed: FormDataEntryValue | null): number | undefined {
  const text = typeof typed === 'string' ? typed.replace(/[\s\u00a0\u202f%€]/g, '').replace(',', '.') : '';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
