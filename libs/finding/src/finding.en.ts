import type { CatalogueLike } from '@passerelle/problems';
import { solverKindInWords } from '@passerelle/solvers';
import type { fr } from './finding.fr.js';

export const en: CatalogueLike<typeof fr> = {
  kind: ({ kind }) => solverKindInWords(kind, 'en').label,
  state: ({ state }) =>
    ({
      draft: 'Draft',
      submitted: 'Waiting to be read',
      changes_requested: 'Changes requested',
      published: 'Published',
      expired: 'Expired',
      closed: 'Closed',
    })[state],
  remote: 'At a distance',
  onSite: 'On site',

  searchName: 'Name of the search',
  searchedWords: 'Words',
  searchedKinds: 'Who may answer',
  nothingAsked: 'Write a few words, or choose a filter: without either, everything would be new.',
  tooManySearches: ({ max }: { max: number }) =>
    `You keep ${max} searches already. Delete one to keep this one.`,
  savedTooOften: ({ max }: { max: number }) =>
    `You may save ${max} searches a day at most. Come back tomorrow.`,

  noProfile:
    'This order compares needs with your profile, and you have none yet: make one, or choose another order.',
  whichProfile: 'Choose the profile whose matches you want to see.',
  aboutNothing: 'No tag and no place recognised',

  // For the page that ends a saved search.
  endOfSearchTitle: 'Pause this search',
  endOfSearchMeans: ({ name }: { name: string }) =>
    `We shall tell you no more of the needs that your search “${name}” finds. It is kept: you may take it up again on the page “Me”.`,
  agreeToEndSearch: 'Yes, I want to receive nothing more from this search.',
  endOfSearch: 'Pause it',
  searchEndedTitle: 'Done',
  searchEnded: ({ name }: { name: string }) =>
    `Your search “${name}” is paused. You may take it up again whenever you like, on the page “Me”.`,
  seeSearches: 'See my searches',
  anotherEndOfSearch:
    'Follow the one in the last message that you have received, or sign in: your searches are on the page “Me”.',

  // Actions in the audit log.
  did_repair: 'asked for the search to be repaired',
  did_saveSearch: 'saved a search',
  did_renameSearch: 'renamed a saved search',
  did_pauseSearch: 'paused a saved search',
  did_resumeSearch: 'resumed a saved search',
  did_deleteSearch: 'deleted a saved search',
};
