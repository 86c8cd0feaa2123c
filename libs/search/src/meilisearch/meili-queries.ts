import { stemOf } from '@passerelle/text';
import type { MultiSearchQuery } from 'meilisearch';
import { phraseWord } from './meili-document.js';
import type { Target } from './meili-terms.js';

/** The part of a Meilisearch query that says which documents are wanted. */
export type WordQuery = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** A document has the target if any of these queries finds the document. */
export function queriesOf(target: Target): WordQuery[] {
  if ('phrase' in target) return [wholeWords(phraseWord(target.phrase), ['phrases'])];
  const { word, by } = target;
  const written = wholeWords(word, ['words']);
  if (by === 'writing') return [written];
  const stems = new Set([stemOf(word, 'fr'), stemOf(word, 'en')]);
  return [...[...stems].map((stem) => wholeWords(stem, ['titleStems', 'stems'])), written];
}

/** Finds similar spellings. */
export function spelledNearly(word: string): WordQuery {
  return wholeWords(word, ['spelling']);
}

/** Without the blank, Meilisearch would take the last word for a prefix. */
function wholeWords(words: string, attributesToSearchOn: string[]): WordQuery {
  return { q: `${words} `, attributesToSearchOn, matchingStrategy: 'all' };
}
