import type { ConceptStage } from '../../ui/api/schema-types.js';
import type { Question } from '../../ui/api/answers.js';
import { PublicConcepts } from './public-concepts.graphql.js';
import { slugOf, stageOf } from './stages.js';

/** Filters of the list, from the address. Pages are plain links, so the list needs no script. */
export interface Asked {
  stage: ConceptStage | null;
  tag: string | null;
  territory: string | null;
  after: string | null;
}

export const askedIn = (search: URLSearchParams): Asked => ({
  stage: stageOf(search.get('etape')) ?? null,
  tag: search.get('sujet'),
  territory: search.get('lieu'),
  after: search.get('suite'),
});

export const questionOf = (asked: Asked): Question => ({ document: PublicConcepts, variables: asked });

/** Query part of the list's address. */
export function searchOf({ stage, tag, territory, after }: Partial<Asked>): string {
  const search = new URLSearchParams();
  if (stage) search.set('etape', slugOf(stage));
  if (tag) search.set('sujet', tag);
  if (territory) search.set('lieu', territory);
  if (after) search.set('suite', after);
  return search.size === 0 ? '' : `?${search.toString()}`;
}
