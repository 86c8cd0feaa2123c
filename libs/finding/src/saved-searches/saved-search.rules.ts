import type { Actor } from '@passerelle/accounts';
import { needsPath } from '@passerelle/config';
import { EventSet, type Snapshot, snapshotOf } from '@passerelle/database';
import { labelled, line, rule } from '@passerelle/problems';
import { solverKinds } from '@passerelle/solvers';
import { tagsLabel } from '@passerelle/taxonomy';
import { territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../finding.sentences.js';
import { searchText } from '../searching/search.graphql.js';
import type { SavedSearch, SearchedFor } from './saved-search.entity.js';

/**
 * The columns that the log compares. Its entries name only the action, since a person's searches are private. Each
 * column is in exactly one of these two lists.
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

export const savedSearchEvents = new EventSet();

interface OfSavedSearch {
  searchId: string;
}

export const SearchSaved = savedSearchEvents.define<OfSavedSearch>('SearchSaved', {
  invalidates: 'nothing',
  forTheRecord: true,
});
/** The search was renamed, paused or resumed. */
export const SavedSearchChanged = savedSearchEvents.define<OfSavedSearch>('SavedSearchChanged', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const SavedSearchDeleted = savedSearchEvents.define<OfSavedSearch>('SavedSearchDeleted', {
  invalidates: 'nothing',
  forTheRecord: true,
});

/** A published need fits some saved searches, at most 500 in one event. The subject is the need. */
export const SearchesFitted = savedSearchEvents.define<{ needId: string; searchIds: string[] }>(
  'SearchesFitted',
  { invalidates: 'nothing' },
);

/** Longest name, in characters. */
export const LONGEST_NAME = 100;

const name = line({ max: LONGEST_NAME });
/** A reference as in addresses. A later check finds whether the tag or place exists. */
const references = z.array(z.string().max(200)).max(100);
const asksNothing = rule('nothing_asked', sentences.nothingAsked());

export const savedSearchInput = labelled(
  searchText
    .extend({
      name,
      tags: references,
      territories: references,
      kinds: z.array(z.enum(solverKinds)),
    } satisfies Record<Exclude<keyof SearchedFor, 'text'> | 'name', z.ZodType>)
    .refine(
      (input) => {
        const { name: _, ...asked } = input;
        return Object.values(asked satisfies SearchedFor).some(({ length }) => length > 0);
      },
      {
        ...asksNothing,
        path: ['text'],
      },
    ),
  {
    name: sentences.searchName(),
    text: sentences.searchedWords(),
    tags: tagsLabel,
    territories: territoriesLabel,
    kinds: sentences.searchedKinds(),
  },
);

export const searchNameInput = labelled(z.object({ name }), { name: sentences.searchName() });

/** A search is private. Nobody else sees or changes it, not even the team. */
export const isOwnSearch = ({ personId }: Actor, search: Pick<SavedSearch, 'personId'>): boolean =>
  personId !== null && personId === search.personId;

/** The parameters that the web application reads, in their order. */
const parameters: Readonly<Record<keyof SearchedFor, string>> = {
  text: 'mots',
  tags: 'sujet',
  territories: 'lieu',
  kinds: 'genre',
};

/** The path of a search of needs. */
export function searchAddress(search: SearchedFor): string {
  const asked = new URLSearchParams();
  for (const [field, parameter] of Object.entries(parameters))
    for (const value of [search[field as keyof SearchedFor]].flat())
      if (value !== '') asked.append(parameter, value);
  return `${needsPath}?${asked}`;
}
