import { languageOfWords } from '@passerelle/text';
import type { SearchDocument } from '../search-index.js';
import { readWords } from './read-words.js';

/** The words of a document in their order, text by text, with stop words, since phrases need them. */
export interface WordsInOrder<Word> {
  /** Bits of `languageBits`. Both languages if the text's language is unclear. */
  languages: number;
  title: readonly Word[];
  bodies: readonly (readonly Word[])[];
  /** The words of all names. */
  names: readonly Word[];
}

/** The words of a document, folded. */
export interface AnalysedDocument extends WordsInOrder<string> {
  /** By word, its first spelling, in lower case. */
  written: ReadonlyMap<string, string>;
}

/** The words of a document without their order and without stop words. */
export interface CountedWords<Word> {
  /** By word, how often it occurs in the bodies, the title and the names, in the form of `packCounts`. */
  counts: ReadonlyMap<Word, number>;
  /** How many words title and bodies have together, and the title alone, including repetitions. */
  length: number;
  titleLength: number;
}

export const languageBits = { fr: 1, en: 2 } as const;
const eitherLanguage = languageBits.fr | languageBits.en;

/** The three counts share a byte, so each has a maximum. */
const mostInBodies = 15;
const mostInTitle = 3;
const mostInNames = 3;

export function packCounts(bodies: number, title: number, names: number): number {
  return (
    Math.min(bodies, mostInBodies) | (Math.min(title, mostInTitle) << 4) | (Math.min(names, mostInNames) << 6)
  );
}

export function analyseDocument({
  title,
  bodies,
  names,
}: Pick<SearchDocument, 'title' | 'bodies' | 'names'>): AnalysedDocument {
  const written = new Map<string, string>();
  const read = (text: string): string[] =>
    readWords(text).map((word) => {
      if (!written.has(word.folded))
        written.set(word.folded, word.written.toLowerCase().normalize('NFC').replaceAll(/\p{M}/gu, ''));
      return word.folded;
    });
  const texts = { title: read(title), bodies: bodies.map(read), names: names.flatMap(read) };
  return { ...texts, written, languages: languagesOf([texts.title, ...texts.bodies]) };
}

/** The same words in the same order, each replaced by what `name` returns. */
export function eachWord<From, To>(
  { languages, title, bodies, names }: WordsInOrder<From>,
  name: (word: From) => To,
): WordsInOrder<To> {
  const named = (words: readonly From[]): To[] => words.map(name);
  return { languages, title: named(title), bodies: bodies.map(named), names: named(names) };
}

/** The words of a document, text after text, including repetitions. */
export function* allWords<Word>({ title, bodies, names }: WordsInOrder<Word>): Generator<Word> {
  yield* title;
  for (const body of bodies) yield* body;
  yield* names;
}

/** @param isCounted leaves out stop words */
export function countWords<Word>(
  { title, bodies, names }: WordsInOrder<Word>,
  isCounted: (word: Word) => boolean,
): CountedWords<Word> {
  const counts = new Map<Word, [bodies: number, title: number, names: number]>();
  const count = (words: readonly Word[], field: 0 | 1 | 2): number => {
    let length = 0;
    for (const word of words) {
      if (!isCounted(word)) continue;
      length++;
      const known = counts.get(word);
      if (known) known[field]++;
      else counts.set(word, [Number(field === 0), Number(field === 1), Number(field === 2)]);
    }
    return length;
  };
  const titleLength = count(title, 1);
  const length = bodies.reduce((sum, body) => sum + count(body, 0), titleLength);
  count(names, 2);
  return {
    counts: new Map([...counts].map(([word, its]) => [word, packCounts(...its)])),
    length,
    titleLength,
  };
}

function languagesOf(texts: readonly (readonly string[])[]): number {
  const language = languageOfWords(texts.flat());
  return language === undefined ? eitherLanguage : languageBits[language];
}
