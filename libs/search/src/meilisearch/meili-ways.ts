import { stemOf } from '@passerelle/words';
import type { MultiSearchQuery } from 'meilisearch';
import { phraseWord } from './meili-document.js';
import type { Said } from './meili-terms.js';

/** What of a query to Meilisearch says which documents are meant. */
export type WordQuery = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** A document is found by any of these if it says so. */
export function queriesOf(said: Said): WordQuery[] {
  if ('phrase' in said) return [wholeWords(phraseWord(said.phrase), ['phrases'])];
  const { word, by } = said;
  // A word that nothing follows is the beginning of one.
  if (by === 'beginning') return [{ q: word, attributesToSearchOn: ['words'], matchingStrategy: 'all' }];
  const written = wholeWords(word, ['words']);
  if (by === 'writing') return [written];
  const stems = new Set([stemOf(word, 'fr'), stemOf(word, 'en')]);
  return [...[...stems].map((stem) => wholeWords(stem, ['titleStems', 'stems'])), written];
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
