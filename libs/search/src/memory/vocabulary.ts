import { isStopWordInAnyLanguage, type TextLanguage } from '@passerelle/text';
import { withRoomFor } from './growing.js';
import { lowerBound, sharingBeginning, similarWords } from '../analysis/index.js';

/** A word of a collection: as folded, as it was first written (in lower case), and its stems as `stemOf` gives them. */
export interface WordRow {
  /** By what documents name it as they are written down: no other word ever has it. */
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

/** Words in their order, and the number of each. */
interface SortedWords {
  words: string[];
  numbers: number[];
}

/** New words go into a small list, which is merged with the large one when it has more than so many. */
const mostRecent = 1_000;

/**
 * The words of a collection by their numbers, found as written, by stem, by their beginning, and by likeness. Those that say nothing
 * are there for phrases alone, and are found by nothing. Numbers are without gaps and of this process alone: the keys that documents
 * are written down with have ever more gaps.
 */
export class Vocabulary {
  private words: string[] = [];
  private keys: number[] = [];
  /** Of those that folding changes. */
  private written = new Map<number, string>();
  /** Plus one, 0 for none. An array, though it has ever more gaps: each word of each document that is read is looked up in it. */
  private numbersByKey = new Int32Array(0);
  private numbers = new Map<string, number>();
  private sayingNothing = new Set<number>();
  private readonly byStem = { fr: new Map<string, WordFamily>(), en: new Map<string, WordFamily>() };
  /** By number. */
  private families: Record<TextLanguage, WordFamily[]> = { fr: [], en: [] };
  private settled: SortedWords = { words: [], numbers: [] };
  private recent: SortedWords = { words: [], numbers: [] };

  get size(): number {
    return this.words.length;
  }

  /** The next number goes to it, unless it was known by a key before this one. */
  add({ key, word, written, french, english }: WordRow): void {
    const known = this.numbers.get(word);
    const number = known ?? this.words.length;
    this.keys[number] = key;
    this.numbersByKey = withRoomFor(this.numbersByKey, key + 1);
    this.numbersByKey[key] = number + 1;
    if (written === word) this.written.delete(number);
    else this.written.set(number, written);
    if (known !== undefined) return;
    this.words.push(word);
    this.numbers.set(word, number);
    if (isStopWordInAnyLanguage(word)) {
      this.sayingNothing.add(number);
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

  /** @throws {RangeError} if there is none */
  numberWithKey(key: number): number {
    if (!this.hasKey(key)) throw new RangeError(`There is no word with the key ${key}.`);
    return this.numbersByKey[key] - 1;
  }

  /** Gives words the numbers that `moved` says, and forgets those of which it says none or -1. Their order must stay. */
  move(moved: Int32Array): void {
    const keeps = (number: number): boolean => (moved[number] ?? -1) >= 0;
    const kept = <Row>(rows: readonly Row[]): Row[] => rows.filter((_, number) => keeps(number));
    this.written = new Map(
      [...this.written].flatMap(([number, written]) => (keeps(number) ? [[moved[number], written]] : [])),
    );
    this.sayingNothing = new Set([...this.sayingNothing].filter(keeps).map((number) => moved[number]));
    for (const families of Object.values(this.byStem)) {
      for (const [stem, family] of families) {
        family.numbers = family.numbers.filter(keeps).map((number) => moved[number]);
        if (family.numbers.length === 0) families.delete(stem);
      }
    }
    this.families = { fr: kept(this.families.fr), en: kept(this.families.en) };
    for (const sorted of [this.settled, this.recent]) {
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

  saysNothingAt(number: number): boolean {
    return this.sayingNothing.has(number);
  }

  writtenAt(number: number): string {
    return this.written.get(number) ?? this.words[number];
  }

  /** Of a word that says something. */
  numberOf(word: string): number | undefined {
    const number = this.numbers.get(word);
    return number !== undefined && this.saysNothingAt(number) ? undefined : number;
  }

  withStem(language: TextLanguage, stem: string): readonly number[] {
    return this.byStem[language].get(stem)?.numbers ?? [];
  }

  /** What it is compared by: a word that says nothing has no endings. */
  stemAt(number: number, language: TextLanguage): string {
    return this.families[language][number].stem;
  }

  /** In no order. */
  *beginningWith(prefix: string): Generator<number> {
    for (const { words, numbers } of [this.settled, this.recent]) {
      const first = lowerBound(words, prefix);
      const end = first + sharingBeginning(words, prefix, first);
      for (let i = first; i < end; i++) yield numbers[i];
    }
  }

  /** The numbers of the words at most so many typing errors away, or that begin so; itself left out. */
  similarTo(word: string, mostErrors: number, begun: boolean): number[] {
    return [this.settled, this.recent].flatMap(({ words, numbers }) =>
      [...similarWords(words, word, mostErrors, begun)].map((place) => numbers[place]),
    );
  }

  /** Keeps the recent words sorted, and settles them once they are many. */
  private insert(number: number): void {
    const { words, numbers } = this.recent;
    const place = lowerBound(words, this.words[number]);
    words.splice(place, 0, this.words[number]);
    numbers.splice(place, 0, number);
    if (words.length <= mostRecent) return;
    this.settled = merged(this.settled, this.recent);
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
