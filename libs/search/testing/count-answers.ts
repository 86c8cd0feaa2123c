import { FallbackSearchIndex } from '../src/fallback-search-index.js';
import type { SearchIndex, SearchQuery } from '../src/search-index.js';

export interface Answers {
  /**
   * How many searches had a finished text. Others do not count, since typed texts are answered from memory, and the
   * product's own look-ups have no text.
   */
  asked: number;
  /** How many of these searches Meilisearch answered. */
  byMeilisearch: number;
}

/** Counts from now on which engine answers, since the port does not report it. */
export function countAnswers(index: SearchIndex): Answers {
  const answers = { asked: 0, byMeilisearch: 0 };
  const search = index.search.bind(index);
  index.search = (query) => {
    if (isFinishedText(query)) answers.asked++;
    return search(query);
  };
  if (!(index instanceof FallbackSearchIndex)) return answers;
  const meili = index['meili'];
  const searchHeld = meili.searchHeld.bind(meili);
  meili.searchHeld = async (query, state) => {
    const result = await searchHeld(query, state);
    if (result !== undefined && isFinishedText(query)) answers.byMeilisearch++;
    return result;
  };
  return answers;
}

function isFinishedText({ text, typing }: SearchQuery): boolean {
  return !typing && text.trim() !== '';
}
