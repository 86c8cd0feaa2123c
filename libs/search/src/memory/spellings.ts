import { foldWord } from '@passerelle/text';

/** How documents write words that they write otherwise than the vocabulary does, which has most of them as first written. */
export class Spellings {
  /** By spelling, the documents that have it. */
  private readonly slots = new Map<string, number[]>();
  private readonly byWord = new Map<string, string[]>();

  add(slot: number, spelling: string): void {
    const known = this.slots.get(spelling);
    if (known) known.push(slot);
    else {
      this.slots.set(spelling, [slot]);
      const word = foldWord(spelling);
      this.byWord.set(word, [...(this.byWord.get(word) ?? []), spelling]);
    }
  }

  /** The spellings of a word, and the slots that have each, those of documents that are gone included. */
  of(word: string): (readonly [spelling: string, slots: readonly number[]])[] {
    return (this.byWord.get(word) ?? []).map((spelling) => [spelling, this.slots.get(spelling) ?? []]);
  }

  /** Gives documents the slots that `moved` says, -1 for those that are gone. */
  move(moved: Int32Array): void {
    const before = [...this.slots];
    this.slots.clear();
    this.byWord.clear();
    for (const [spelling, slots] of before)
      for (const slot of slots) if (moved[slot] >= 0) this.add(moved[slot], spelling);
  }
}
