interface Node<Label> {
  next: Map<number, Node<Label>>;
  labels: Label[];
}

type Found<Label> = (label: Label, first: number, last: number) => void;

/**
 * Finds phrases in sequences of words, all in one pass, in time that does not grow with the number of phrases. Words
 * are numbers. The caller decides which words share a number.
 */
export class PhraseTrie<Label> {
  private readonly root = newNode<Label>();

  /**
   * @param words the numbers of the phrase's words, at least one
   * @param label the value for the callback when the phrase is found; several phrases may share a label
   */
  add(words: readonly number[], label: Label): void {
    let node = this.root;
    for (const word of words) {
      const next = node.next.get(word) ?? newNode<Label>();
      node.next.set(word, next);
      node = next;
    }
    if (!node.labels.includes(label)) node.labels.push(label);
  }

  /**
   * Calls back with each phrase in a sequence, with the positions of its first and last word. Phrases may overlap.
   * @param maySkip whether an additional word may occur within a phrase; by default none may
   */
  find(row: readonly number[], found: Found<Label>, maySkip?: (word: number) => boolean): void {
    for (let first = 0; first < row.length; first++) this.findAt(first, row, found, maySkip);
  }

  /** The same for the phrases whose first word is at a position. */
  findAt(
    first: number,
    row: readonly number[],
    found: Found<Label>,
    maySkip: (word: number) => boolean = () => false,
  ): void {
    let node = this.root.next.get(row[first]);
    for (let last = first; node !== undefined;) {
      for (const label of node.labels) found(label, first, last);
      do last++;
      while (last < row.length && !node.next.has(row[last]) && maySkip(row[last]));
      node = node.next.get(row[last]);
    }
  }
}

function newNode<Label>(): Node<Label> {
  return { next: new Map(), labels: [] };
}
