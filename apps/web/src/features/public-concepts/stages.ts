import { msg } from '@lingui/core/macro';
import type { ConceptStage } from '../../ui/api/schema-types.js';

/** Names of the stages, for readers who do not know the method. */
export const stageWords = {
  idea: msg`Idée`,
  concept: msg`Concept`,
  business_model: msg`Modèle économique`,
  prototype: msg`Prototype`,
  in_homes: msg`Dans des foyers`,
} satisfies Record<ConceptStage, unknown>;

/** Meaning of each stage: the proof that was required to reach it. */
export const stageMeanings = {
  idea: msg`On vérifie que le problème est vrai.`,
  concept: msg`Le problème est vrai. On cherche qui paiera.`,
  business_model: msg`Quelqu’un paiera. On prépare l’essai.`,
  prototype: msg`On essaie dans des foyers.`,
  in_homes: msg`L’essai a tenu : le service existe.`,
} satisfies Record<ConceptStage, unknown>;

export const stages = Object.keys(stageWords) as ConceptStage[];

/** Names of the stages in addresses. */
const slugs: Readonly<Record<ConceptStage, string>> = {
  idea: 'idee',
  concept: 'concept',
  business_model: 'modele-economique',
  prototype: 'prototype',
  in_homes: 'dans-des-foyers',
};

export const slugOf = (stage: ConceptStage): string => slugs[stage];

/** undefined: the address names no stage, or an unknown one. */
export const stageOf = (slug: string | null): ConceptStage | undefined =>
  stages.find((stage) => slugs[stage] === slug);
