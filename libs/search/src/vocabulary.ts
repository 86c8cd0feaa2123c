import { lowerBound, sharingBeginning, type Similar, similarWords } from './similar-words.js';

/** A word of a collection: as folded, as it was first written (in lower case), and its stems as `stemOf` gives them. */
export interface WordRow {
  word: string;
  written: string;
  french: string;
  english: string;
}

/** Words that came since the sorted list was made are looked through one by one, up to so many. */
const mostUnsorted = 1_000;

/** The words of a collection by their numbers, found as written, by stem, by their beginning, and by likeness. */
export class Vocabulary {
  private readonly words: string[] = [];
  /** Of those that folding changes. */
  private readonly written = new Map<number, string>();
  private readonly numbers = new Map<string, number>();
  private readonly byStem = { french: new Map<string, number[]>(), english: new Map<string, number[]>() };
  private sorted: string[] = [];
  private unsorted: string[] = [];

  get size(): number {
    return this.words.length;
  }

  /** The next number goes to it. */
  add({ word, written, french, english }: WordRow): void {
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    this.unsorted.push(word);
    if (written !== word) this.written.set(number, written);
    for (const [stems, stem] of [
      [this.byStem.french, french],
      [this.byStem.english, english],
    ] as const) {
      const same = stems.get(stem);
      if (same) same.push(number);
      else stems.set(stem, [number]);
    }
  }

  wordAt(number: number): string {
    return this.words[number];
  }

  writtenAt(number: number): string {
    return this.written.get(number) ?? this.words[number];
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  withStem(language: 'french' | 'english', stem: string): readonly number[] {
    return this.byStem[language].get(stem) ?? [];
  }

  /** In no order. */
  *beginningWith(prefix: string): Generator<number> {
    this.sortIfMany();
    const first = lowerBound(this.sorted, prefix);
    const end = first + sharingBeginning(this.sorted, prefix, first);
    for (let i = first; i < end; i++) yield this.numbers.get(this.sorted[i]) ?? 0;
    for (const word of this.unsorted) if (word.startsWith(prefix)) yield this.numbers.get(word) ?? 0;
  }

  /** Words at most so many typing errors away, itself left out. */
  similarTo(word: string, mostErrors: number): Similar[] {
    this.sortIfMany();
    return [...similarWords(this.sorted, word, mostErrors), ...similarWords(this.unsorted, word, mostErrors)];
  }

  private sortIfMany(): void {
    if (this.unsorted.length <= mostUnsorted && this.unsorted.length < this.sorted.length) {
      this.unsorted.sort();
      return;
    }
    this.unsorted.sort();
    this.sorted = merged(this.sorted, this.unsorted);
    this.unsorted = [];
  }
}

function merged(a: readonly string[], b: readonly string[]): string[] {
  const all: string[] = [];
  let i = 0;
  for (const word of b) {
    while (i < a.length && a[i] < word) all.push(a[i++]);
    all.push(word);
  }
  while (i < a.length) all.push(a[i++]);
  return all;
}
