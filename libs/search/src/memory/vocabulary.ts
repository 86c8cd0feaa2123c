import { foldWord, isStopWordInAnyLanguage, type TextLanguage, withCapacity } from '@passerelle/text';
import { countWithPrefix, lowerBound, wordsWithinDistance } from '../analysis/edit-distance.js';

/** A word of a collection: folded, in its first spelling (in lower case), and its stems as `stemOf` gives them. */
export interface WordRow {
  /** The number of the word in stored documents. No other word ever has it. */
  key: number;
  word: string;
  written: string;
  french: string;
  english: string;
}

/** Words of one stem. */
interface WordFamily {
  stem: string;
  numbers: number[];
}

/** Words in alphabetical order, and the number of each. */
interface SortedWords {
  words: string[];
  numbers: number[];
}

/** New words go into a small list, which is merged into the main one once it has more words than this. */
const mostRecent = 1_000;

/**
 * The words of a collection by number, found as written, by stem, by prefix and by edit distance. Stop words are
 * included only for phrases, and are not found. Numbers have no gaps and belong to this process. The keys in stored
 * documents have more and more gaps.
 */
export class Vocabulary {
  private words: string[] = [];
  private keys: number[] = [];
  /** Only words that folding changes. */
  private written = new Map<number, string>();
  /**
   * Number plus one, 0 for none. An array in spite of its gaps, since each word of each document is looked up here.
   */
  private numbersByKey = new Int32Array(0);
  private numbers = new Map<string, number>();
  private stopWords = new Set<number>();
  private readonly byStem = { fr: new Map<string, WordFamily>(), en: new Map<string, WordFamily>() };
  /** By number. */
  private families: Record<TextLanguage, WordFamily[]> = { fr: [], en: [] };
  private main: SortedWords = { words: [], numbers: [] };
  private recent: SortedWords = { words: [], numbers: [] };

  get size(): number {
    return this.words.length;
  }

  /** Gives a new word the next number. A word that is known by an earlier key keeps its number. */
  add({ key, word, written, french, english }: WordRow): void {
    const known = this.numbers.get(word);
    const number = known ?? this.words.length;
    this.keys[number] = key;
    this.numbersByKey = withCapacity(this.numbersByKey, key + 1);
    this.numbersByKey[key] = number + 1;
    if (written === word) this.written.delete(number);
    else this.written.set(number, written);
    if (known !== undefined) return;
    this.words.push(word);
    this.numbers.set(word, number);
    if (isStopWordInAnyLanguage(word)) {
      this.stopWords.add(number);
      for (const families of Object.values(this.families)) families.push({ stem: word, numbers: [] });
      return;
    }
    this.insert(number);
    for (const [language, stem] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const family = this.byStem[language].get(stem) ?? { stem, numbers: [] };
      family.numbers.push(number);
      this.byStem[language].set(stem, family);
      this.families[language].push(family);
    }
  }

  hasKey(key: number): boolean {
    return this.numbersByKey[key] > 0;
  }

  /** @throws {RangeError} if no word has the key */
  numberWithKey(key: number): number {
    if (!this.hasKey(key)) throw new RangeError(`There is no word with the key ${key}.`);
    return this.numbersByKey[key] - 1;
  }

  /**
   * Renumbers words.
   * @param moved by old number the new one. Words without one, or with -1, are dropped. The order must stay
   */
  move(moved: Int32Array): void {
    const keeps = (number: number): boolean => (moved[number] ?? -1) >= 0;
    const kept = <Row>(rows: readonly Row[]): Row[] => rows.filter((_, number) => keeps(number));
    this.written = new Map(
      [...this.written].flatMap(([number, written]) => (keeps(number) ? [[moved[number], written]] : [])),
    );
    this.stopWords = new Set([...this.stopWords].filter(keeps).map((number) => moved[number]));
    for (const families of Object.values(this.byStem)) {
      for (const [stem, family] of families) {
        family.numbers = family.numbers.filter(keeps).map((number) => moved[number]);
        if (family.numbers.length === 0) families.delete(stem);
      }
    }
    this.families = { fr: kept(this.families.fr), en: kept(this.families.en) };
    for (const sorted of [this.main, this.recent]) {
      sorted.words = sorted.words.filter((_, place) => keeps(sorted.numbers[place]));
      sorted.numbers = sorted.numbers.filter(keeps).map((number) => moved[number]);
    }
    this.words = kept(this.words);
    this.keys = kept(this.keys);
    this.numbers = new Map(this.words.map((word, number) => [word, number]));
    this.numbersByKey.fill(0);
    for (const [number, key] of this.keys.entries()) this.numbersByKey[key] = number + 1;
  }

  wordAt(number: number): string {
    return this.words[number];
  }

  isStopWordAt(number: number): boolean {
    return this.stopWords.has(number);
  }

  writtenAt(number: number): string {
    return this.written.get(number) ?? this.words[number];
  }

  /** The number of a word that is no stop word. */
  numberOf(word: string): number | undefined {
    const number = this.numbers.get(word);
    return number !== undefined && this.isStopWordAt(number) ? undefined : number;
  }

  withStem(language: TextLanguage, stem: string): readonly number[] {
    return this.byStem[language].get(stem)?.numbers ?? [];
  }

  /** The stem by which a word is compared. Stop words are not stemmed. */
  stemAt(number: number, language: TextLanguage): string {
    return this.families[language][number].stem;
  }

  /** In no particular order. */
  *withPrefix(prefix: string): Generator<number> {
    for (const { words, numbers } of [this.main, this.recent]) {
      const first = lowerBound(words, prefix);
      const end = first + countWithPrefix(words, prefix, first);
      for (let i = first; i < end; i++) yield numbers[i];
    }
  }

  /**
   * The words within an edit distance, without the word itself.
   * @param asPrefix whether words with a prefix within that distance are included
   */
  similarTo(word: string, maxDistance: number, asPrefix: boolean): number[] {
    return [this.main, this.recent].flatMap(({ words, numbers }) =>
      [...wordsWithinDistance(words, word, maxDistance, asPrefix)].map((place) => numbers[place]),
    );
  }

  /** Keeps the recent words sorted, and merges them into the main list once they are many. */
  private insert(number: number): void {
    const { words, numbers } = this.recent;
    const place = lowerBound(words, this.words[number]);
    words.splice(place, 0, this.words[number]);
    numbers.splice(place, 0, number);
    if (words.length <= mostRecent) return;
    this.main = merged(this.main, this.recent);
    this.recent = { words: [], numbers: [] };
  }
}

function merged(a: SortedWords, b: SortedWords): SortedWords {
  const all: SortedWords = { words: [], numbers: [] };
  let i = 0;
  const takeFromA = (): void => {
    all.words.push(a.words[i]);
    all.numbers.push(a.numbers[i++]);
  };
  for (const [j, word] of b.words.entries()) {
    while (i < a.words.length && a.words[i] < word) takeFromA();
    all.words.push(word);
    all.numbers.push(b.numbers[j]);
  }
  while (i < a.words.length) takeFromA();
  return all;
}

/** Spellings that differ from the vocabulary's, which has each word in its first spelling. */
export class Spellings {
  /** By spelling, the documents that have it. */
  private readonly documents = new Map<string, number[]>();
  private readonly byWord = new Map<string, string[]>();

  add(document: number, spelling: string): void {
    const known = this.documents.get(spelling);
    if (known) known.push(document);
    else {
      this.documents.set(spelling, [document]);
      const word = foldWord(spelling);
      this.byWord.set(word, [...(this.byWord.get(word) ?? []), spelling]);
    }
  }

  /** The spellings of a word, each with its documents, including deleted ones. */
  of(word: string): (readonly [spelling: string, documents: readonly number[]])[] {
    return (this.byWord.get(word) ?? []).map((spelling) => [spelling, this.documents.get(spelling) ?? []]);
  }

  /** @param moved by old document number the new one, -1 for deleted documents */
  move(moved: Int32Array): void {
    const before = [...this.documents];
    this.documents.clear();
    this.byWord.clear();
    for (const [spelling, documents] of before)
      for (const document of documents) if (moved[document] >= 0) this.add(moved[document], spelling);
  }
}
