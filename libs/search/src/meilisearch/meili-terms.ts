import { type FoldedWord, isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import { mayBeMisspelt } from '../analysis/edit-distance.js';
import { joinedPairs, onlyRanks } from '../analysis/read-words.js';
import type { PhraseInRow } from '../analysis/stemmed-phrases.js';
import { inEitherNumber, type Phrase, type Synonyms } from '../analysis/synonyms.js';
import { mostWords, synonymWeight } from '../search-index.js';

/** A target by which a term is found. */
export type Alternative = Target & {
  /** Weight of a hit; for the word itself, 1. */
  weight: number;
};

/** Target of a search: words with the same stem, the word itself, or a phrase that has synonyms. */
export type Target = { word: string; by: 'stem' | 'writing' } | { phrase: Phrase };

/** A word or a known phrase of the query, with all targets by which it is found. */
export interface Term {
  /** The word, if it may be misspelt. */
  asked: FoldedWord | undefined;
  /** How often the query has the term. */
  times: number;
  /** Whether the term only ranks documents that other terms find, and finds none by itself. */
  onlyRanks: boolean;
  alternatives: Alternative[];
}

/** The content of a query. */
export interface Asked {
  text: string;
  /** Words of the query, without stop words. */
  words: readonly FoldedWord[];
  /**
   * The query has only stop words, and no phrase that has synonyms. `words` are then neighbours written as one ("bien
   * être" → "bienetre"). If no document has such a word, nothing is found.
   */
  hasOnlyStopWords: boolean;
  /** All words of the query, and its phrases that have synonyms. */
  all: readonly FoldedWord[];
  phrases: readonly PhraseInRow[];
}

/** @param all the words of the text */
export function askedFor(text: string, all: readonly FoldedWord[], synonyms: Synonyms): Asked {
  const contentWords = all.filter(({ folded }) => !isStopWordInAnyLanguage(folded));
  const phrases = synonyms.inQuery(all.map(({ folded }) => folded));
  if (contentWords.length > 0) return { text, words: contentWords, all, phrases, hasOnlyStopWords: false };
  const joined = phrases.length === 0 ? joinedPairs(all) : [];
  return { text, words: joined, all, phrases, hasOnlyStopWords: phrases.length === 0 };
}

/** The terms of a query, each with the alternatives that are known before the request to Meilisearch. */
export function termsOf(asked: Asked, synonyms: Synonyms): readonly Term[] {
  const { words, all, phrases } = asked;
  const terms = new Map<string, Term>();
  for (const word of words) {
    const key = keyOf(word);
    const term = terms.get(key);
    if (term) term.times++;
    else if (terms.size < mostWords)
      terms.set(key, {
        asked: mayBeMisspelt(word, asked) ? word : undefined,
        times: 1,
        onlyRanks: onlyRanks(word, words),
        alternatives: [{ word: word.folded, by: 'stem', weight: 1 }],
      });
  }
  addSynonyms(phrases, all, synonyms, terms);
  return [...terms.values()];
}

function keyOf({ folded }: FoldedWord): string {
  return stemOf(folded, 'fr');
}

/**
 * A synonym of a word is an alternative of the word's term. A phrase is a separate term, besides the terms of its
 * words.
 */
function addSynonyms(
  phrases: readonly PhraseInRow[],
  all: readonly FoldedWord[],
  synonyms: Synonyms,
  terms: Map<string, Term>,
): void {
  for (const { phrase, first, last } of new Map(phrases.map((found) => [found.phrase, found])).values()) {
    const others = [...synonyms.othersOf(phrase)].flatMap((other) =>
      synonymAlternatives(synonyms.phrases[other], synonymWeight),
    );
    const word = terms.get(keyOf(all[first]));
    if (first === last && word !== undefined) word.alternatives.push(...others);
    else {
      const alternatives = [...synonymAlternatives(synonyms.phrases[phrase], 1), ...others];
      terms.set(`phrase ${phrase}`, { asked: undefined, times: 1, onlyRanks: false, alternatives });
    }
  }
}

function synonymAlternatives(phrase: Phrase, weight: number): Alternative[] {
  if (phrase.length > 1) return [{ phrase, weight }];
  return inEitherNumber(phrase[0]).map((word) => ({ word, by: 'writing', weight }));
}
