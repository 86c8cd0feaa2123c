import { foldWord } from '@passerelle/words';

interface Spelt {
  slot: number;
  spelling: string;
}

/** How documents write words that they write otherwise than the vocabulary does, which has most of them as first written. */
export class Spellings {
  private readonly byWord = new Map<string, Spelt[]>();

  add(slot: number, spelling: string): void {
    const word = foldWord(spelling);
    const known = this.byWord.get(word);
    if (known) known.push({ slot, spelling });
    else this.byWord.set(word, [{ slot, spelling }]);
  }

  /** Those of documents that are gone included. */
  of(word: string): readonly Spelt[] {
    return this.byWord.get(word) ?? [];
  }

  /** Gives documents the slots that `moved` says, -1 for those that are gone. */
  move(moved: Int32Array): void {
    for (const [word, all] of this.byWord) {
      const kept = all
        .map(({ slot, spelling }) => ({ slot: moved[slot], spelling }))
        .filter(({ slot }) => slot >= 0);
      if (kept.length > 0) this.byWord.set(word, kept);
      else this.byWord.delete(word);
    }
  }
}

/** The most frequent of some spellings. Of equals that with accents: they are left out more often than put where they do not belong. */
export function mostFrequentSpelling(counts: ReadonlyMap<string, number>): string {
  const [[most]] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a > b ? -1 : 1));
  return most;
}
