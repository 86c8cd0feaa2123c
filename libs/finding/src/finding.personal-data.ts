import { declarePersonalData, deletedAfter, gone, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const findingTables = declarePersonalData(
  {
    saved_search: {
      purpose: 'search',
      kept: 'account',
      about: [
        gone('person_id', 'person_id name text tags territories kinds saved_at paused_at watches_since'),
      ],
      nobody: 'id',
    },
    need_opening: {
      purpose: 'search',
      kept: deletedAfter(60, 'opened_at'),
      about: [gone('person_id', 'person_id need_id opened_at')],
    },
    search_note: {
      purpose: 'search',
      kept: deletedAfter(90, 'day'),
      about: [where('false', { words: 'expires' })],
      nobody: 'collection day filters found id key opened searches tag_ids territory_codes',
    },
    searched_phrase: {
      purpose: 'search',
      kept: deletedAfter(90, 'day'),
      about: [where('false', { phrase: 'expires', searcher: 'expires' })],
      nobody: 'day',
    },
  },
  {
    common_word: 'word',
    search_drift: 'collection expected left_over measured_at missing stale',
    search_mark: 'mark name',
  },
);
