import { EventSet } from '@passerelle/database';

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
