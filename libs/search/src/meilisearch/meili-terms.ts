import { longestText, mostWords, synonymWeight } from '../port/index.js';
import { type FoldedWord, isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import {
  inEitherNumber,
  isMeantAsWritten,
  joinedPairs,
  MOST_WORDS_WITH_SYNONYMS,
  type Phrase,
  type PhraseInRow,
  readWords,
  type Synonyms,
} from '../analysis/index.js';

/** One way to say what was asked. */
export type Way = Said & {
  /** What it counts beside the word itself. */
  weight: number;
};

/** A word of a document that has the stem of one, or is the very same; or a phrase that has synonyms. */
export type Said = { word: string; by: 'stem' | 'writing' } | { phrase: Phrase };

/** A word of the query, or a phrase whose words say nothing one by one, and all the ways to say it. */
export interface Term {
  /** What may have been misspelt; undefined where it is known to mean something. */
  asked: FoldedWord | undefined;
  /** How often it was asked for. */
  times: number;
  ways: Way[];
}

/** What a query asks for. */
export interface Asked {
  text: string;
  /** Its words that say something. */
  words: readonly FoldedWord[];
  /** There are none: these may be words without their hyphens, and it asks for nothing if no document has them. */
  isGuess: boolean;
  /** All of its words, and the phrases among them that mean the same as others. */
  all: readonly FoldedWord[];
  phrases: readonly PhraseInRow[];
}

export function askedFor(text: string, synonyms: Synonyms): Asked {
  const all = readWords(text.slice(0, longestText));
  const saying = all.filter(({ folded }) => !isStopWordInAnyLanguage(folded));
  const phrases =
    saying.length <= MOST_WORDS_WITH_SYNONYMS ? synonyms.in(all.map(({ folded }) => folded)) : [];
  if (saying.length > 0) return { text, words: saying, all, phrases, isGuess: false };
  const joined = phrases.length === 0 ? joinedPairs(all) : [];
  return { text, words: joined, all, phrases, isGuess: phrases.length === 0 };
}

/** The terms of a query, each with the ways to say it that are known beforehand. */
export function termsOf({ text, words, all, phrases }: Asked, synonyms: Synonyms): readonly Term[] {
  const known = new Set(phrases.flatMap(({ first, last }) => all.slice(first, last + 1)));
  const mayBeMisspelt = (word: FoldedWord): boolean =>
    all.includes(word) && !known.has(word) && !isMeantAsWritten(word, text, all);
  const terms = new Map<string, Term>();
  for (const word of words) {
    const key = keyOf(word);
    const term = terms.get(key);
    if (term) term.times++;
    else if (terms.size < mostWords)
      terms.set(key, {
        asked: mayBeMisspelt(word) ? word : undefined,
        times: 1,
        ways: [{ word: word.folded, by: 'stem', weight: 1 }],
      });
  }
  addSynonyms(phrases, all, synonyms, terms);
  return [...terms.values()];
}

function keyOf({ folded }: FoldedWord): string {
  return stemOf(folded, 'fr');
}

/** What means the same as a word stands in for it. A phrase is a term of its own, beside its words where they stand apart. */
function addSynonyms(
  phrases: readonly PhraseInRow[],
  all: readonly FoldedWord[],
  synonyms: Synonyms,
  terms: Map<string, Term>,
): void {
  for (const { phrase, first, last } of new Map(phrases.map((found) => [found.phrase, found])).values()) {
    const others = [...synonyms.othersOf(phrase)].flatMap((other) =>
      waysTo(synonyms.phrases[other], synonymWeight),
    );
    const word = terms.get(keyOf(all[first]));
    if (first === last && word !== undefined) word.ways.push(...others);
    else {
      const ways = [...waysTo(synonyms.phrases[phrase], 1), ...others];
      terms.set(`phrase ${phrase}`, { asked: undefined, times: 1, ways });
    }
  }
}

function waysTo(phrase: Phrase, weight: number): Way[] {
  if (phrase.length > 1) return [{ phrase, weight }];
  return inEitherNumber(phrase[0]).map((word) => ({ word, by: 'writing', weight }));
}
