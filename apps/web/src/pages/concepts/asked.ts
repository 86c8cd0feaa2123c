import type { ConceptStage, ConceptStatus } from '../../ui/api/schema-types.js';
import type { Question } from '../../ui/api/answers.js';
import { ConceptsByStage, ConceptsInStage } from './concepts.graphql.js';

/** Name of each stage in the address parameter « etape ». */
export const stageSlugs: Readonly<Record<ConceptStage, string>> = {
  idea: 'idee',
  concept: 'concept',
  business_model: 'modele-economique',
  prototype: 'prototype',
  in_homes: 'dans-des-foyers',
};

/** Filters of the list of concepts, read from the address. */
export interface Asked {
  /** Undefined: the first few concepts of every stage. */
  stage: ConceptStage | undefined;
  mine: boolean;
  stopped: boolean;
}

export function askedIn(search: URLSearchParams): Asked {
  const slug = search.get('etape');
  const known = Object.entries(stageSlugs) as [ConceptStage, string][];
  return {
    stage: known.find(([, each]) => each === slug)?.[0],
    mine: search.get('qui') === 'moi',
    stopped: search.get('etat') === 'arretes',
  };
}

const statusesOf = ({ stopped }: Asked): ConceptStatus[] | null => (stopped ? ['stopped'] : null);

export const filterOf = (asked: Asked): { statuses: ConceptStatus[] | null; mine: boolean } => ({
  statuses: statusesOf(asked),
  mine: asked.mine,
});

export function questionOf(asked: Asked): Question {
  const filter = filterOf(asked);
  return asked.stage === undefined
    ? { document: ConceptsByStage, variables: filter }
    : { document: ConceptsInStage, variables: { ...filter, stage: asked.stage, after: null } };
}
