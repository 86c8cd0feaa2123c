import { foldWord, isStopWord, wordsOf } from '@passerelle/words';
import type { SearchDocument } from './search-index.js';

/** What a document says, without order: its folded words, those that say nothing left out. */
export interface AnalysedDocument {
  /** By word, how often it is in the bodies, the title and the names, as `packCounts` packs it. */
  counts: ReadonlyMap<string, number>;
  /** By word, how it is first written, in lower case. */
  written: ReadonlyMap<string, string>;
  /** Words in title and bodies, in the title; repetitions included. */
  length: number;
  titleLength: number;
  /** Bits of `languageBits`: both where it cannot be told. */
  languages: number;
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

/** Whether a folded word says nothing in French or in English: texts and queries are of either, and queries are too short to tell. */
export function saysNothing(folded: string): boolean {
  return isStopWord(folded, 'fr') || isStopWord(folded, 'en');
}

export function analyseDocument({
  title,
  bodies,
  names,
}: Pick<SearchDocument, 'title' | 'bodies' | 'names'>): AnalysedDocument {
  const counted = new Map<string, [bodies: number, title: number, names: number]>();
  const firstWritten = new Map<string, string>();
  const stops = { fr: 0, en: 0 };
  const count = (text: string, field: 0 | 1 | 2): number => {
    let words = 0;
    for (const { written } of wordsOf(text)) {
      const folded = foldWord(written);
      const inFrench = isStopWord(folded, 'fr');
      const inEnglish = isStopWord(folded, 'en');
      if (inFrench !== inEnglish && field !== 2) stops[inFrench ? 'fr' : 'en']++;
      if (inFrench || inEnglish) continue;
      words++;
      const counts = counted.get(folded);
      if (counts) counts[field]++;
      else {
        counted.set(folded, [Number(field === 0), Number(field === 1), Number(field === 2)]);
        firstWritten.set(folded, written.toLowerCase().normalize('NFC').replaceAll(/\p{M}/gu, ''));
      }
    }
    return words;
  };
  const titleLength = count(title, 1);
  const length = bodies.reduce((sum, body) => sum + count(body, 0), titleLength);
  for (const name of names) count(name, 2);
  return {
    counts: new Map([...counted].map(([word, counts]) => [word, packCounts(...counts)])),
    written: firstWritten,
    length,
    titleLength,
    languages: stops.fr === stops.en ? eitherLanguage : languageBits[stops.fr > stops.en ? 'fr' : 'en'],
  };
}
