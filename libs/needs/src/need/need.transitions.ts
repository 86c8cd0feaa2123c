import type { Language } from '@passerelle/config';
import { IllegalTransition } from '@passerelle/problems';
import type { NeedState } from './need.entity.js';

interface Transition {
  from: readonly NeedState[];
  to: NeedState;
}

/** Every legal change of a need's state; all others are refused. */
export const needTransitions = {
  submit: { from: ['draft', 'changes_requested'], to: 'submitted' },
  requestChanges: { from: ['submitted'], to: 'changes_requested' },
  publish: { from: ['submitted'], to: 'published' },
  refuse: { from: ['submitted'], to: 'closed' },
  expire: { from: ['published'], to: 'expired' },
  renew: { from: ['expired'], to: 'published' },
  close: { from: ['draft', 'submitted', 'changes_requested', 'published', 'expired'], to: 'closed' },
} as const satisfies Record<string, Transition>;

export type NeedTransition = keyof typeof needTransitions;

const deeds: Record<NeedTransition, Record<Language, string>> = {
  submit: { fr: 'être envoyé aux animateurs', en: 'be submitted' },
  requestChanges: { fr: 'être renvoyé pour correction', en: 'be sent back for changes' },
  publish: { fr: 'être publié', en: 'be published' },
  refuse: { fr: 'être refusé', en: 'be refused' },
  expire: { fr: 'arriver à échéance', en: 'expire' },
  renew: { fr: 'être prolongé', en: 'be renewed' },
  close: { fr: 'être clos', en: 'be closed' },
};

const states: Record<NeedState, Record<Language, string>> = {
  draft: { fr: 'à l’état de brouillon', en: 'a draft' },
  submitted: { fr: 'en attente de relecture', en: 'waiting for review' },
  changes_requested: { fr: 'à corriger', en: 'waiting for changes' },
  published: { fr: 'publié', en: 'published' },
  expired: { fr: 'arrivé à échéance', en: 'expired' },
  closed: { fr: 'clos', en: 'closed' },
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} when it does not start from this state.
 */
export function nextState(transition: NeedTransition, from: NeedState, language: Language): NeedState {
  const { from: allowed, to }: Transition = needTransitions[transition];
  if (allowed.includes(from)) return to;
  if (from === to) {
    const already = {
      fr: `Ce besoin est déjà ${states[from].fr}.`,
      en: `This need is already ${states[from].en}.`,
    };
    throw new IllegalTransition(already[language], from, to);
  }
  const message = {
    fr: `Ce besoin est ${states[from].fr} : il ne peut pas ${deeds[transition].fr}.`,
    en: `This need is ${states[from].en}: it cannot ${deeds[transition].en}.`,
  };
  throw new IllegalTransition(message[language], from, to);
}

/** Told to a curator who links needs when the state of one does not allow it. */
export function notPoolable(state: NeedState, title: string, language: Language): IllegalTransition {
  const message = {
    fr: `« ${title} » est ${states[state].fr} : seuls des besoins en attente de relecture ou publiés peuvent être regroupés.`,
    en: `“${title}” is ${states[state].en}: only needs that wait for review or are published can be pooled.`,
  };
  return new IllegalTransition(message[language], state);
}

/** Told to those who may edit a need in other states, but not in this one. */
export function notEditable(state: NeedState, language: Language): IllegalTransition {
  const { fr, en } = wayOut[state] ?? { fr: '', en: '' };
  const message = {
    fr: `Ce besoin est ${states[state].fr} : vous ne pouvez pas le modifier.${fr}`,
    en: `This need is ${states[state].en}: you cannot change it.${en}`,
  };
  return new IllegalTransition(message[language], state);
}

const wayOut: Partial<Record<NeedState, Record<Language, string>>> = {
  published: { fr: ' Un animateur peut le faire à votre demande.', en: ' A curator can do it if you ask.' },
  changes_requested: { fr: ' C’est à l’entreprise de le faire.', en: ' That is for the company to do.' },
};
