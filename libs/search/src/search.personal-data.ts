import { declarePersonalData, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const searchTables = declarePersonalData(
  {
    search_document: {
      purpose: 'search',
      kept: 'subject',
      about: [where('id = ANY (:solvers) OR id = ANY (:needs)', { words: 'derived', attributes: 'derived' })],
      nobody: 'collection_id deadline id newest_at number version',
    },
    search_staged_document: {
      purpose: 'search',
      kept: 'expiry',
      about: [where('id = ANY (:solvers) OR id = ANY (:needs)', { words: 'derived', attributes: 'derived' })],
      nobody: 'deadline id newest_at rebuild staged_at version',
    },
    search_word: {
      purpose: 'search',
      kept: 'subject',
      about: [where('false', { word: 'derived', french: 'derived', english: 'derived', written: 'derived' })],
      nobody: 'collection_id number',
    },
  },
  {
    search_collection: 'forgotten_up_to id last_number last_word name rebuilt_from',
    search_copy: 'behind_since collection_id copied_up_to',
    search_synonyms: 'groups is_only',
  },
);
