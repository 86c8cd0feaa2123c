import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { SavedSearch } from './saved-search.entity.js';

/**
 * The columns that the log compares. Its entries name the action only: what a person searches for is private. Each column
 * is in exactly one of these two lists.
 */
export const auditedOfSavedSearch = [
  'name',
  'text',
  'tags',
  'territories',
  'kinds',
  'pausedAt',
] as const satisfies (keyof SavedSearch)[];
/** Left out: the entry already has the person and the time. */
export const notAuditedOfSavedSearch = [
  'id',
  'personId',
  'savedAt',
  'watchesSince',
] as const satisfies (keyof SavedSearch)[];

export const auditOfSavedSearch = (search: SavedSearch): Snapshot => snapshotOf(search, auditedOfSavedSearch);
