/** One event as a browser receives it. */
export interface ReceivedEvent {
  event: string;
  data: unknown;
}

/** A browser connected to the live updates, like an `EventSource`. It ignores the comments that it receives. */
export class ConnectedBrowser {
  readonly received: ReceivedEvent[] = [];
  lastEventId: string | undefined;
  retry: number | undefined;
  hasEnded = false;
  private signal = (): void => undefined;
  private readonly abort = new AbortController();

  private constructor(private readonly url: string) {}

  /**
   * Connects, and waits for the answer.
   * @param headers of the request: the cookie, at least
   */
  static async open(
    url: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; browser: ConnectedBrowser }> {
    const browser = new ConnectedBrowser(url);
    const response = await fetch(new URL('/api/live', url), { headers, signal: browser.abort.signal });
    void browser.read(response);
    return { status: response.status, headers: response.headers, browser };
  }

  /**
   * Waits for an event.
   * @throws if the stream ends before
   */
  async until(isWanted: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent> {
    for (;;) {
      const found = this.received.find(isWanted);
      if (found !== undefined) return found;
      if (this.hasEnded) throw new Error(`The stream of ${this.url} ended: ${JSON.stringify(this.received)}`);
      await this.nextChange();
    }
  }

  async ended(): Promise<void> {
    while (!this.hasEnded) await this.nextChange();
  }

  /** Hints that the browser received, as "topic id". */
  get hints(): string[] {
    return this.received
      .filter(({ event }) => event === 'hints')
      .flatMap(({ data }) => data as { topic: string; id: string | null }[])
      .map(({ topic, id }) => `${topic} ${id}`);
  }

  async hinted(hint: string): Promise<void> {
    await this.until(() => this.hints.includes(hint));
  }

  forget(): void {
    this.received.length = 0;
  }

  close(): void {
    this.abort.abort();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.signal;
      this.signal = () => {
        before();
        resolve();
      };
    });
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('utf8');
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.changed();
      }
    } catch {
      // The connection was cut, or closed by the test.
    }
    this.hasEnded = true;
    this.changed();
  }

  private take(block: string): void {
    const fields = Object.fromEntries(
      block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    ) as Record<string, string | undefined>;
    this.lastEventId = fields.id ?? this.lastEventId;
    if (fields.retry !== undefined) this.retry = Number(fields.retry);
    if (fields.event !== undefined)
      this.received.push({ event: fields.event, data: JSON.parse(fields.data ?? 'null') });
  }

  private changed(): void {
    const { signal: resume } = this;
    this.signal = () => undefined;
    resume();
  }
}
