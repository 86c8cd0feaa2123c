import { lowerBound, sharingBeginning, similarWords } from './similar-words.js';
import { saysNothing } from './read-words.js';

/** A word of a collection: as folded, as it was first written (in lower case), and its stems as `stemOf` gives them. */
export interface WordRow {
  word: string;
  written: string;
  french: string;
  english: string;
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
 * are there for phrases alone, and are found by nothing.
 */
export class Vocabulary {
  private readonly words: string[] = [];
  /** Of those that folding changes. */
  private readonly written = new Map<number, string>();
  private readonly numbers = new Map<string, number>();
  private readonly sayingNothing = new Set<number>();
  private readonly byStem = { french: new Map<string, number[]>(), english: new Map<string, number[]>() };
  private settled: SortedWords = { words: [], numbers: [] };
  private recent: SortedWords = { words: [], numbers: [] };

  get size(): number {
    return this.words.length;
  }

  /** The next number goes to it. */
  add({ word, written, french, english }: WordRow): void {
    const number = this.words.length;
    this.words.push(word);
    if (saysNothing(word)) {
      this.sayingNothing.add(number);
      return;
    }
    this.numbers.set(word, number);
    this.insert(number);
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

  saysNothingAt(number: number): boolean {
    return this.sayingNothing.has(number);
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
