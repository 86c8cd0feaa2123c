import type { ConceptStage } from '../../ui/api/schema-types.js';
import { slugOf, stageOf } from './stages.js';

/** Filters of the list, from the address. Pages are plain links, so the list needs no script. */
export interface Filters {
  stage: ConceptStage | null;
  tag: string | null;
  territory: string | null;
  after: string | null;
}

export const filtersIn = (search: URLSearchParams): Filters => ({
  stage: stageOf(search.get('etape')) ?? null,
  tag: search.get('sujet'),
  territory: search.get('lieu'),
  after: search.get('suite'),
});

/** Query part of the list's address. */
export function searchOf({ stage, tag, territory, after }: Partial<Filters>): string {
  const search = new URLSearchParams();
  if (stage) search.set('etape', slugOf(stage));
  if (tag) search.set('sujet', tag);
  if (territory) search.set('lieu', territory);
  if (after) search.set('suite', after);
  return search.size === 0 ? '' : `?${search.toString()}`;
}
