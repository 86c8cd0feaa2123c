import { stemOf } from '@passerelle/words';
import type { MultiSearchQuery } from 'meilisearch';
import type { Way } from './meili-terms.js';

/** What of a query to Meilisearch says which documents are meant. */
export type WordQuery = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** A document is found by any of these if it has what the way says. */
export function queriesOf({ words, begins }: Way): WordQuery[] {
  // A word that nothing follows is the beginning of one.
  if (begins) return [{ q: words.join(' '), attributesToSearchOn: ['words'], matchingStrategy: 'all' }];
  const stemmed = (language: 'fr' | 'en'): string => words.map((word) => stemOf(word, language)).join(' ');
  return [
    ...[...new Set([stemmed('fr'), stemmed('en')])].map((q) => wholeWords(q, ['titleStems', 'stems'])),
    wholeWords(words.join(' '), ['words']),
  ];
}

/** What is spelt nearly so, or begins nearly so. */
export function spelledNearly(word: string, begun: boolean): WordQuery {
  const attributesToSearchOn = ['spelling'];
  return begun
    ? { q: word, attributesToSearchOn, matchingStrategy: 'all' }
    : wholeWords(word, attributesToSearchOn);
}

function wholeWords(words: string, attributesToSearchOn: string[]): WordQuery {
  return { q: `${words} `, attributesToSearchOn, matchingStrategy: 'all' };
}
