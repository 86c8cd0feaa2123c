import { isStopWord } from '@passerelle/text';
import { readWords } from './read-words.js';
import type { SearchDocument } from '../port/index.js';

/** The words of a document in their order, text by text, those that say nothing included: phrases are told by them. */
export interface WordsInOrder<Word> {
  /** Bits of `languageBits`: both where it cannot be told. */
  languages: number;
  title: readonly Word[];
  bodies: readonly (readonly Word[])[];
  /** Of all names. */
  names: readonly Word[];
}

/** What a document says, folded. */
export interface AnalysedDocument extends WordsInOrder<string> {
  /** By word, how it is first written, in lower case. */
  written: ReadonlyMap<string, string>;
}

/** The words of a document without their order, those that say nothing left out. */
export interface CountedWords<Word> {
  /** By word, how often it is in the bodies, the title and the names, as `packCounts` packs it. */
  counts: ReadonlyMap<Word, number>;
  /** Words in title and bodies, in the title; repetitions included. */
  length: number;
  titleLength: number;
}

export const languageBits = { fr: 1, en: 2 } as const;
const eitherLanguage = languageBits.fr | languageBits.en;

/** Counts share a byte: more often than this counts as often as this. */
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

/** The same words in the same order, each named otherwise. */
export function eachWord<From, To>(
  { languages, title, bodies, names }: WordsInOrder<From>,
  name: (word: From) => To,
): WordsInOrder<To> {
  const named = (words: readonly From[]): To[] => words.map(name);
  return { languages, title: named(title), bodies: bodies.map(named), names: named(names) };
}

/** The words of a document, text after text, repetitions included. */
export function* allWords<Word>({ title, bodies, names }: WordsInOrder<Word>): Generator<Word> {
  yield* title;
  for (const body of bodies) yield* body;
  yield* names;
}

/** @param says whether a word is to be counted */
export function countWords<Word>(
  { title, bodies, names }: WordsInOrder<Word>,
  says: (word: Word) => boolean,
): CountedWords<Word> {
  const counts = new Map<Word, [bodies: number, title: number, names: number]>();
  const count = (words: readonly Word[], field: 0 | 1 | 2): number => {
    let length = 0;
    for (const word of words) {
      if (!says(word)) continue;
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

/** A text is in the language of which it has more of the stop words that are of one alone. */
function languagesOf(texts: readonly (readonly string[])[]): number {
  const stops = { fr: 0, en: 0 };
  for (const word of texts.flat()) {
    const inFrench = isStopWord(word, 'fr');
    if (inFrench !== isStopWord(word, 'en')) stops[inFrench ? 'fr' : 'en']++;
  }
  return stops.fr === stops.en ? eitherLanguage : languageBits[stops.fr > stops.en ? 'fr' : 'en'];
}
