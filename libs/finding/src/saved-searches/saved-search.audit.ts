import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { SavedSearch } from './saved-search.entity.js';

/**
 * The columns that the log compares; its entries name the action alone, for what somebody looks for is their own affair. Each column is in
 * exactly one of these two lists.
 */
export const auditedOfSavedSearch = [
  'name',
  'text',
  'tags',
  'territories',
  'kinds',
  'pausedAt',
] as const satisfies (keyof SavedSearch)[];
/** Left out: the entry says who and when. */
export const notAuditedOfSavedSearch = [
  'id',
  'personId',
  'savedAt',
  'watchesSince',
] as const satisfies (keyof SavedSearch)[];

export const auditOfSavedSearch = (search: SavedSearch): Snapshot => snapshotOf(search, auditedOfSavedSearch);
