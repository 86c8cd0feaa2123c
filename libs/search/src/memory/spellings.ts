import { foldWord } from '@passerelle/text';

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

  /** The spellings of a word, each with the documents that have it, deleted ones included. */
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
