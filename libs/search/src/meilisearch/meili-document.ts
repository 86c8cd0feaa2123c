import { isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import { type AnalysedDocument, countWords, languageBits } from '../analysis/analyse-document.js';
import { PhraseFinder } from '../analysis/stemmed-phrases.js';
import type { Phrase, Synonyms } from '../analysis/synonyms.js';
import { NO_DEADLINE } from '../search-cursor.js';
import type { SearchDocument } from '../search-index.js';

/** Must change with each change of the form of written documents, since it is part of the name of an index. */
export const DOCUMENT_FORM = 2;

/** A document for Meilisearch: words without their order, never texts. */
export interface MeiliDocument {
  id: string;
  version: string;
  /** Stems of the words in the title, and in title and bodies, in the languages of the document. */
  titleStems: string;
  stems: string;
  /** All words, names included, folded. */
  words: string;
  /** The same words as spelt, in lower case. Typing errors are tolerated only here. */
  spelling: string;
  /** The phrases of the document that have synonyms, each as one word. */
  phrases: string;
  /** For ranking: each word as `word,french stem,english stem,counts`, then each phrase (`phraseEntry`). */
  entries: string;
  length: number;
  titleLength: number;
  facets: Record<string, readonly string[]>;
  visibleTo: readonly string[];
  /** Milliseconds since 1970. */
  newestAt: number;
  /** Days since 1970, or `NO_DEADLINE`. */
  deadline: number;
}

/** The part of a document that is read back to rank hits. */
export type RankedDocument = Pick<MeiliDocument, 'id' | 'entries' | 'length' | 'titleLength' | 'newestAt'>;

export interface WordEntry {
  word: string;
  isPhrase: boolean;
  /** Empty if the document is not in this language, or has the word only in names. */
  french: string;
  english: string;
  inBodies: number;
  inTitle: number;
  inNames: number;
}

const DAY = 86_400_000;

/** A document without its words. */
export type DocumentAttributes = Pick<
  SearchDocument,
  'id' | 'version' | 'facets' | 'visibleTo' | 'newestAt' | 'deadline'
>;

/** Converts documents for Meilisearch, with the phrases of some synonyms. */
export class MeiliDocumentWriter {
  private readonly finder: PhraseFinder<string>;

  constructor(private readonly synonyms: Synonyms) {
    this.finder = new PhraseFinder(synonyms, (word, trie) => trie.symbolOf(word));
  }

  write({ words, ...attributes }: DocumentAttributes & { words: AnalysedDocument }): MeiliDocument {
    const phrases = [...this.finder.phrasesOf(words)].map(
      ([number, counts]) => [this.synonyms.phrases[number], counts] as const,
    );
    return meiliDocumentOf(attributes, words, phrases);
  }
}

/** A phrase as one word, for searching. */
export function phraseWord(phrase: Phrase): string {
  return phrase.join('');
}

/** A phrase in `entries`. Its hyphens distinguish it from words. */
export function phraseEntry(phrase: Phrase): string {
  return phrase.join('-');
}

function meiliDocumentOf(
  { id, version, facets, visibleTo, newestAt, deadline }: DocumentAttributes,
  document: AnalysedDocument,
  phrases: readonly (readonly [phrase: Phrase, counts: number])[],
): MeiliDocument {
  const { languages, written } = document;
  const { counts, length, titleLength } = countWords(document, (word) => !isStopWordInAnyLanguage(word));
  const stems = new Set<string>();
  const titleStems = new Set<string>();
  const entries: string[] = [];
  for (const [word, packed] of counts) {
    const isInText = (packed & 0x3f) !== 0;
    const french = isInText && languages & languageBits.fr ? stemOf(word, 'fr') : '';
    const english = isInText && languages & languageBits.en ? stemOf(word, 'en') : '';
    for (const stem of [french, english].filter((found) => found !== '')) {
      stems.add(stem);
      if ((packed & 0x30) !== 0) titleStems.add(stem);
    }
    entries.push(`${word},${french},${english},${packed}`);
  }
  for (const [phrase, packed] of phrases) entries.push(`${phraseEntry(phrase)},,,${packed}`);
  return {
    id: id.toLowerCase(),
    version,
    titleStems: [...titleStems].join(' '),
    stems: [...stems].join(' '),
    words: [...counts.keys()].join(' '),
    // Meilisearch would split "bien-être" into separate words.
    spelling: [...counts.keys()]
      .map((word) => written.get(word) ?? word)
      .filter((word) => !word.includes('-'))
      .join(' '),
    phrases: phrases.map(([phrase]) => phraseWord(phrase)).join(' '),
    entries: entries.join(' '),
    length,
    titleLength,
    facets: Object.fromEntries(
      Object.entries(facets).map(([facet, values]) => [plain(facet), [...new Set(values)].map(plain)]),
    ),
    visibleTo: [...new Set(visibleTo)].map(plain),
    newestAt: newestAt.getTime(),
    deadline: deadline === undefined ? NO_DEADLINE : Date.parse(deadline) / DAY,
  };
}

export function* entriesOf({ entries }: RankedDocument): Generator<WordEntry> {
  for (const entry of entries.split(' ')) {
    const [word = '', french = '', english = '', counts] = entry.split(',');
    const packed = Number(counts);
    yield {
      word,
      isPhrase: word.includes('-'),
      french,
      english,
      inBodies: packed & 0xf,
      inTitle: (packed >> 4) & 0x3,
      inNames: (packed >> 6) & 0x3,
    };
  }
}

/**
 * Escapes a value, since Meilisearch would treat "Été" and "ete" as one value, and a dot in the name of a facet as a
 * path.
 */
export function plain(value: string): string {
  return value.replace(/[^a-z0-9:_-]/gu, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}~`);
}

export function unplain(value: string): string {
  return value.replace(/~([0-9a-f]+)~/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
