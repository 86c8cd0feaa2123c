/** As many passwords wait as may wait. Somebody who asks again in some seconds gets an answer. */
export class PasswordsBusy extends Error {
  readonly statusCode = 503;
  readonly code = 'UNAVAILABLE';

  constructor() {
    super('Too many passwords are waiting to be hashed.');
  }
}

/** Does so much work at once; some more waits, and the rest is refused. */
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
      // Whoever leaves hands over the place: it is never free in between.
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
