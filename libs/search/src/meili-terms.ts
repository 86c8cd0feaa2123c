import { stemOf } from '@passerelle/words';
import type { PhraseInRow } from './phrase-trie.js';
import { joinedPairs, type ReadWord, readWords, saysNothing } from './read-words.js';
import { MOST_WORDS_WITH_SYNONYMS, type Phrase, type Synonyms } from './synonyms.js';

/** A word of the query. */
export interface AskedWord extends ReadWord {
  /** Whether it is still being typed. */
  begun: boolean;
}

/** One way to say what was asked: a word, or a phrase that has synonyms. */
export interface Way {
  words: Phrase;
  /** The word is the beginning of the document's. */
  begins: boolean;
  /** What it counts beside the word itself. */
  weight: number;
}

/** A word of the query, or a phrase whose words say nothing one by one, and all the ways to say it. */
export interface Term {
  /** What may have been misspelt; undefined where it is known to mean something. */
  asked: AskedWord | undefined;
  /** How often it was asked for. */
  times: number;
  ways: Way[];
}

/** What is read of a query: characters, and different words. */
const longestText = 10_000;
const mostWords = 64;
const begunWeight = 0.8;
const synonymWeight = 0.5;
export const correctedWeight = 0.8;
/** Typing errors are looked for in queries of up to so many words: longer ones find enough by the rest. */
export const mostWordsToCorrect = 12;

/** What a query asks for. */
export interface Asked {
  /** Its words that say something. */
  words: readonly AskedWord[];
  /** There are none: these may be words without their hyphens, and it asks for nothing if no document has them. */
  isGuess: boolean;
  /** All of its words, and the phrases among them that mean the same as others. */
  all: readonly AskedWord[];
  phrases: readonly PhraseInRow[];
}

export function askedFor(text: string, typing: boolean, synonyms: Synonyms): Asked {
  const all = readWords(text.slice(0, longestText)).map((word) => ({
    ...word,
    begun: typing && word.end === text.length,
  }));
  const saying = all.filter(({ folded }) => !saysNothing(folded));
  const phrases =
    saying.length <= MOST_WORDS_WITH_SYNONYMS ? synonyms.in(all.map(({ folded }) => folded)) : [];
  if (saying.length > 0) return { words: saying, all, phrases, isGuess: false };
  // "de" may become "dépendance", but beside other words it is more often what it is.
  const begun = all.filter((word) => word.begun);
  const joined = phrases.length === 0 ? joinedPairs(all).map((word) => ({ ...word, begun: false })) : [];
  return { words: [...joined, ...begun], all, phrases, isGuess: phrases.length + begun.length === 0 };
}

/** The terms of a query, each with the ways to say it that are known beforehand. */
export function termsOf({ words, all, phrases }: Asked, synonyms: Synonyms): readonly Term[] {
  const known = new Set(phrases.flatMap(({ first, last }) => all.slice(first, last + 1)));
  const mayBeMisspelt = (word: AskedWord): boolean => all.includes(word) && !known.has(word);
  const terms = new Map<string, Term>();
  for (const word of words) {
    const key = keyOf(word);
    const term = terms.get(key);
    if (term) term.times++;
    else if (terms.size < mostWords)
      terms.set(key, { asked: mayBeMisspelt(word) ? word : undefined, times: 1, ways: waysOf(word) });
  }
  addSynonyms(phrases, all, synonyms, terms);
  return [...terms.values()];
}

function keyOf({ begun, folded }: AskedWord): string {
  return begun ? ' ' : stemOf(folded, 'fr');
}

function waysOf({ folded, begun }: AskedWord): Way[] {
  const itself = { words: [folded], begins: false, weight: 1 };
  return begun ? [itself, { words: [folded], begins: true, weight: begunWeight }] : [itself];
}

/** What means the same as some words in a row stands in for each of them. */
function addSynonyms(
  phrases: readonly PhraseInRow[],
  all: readonly AskedWord[],
  synonyms: Synonyms,
  terms: Map<string, Term>,
): void {
  const others = new Map<string, Set<number>>();
  for (const { phrase, first, last } of phrases) {
    const row = all.slice(first, last + 1);
    const keys = row.filter(({ folded }) => !saysNothing(folded)).map(keyOf);
    if (keys.length === 0) {
      // "bien-être": none of its words is looked for by itself.
      const key = `phrase ${phrase}`;
      terms.set(key, { asked: undefined, times: 1, ways: [wayTo(synonyms.phrases[phrase], 1)] });
      keys.push(key);
    }
    for (const key of keys)
      others.set(key, new Set([...(others.get(key) ?? []), ...synonyms.othersOf(phrase)]));
  }
  for (const [key, numbers] of others)
    terms
      .get(key)
      ?.ways.push(...[...numbers].map((number) => wayTo(synonyms.phrases[number], synonymWeight)));
}

function wayTo(words: Phrase, weight: number): Way {
  return { words, begins: false, weight };
}
