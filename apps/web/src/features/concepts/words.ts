import { msg } from '@lingui/core/macro';
import type { ConceptStage, ConceptStatus } from '../../ui/api/schema-types.js';

/** Name of each stage. */
export const stageWords = {
  idea: msg`Idée`,
  concept: msg`Concept`,
  business_model: msg`Modèle économique`,
  prototype: msg`Prototype`,
  in_homes: msg`Dans des foyers`,
} satisfies Record<ConceptStage, unknown>;

export const stages = Object.keys(stageWords) as ConceptStage[];

/** The question of each gate. */
export const gateWords = {
  problem: msg`Le problème est vrai`,
  payer: msg`Quelqu’un paiera`,
  trial: msg`On peut essayer`,
  holds: msg`Cela tient`,
};

export const statusWords = {
  active: msg`En cours`,
  paused: msg`En pause`,
  stopped: msg`Arrêté`,
} satisfies Record<ConceptStatus, unknown>;

/** Beginning of a text, cut after a word, in at most `most` characters. */
export const beginningOf = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/(?<!\s)\s+\S*$/, '')}…`;
