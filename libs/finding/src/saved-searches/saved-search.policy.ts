import type { Actor } from '@passerelle/accounts';
import type { SavedSearch } from './saved-search.entity.js';

/** A search is private: nobody else sees or changes it, not even the team. */
export const isOwnSearch = ({ personId }: Actor, search: Pick<SavedSearch, 'personId'>): boolean =>
  personId !== null && personId === search.personId;
