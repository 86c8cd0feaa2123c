interface Identified {
  id: string;
}

/** The rows of a queue that are shown. */
export interface Shown<Row> {
  rows: readonly Row[];
  /** Number of new rows that are not shown yet. */
  news: number;
}

/**
 * Keeps the rows of a queue in place while a curator works. Only rows that leave the queue disappear. New rows
 * between them wait until the curator requests them. The row that is being read stays even if it has left the queue.
 */
export class SteadyRows<Row extends Identified> {
  private known = new Set<string>();
  private shown: readonly Row[] = [];
  /** True: the queue had more rows than requested. Those rows move up as others leave, and do not count as new. */
  private goesOn = false;
  private read: string | undefined;

  /** Names the row that is being read. */
  keep(id: string | undefined): void {
    this.read = id;
  }

  /** Shows the next answer in full, with its new rows. */
  takeAll(): void {
    this.known = new Set();
    this.shown = [];
  }

  /** @param most requested number of rows */
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
