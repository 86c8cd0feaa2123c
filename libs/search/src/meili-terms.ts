import { foldWord, stemOf, type WordInText, wordsOf } from '@passerelle/words';
import { saysNothing } from './analyse-document.js';
import { MOST_WORDS_WITH_SYNONYMS, type Synonyms } from './synonyms.js';

/** A word of the query. */
export interface AskedWord extends WordInText {
  folded: string;
  /** Whether it is still being typed. */
  begun: boolean;
}

/** One way to say what was asked: a document must have all its words. */
export interface Way {
  words: readonly string[];
  /** The word is the beginning of the document's. */
  begins: boolean;
  /** What it counts beside the word itself. */
  weight: number;
}

/** A word of the query and all the ways to say it. */
export interface Term {
  asked: AskedWord;
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

/** The words of a query that say something. */
export function askedWords(text: string, typing: boolean): readonly AskedWord[] {
  const all = [...wordsOf(text.slice(0, longestText))].map((word) => ({
    ...word,
    folded: foldWord(word.written),
    begun: typing && word.end === text.length,
  }));
  const saying = all.filter(({ folded }) => !saysNothing(folded));
  const last = all.at(-1);
  // "de" may become "dépendance", but beside other words it is more often what it is.
  return saying.length === 0 && last?.begun && last.folded !== '' ? [last] : saying;
}

/** The terms of a query, each with the ways to say it that are known beforehand. */
export function termsOf(words: readonly AskedWord[], synonyms: Synonyms): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const asked of words) {
    const key = keyOf(asked);
    const known = terms.get(key);
    if (known) known.times++;
    else if (terms.size < mostWords) terms.set(key, { asked, times: 1, ways: waysOf(asked) });
  }
  if (words.length <= MOST_WORDS_WITH_SYNONYMS) addSynonyms(words, synonyms, terms);
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
  words: readonly AskedWord[],
  synonyms: Synonyms,
  terms: ReadonlyMap<string, Term>,
): void {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const said = words.slice(from, to);
      for (const phrase of synonyms.of(said.map(({ folded }) => folded)))
        for (const word of said)
          terms.get(keyOf(word))?.ways.push({ words: phrase, begins: false, weight: synonymWeight });
    }
  }
}
