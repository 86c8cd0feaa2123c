import { EventSet } from '@passerelle/database';

export const searchRepairEvents = new EventSet();

/**
 * An admin has asked to compare the search index with the database now, and to reindex the differences. The subject is
 * the request itself.
 */
export const SearchRepairAsked = searchRepairEvents.define<Record<string, never>>('SearchRepairAsked', {
  invalidates: 'nothing',
});
