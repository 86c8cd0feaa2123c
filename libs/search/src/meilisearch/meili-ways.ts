import { stemOf } from '@passerelle/text';
import type { MultiSearchQuery } from 'meilisearch';
import { phraseWord } from './meili-document.js';
import type { Said } from './meili-terms.js';

/** What of a query to Meilisearch says which documents are meant. */
export type WordQuery = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** A document is found by any of these if it says so. */
export function queriesOf(said: Said): WordQuery[] {
  if ('phrase' in said) return [wholeWords(phraseWord(said.phrase), ['phrases'])];
  const { word, by } = said;
  const written = wholeWords(word, ['words']);
  if (by === 'writing') return [written];
  const stems = new Set([stemOf(word, 'fr'), stemOf(word, 'en')]);
  return [...[...stems].map((stem) => wholeWords(stem, ['titleStems', 'stems'])), written];
}

/** What is spelt nearly so. */
export function spelledNearly(word: string): WordQuery {
  return wholeWords(word, ['spelling']);
}

/** A word that nothing follows would be a prefix. */
function wholeWords(words: string, attributesToSearchOn: string[]): WordQuery {
  return { q: `${words} `, attributesToSearchOn, matchingStrategy: 'all' };
}
