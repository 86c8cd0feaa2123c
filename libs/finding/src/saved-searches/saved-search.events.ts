import { EventSet } from '@passerelle/database';

export const savedSearchEvents = new EventSet();

interface OfSavedSearch {
  searchId: string;
}

export const SearchSaved = savedSearchEvents.define<OfSavedSearch>('SearchSaved', { forTheRecord: true });
/** It has another name, or was paused or taken up again. */
export const SavedSearchChanged = savedSearchEvents.define<OfSavedSearch>('SavedSearchChanged', {
  forTheRecord: true,
});
export const SavedSearchDeleted = savedSearchEvents.define<OfSavedSearch>('SavedSearchDeleted', {
  forTheRecord: true,
});

/** Saved searches find a need that was published: some of them, 500 at most. The subject is the need. */
export const SearchesFitted = savedSearchEvents.define<{ needId: string; searchIds: string[] }>(
  'SearchesFitted',
);
