import type { ConceptStage, ConceptStatus } from '../../ui/api/schema-types.js';

/** Name of each stage in the address parameter « etape ». */
export const stageSlugs: Readonly<Record<ConceptStage, string>> = {
  idea: 'idee',
  concept: 'concept',
  business_model: 'modele-economique',
  prototype: 'prototype',
  in_homes: 'dans-des-foyers',
};

/** Filters of the list of concepts, read from the address. */
export interface Filters {
  /** undefined: the first few concepts of every stage. */
  stage: ConceptStage | undefined;
  mine: boolean;
  stopped: boolean;
}

export function filtersIn(search: URLSearchParams): Filters {
  const slug = search.get('etape');
  const known = Object.entries(stageSlugs) as [ConceptStage, string][];
  return {
    stage: known.find(([, each]) => each === slug)?.[0],
    mine: search.get('qui') === 'moi',
    stopped: search.get('etat') === 'arretes',
  };
}

/** Variables of the filters that every stage has. */
export const variablesOf = ({
  mine,
  stopped,
}: Filters): { statuses: ConceptStatus[] | null; mine: boolean } => ({
  statuses: stopped ? ['stopped'] : null,
  mine,
});
