import { EventSet } from '@passerelle/database';

export const searchRepairEvents = new EventSet();

/** An admin has asked to compare the search index with the database now, and to index again what differs. The subject is the asking itself. */
export const SearchRepairAsked = searchRepairEvents.define<Record<string, never>>('SearchRepairAsked');
