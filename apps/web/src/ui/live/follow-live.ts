import { ofBrowser, type Source, type Surroundings } from './surroundings.js';

export interface Hint {
  topic:
    | 'notice'
    | 'conversation'
    | 'introduction'
    | 'concept'
    | 'need'
    | 'desk'
    | 'matches'
    | 'import'
    | 'group'
    | 'supervision';
  /** null: the topic has only one object. */
  id: string | null;
}

/** A message to the page to fetch the named objects again, or everything. */
export type News = { kind: 'hints'; hints: readonly Hint[] } | { kind: 'resync' };

/** Name of the lock, and of the channel between tabs. */
const NAME = 'passerelle-live';
const PATH = '/api/live';
const CLOSED = 2;

/** Interval without a stream, in milliseconds. */
const POLL = 30_000;
/** Pause after an answer that makes `EventSource` give up, in milliseconds. */
const TRY_AGAIN = 60_000;
/** Time after which a hidden tab sends no more requests, in milliseconds. */
const HIDDEN_FOR_LONG = 5 * 60_000;
/**
 * Longest random delay before fetching everything, in milliseconds, so that not all browsers send requests at once.
 */
const SPREAD = 2_000;

const resync: News = { kind: 'resync' };

/**
 * Notifies this tab of changes, until it is stopped. One tab holds the stream and passes the hints on to the others.
 * Over HTTP/1.1, a browser has six connections to a server, and a seventh waits for ever. Without a stream, every
 * half minute counts as a change of everything.
 * @returns a function that stops it
 */
export function followLive(hear: (news: News) => void, around: Surroundings = ofBrowser()): () => void {
  const tab = new Tab(hear, around);
  return () => tab.stop();
}

class Tab {
  private readonly stopped = new AbortController();
  private following: Following | undefined;
  private callOffPause = (): void => undefined;

  constructor(
    private readonly hear: (news: News) => void,
    private readonly around: Surroundings,
  ) {
    around.onVisibility(() => this.visibilityChanged(), this.stopped.signal);
    if (around.isHidden()) this.pauseLater();
    this.following = new Following(hear, around);
  }

  stop(): void {
    this.stopped.abort();
    this.callOffPause();
    this.following?.stop();
  }

  private visibilityChanged(): void {
    this.callOffPause();
    if (this.around.isHidden()) this.pauseLater();
    else if (this.following === undefined) {
      this.following = new Following(this.hear, this.around);
      this.hear(resync);
    }
  }

  private pauseLater(): void {
    this.callOffPause = this.around.later(HIDDEN_FOR_LONG, () => {
      this.following?.stop();
      this.following = undefined;
    });
  }
}

/** One tab's subscription, by its own stream or by that of another tab. */
class Following {
  private readonly stopped = new AbortController();
  private readonly channel;
  private source: Source | undefined;
  private callOffPoll = (): void => undefined;
  private callOffOpening = (): void => undefined;

  constructor(
    private readonly hear: (news: News) => void,
    private readonly around: Surroundings,
  ) {
    this.channel = around.channel(NAME);
    this.channel.addEventListener('message', ({ data }) => this.hear(data as News));
    if (around.lock === undefined) this.pollLater();
    else void this.lead(around.lock);
  }

  stop(): void {
    this.stopped.abort();
    this.callOffPoll();
    this.callOffOpening();
    this.source?.close();
    this.channel.close();
  }

  private async lead(lock: NonNullable<Surroundings['lock']>): Promise<void> {
    const { signal } = this.stopped;
    const work = async (hasWaited: boolean): Promise<void> => {
      if (signal.aborted) return;
      this.open();
      // Another tab held the stream before: hints in between were missed.
      if (hasWaited) this.notify(resync);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    };
    // The lock request is refused when the tab is stopped while waiting.
    await lock(NAME, work, signal).catch(() => undefined);
  }

  private open(): void {
    if (this.stopped.signal.aborted) return;
    const source = this.around.source(PATH);
    this.source = source;
    const modeOf = (data = '{}'): unknown => (JSON.parse(data) as { mode?: unknown }).mode;
    for (const event of ['hello', 'mode'])
      source.addEventListener(event, ({ data }) => {
        if (modeOf(data) === 'live') this.callOffPoll();
        else this.pollLater();
      });
    source.addEventListener('hints', ({ data = '[]' }) =>
      this.notify({ kind: 'hints', hints: JSON.parse(data) as Hint[] }),
    );
    source.addEventListener('resync', () => {
      this.around.later(this.around.random() * SPREAD, () => this.notify(resync));
    });
    source.addEventListener('error', () => {
      this.pollLater();
      if (source.readyState !== CLOSED) return;
      source.close();
      this.callOffOpening = this.around.later(TRY_AGAIN, () => this.open());
    });
  }

  private pollLater(): void {
    this.callOffPoll();
    this.callOffPoll = this.around.later(POLL, () => {
      this.notify(resync);
      this.pollLater();
    });
  }

  /** Passes a message to this tab and, if this tab leads, to the others. */
  private notify(news: News): void {
    if (this.stopped.signal.aborted) return;
    this.hear(news);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    if (this.source !== undefined) this.channel.postMessage(news);
  }
}
