interface Identified {
  id: string;
}

/** What is shown of a list. */
export interface Shown<Row> {
  rows: readonly Row[];
  /** How many have come in since, and are not shown yet. */
  news: number;
}

/**
 * The rows of a list while somebody works on it: none moves but those that leave. What comes in between them waits until it is asked
 * for, and what is being read stays though it has left the list.
 */
export class SteadyRows<Row extends Identified> {
  private known = new Set<string>();
  private shown: readonly Row[] = [];
  /** There were further rows than the server was asked for: they come up as others leave, and are no news. */
  private goesOn = false;
  private read: string | undefined;

  /** What is being read now. */
  keep(id: string | undefined): void {
    this.read = id;
  }

  /** The next answer is shown whole. */
  takeAll(): void {
    this.known = new Set();
    this.shown = [];
  }

  /** @param most how many rows the server was asked for */
  show(answer: readonly Row[], most: number): Shown<Row> {
    const isKnown = ({ id }: Row): boolean => this.known.has(id);
    const lastKnown = answer.findLastIndex(isKnown);
    const some = answer.filter((row, i) => isKnown(row) || (this.goesOn && i > lastKnown));
    const rows = some.length === 0 ? answer : some;
    const news = answer.length - rows.length;
    this.shown = this.withWhatIsRead(rows);
    this.known = new Set([...this.known, ...rows.map(({ id }) => id)]);
    this.goesOn = answer.length >= most;
    return { rows: this.shown, news };
  }

  private withWhatIsRead(rows: readonly Row[]): readonly Row[] {
    const at = this.shown.findIndex(({ id }) => id === this.read);
    const kept = this.shown[at];
    if (kept === undefined || rows.some(({ id }) => id === this.read)) return rows;
    const before = new Set(this.shown.slice(0, at).map(({ id }) => id));
    const place = rows.findLastIndex(({ id }) => before.has(id)) + 1;
    return rows.toSpliced(place, 0, kept);
  }
}
