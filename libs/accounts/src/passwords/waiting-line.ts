/** The waiting line is full. A retry in some seconds succeeds. */
export class PasswordsBusy extends Error {
  readonly statusCode = 503;
  readonly code = 'UNAVAILABLE';

  constructor() {
    super('Too many passwords are waiting to be hashed.');
  }
}

/** Runs this many functions at once. Some more wait, and the rest are refused. */
export class WaitingLine {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly most: number,
  ) {}

  /** @throws {PasswordsBusy} */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.most) throw new PasswordsBusy();
      // A finished function hands over its place, which is never free in between.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
