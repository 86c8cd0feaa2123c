import { expect, it } from '@jest/globals';
import { followLive, type News } from './follow-live.js';
import type { Channel, Source, Surroundings } from './surroundings.js';

/** A browser with several tabs, with a manual clock. */
class FakeBrowser {
  /** The streams that its tabs have opened, in this order. */
  stream(number: number): FakeSource {
    const source = this.sources[number];
    if (source === undefined) throw new Error(`There is no stream ${number} yet.`);
    return source;
  }

  readonly sources: FakeSource[] = [];
  private readonly channels = new Set<{ heard: (message: { data: unknown }) => void }>();
  private readonly waiting: { begin: () => void }[] = [];
  private isHeld = false;
  private timers: { at: number; work: () => void }[] = [];
  private now = 0;

  constructor(private readonly hasLocks = true) {}

  tab() {
    const heard: News[] = [];
    const visibility = { hidden: false, changed: (): void => undefined };
    const around: Surroundings = {
      lock: this.hasLocks ? (_name, work, signal) => this.lock(work, signal) : undefined,
      channel: () => this.channel(),
      source: () => {
        const source = new FakeSource();
        this.sources.push(source);
        return source;
      },
      isHidden: () => visibility.hidden,
      onVisibility: (changed) => (visibility.changed = changed),
      later: (milliseconds, work) => {
        const timer = { at: this.now + milliseconds, work };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((other) => other !== timer));
      },
      random: () => 0,
    };
    const stop = followLive((news) => heard.push(news), around);
    const show = (isShown: boolean): void => {
      visibility.hidden = !isShown;
      visibility.changed();
    };
    return { heard, stop, show };
  }

  async passes(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      // Lets promises continue.
      for (let i = 0; i < 10; i++) await Promise.resolve();
      const next = this.timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = next.at;
      next.work();
    }
    this.now = end;
  }

  private async lock(work: (hasWaited: boolean) => Promise<void>, signal: AbortSignal): Promise<void> {
    const mustWait = this.isHeld;
    if (mustWait) {
      await new Promise<void>((begin, reject) => {
        const waiting = { begin };
        this.waiting.push(waiting);
        signal.addEventListener('abort', () => {
          const at = this.waiting.indexOf(waiting);
          if (at >= 0) this.waiting.splice(at, 1);
          reject(new Error('aborted'));
        });
      });
    }
    this.isHeld = true;
    await work(mustWait);
    this.isHeld = false;
    this.waiting.shift()?.begin();
  }

  private channel(): Channel {
    const own = { heard: (_message: { data: unknown }): void => undefined };
    this.channels.add(own);
    return {
      postMessage: (data) => {
        for (const other of this.channels) if (other !== own) other.heard({ data });
      },
      addEventListener: (_event, heard) => (own.heard = heard),
      close: () => this.channels.delete(own),
    };
  }
}

class FakeSource implements Source {
  readyState = 1;
  private readonly heard = new Map<string, (message: { data?: string }) => void>();
  addEventListener(event: string, heard: (message: { data?: string }) => void): void {
    this.heard.set(event, heard);
  }
  says(event: string, data: unknown = {}): void {
    this.heard.get(event)?.({ data: JSON.stringify(data) });
  }
  fails(readyState: number): void {
    this.readyState = readyState;
    this.heard.get('error')?.({});
  }
  close(): void {
    this.readyState = 2;
  }
}

const hints = [{ topic: 'need', id: 'one' }];
const resync = { kind: 'resync' };
const open = (browser: FakeBrowser): number =>
  browser.sources.filter(({ readyState }) => readyState !== 2).length;

it('one tab holds the stream, and all hear what it hears', async () => {
  const browser = new FakeBrowser();
  const tabs = [browser.tab(), browser.tab(), browser.tab()];
  await browser.passes(0);
  expect(browser.sources).toHaveLength(1);
  browser.stream(0).says('hello', { mode: 'live' });
  browser.stream(0).says('hints', hints);
  browser.stream(0).says('resync');
  await browser.passes(600_000);
  for (const { heard } of tabs) expect(heard).toEqual([{ kind: 'hints', hints }, resync]);
});

it('another tab goes on when that one is closed, and everybody looks at what was missed', async () => {
  const browser = new FakeBrowser();
  const [first, second, third] = [browser.tab(), browser.tab(), browser.tab()];
  await browser.passes(0);
  first.stop();
  await browser.passes(0);
  expect([browser.sources.length, open(browser)]).toEqual([2, 1]);
  browser.stream(1).says('hello', { mode: 'live' });
  browser.stream(1).says('hints', hints);
  for (const { heard } of [second, third]) expect(heard).toEqual([resync, { kind: 'hints', hints }]);
  expect(first.heard).toEqual([]);
});

it('tabs look every half minute while the stream says so, or is away', async () => {
  const browser = new FakeBrowser();
  const tabs = [browser.tab(), browser.tab()];
  await browser.passes(0);
  browser.stream(0).says('hello', { mode: 'poll' });
  await browser.passes(60_000);
  for (const { heard } of tabs) expect(heard).toEqual([resync, resync]);
  browser.stream(0).says('mode', { mode: 'live' });
  await browser.passes(60_000);
  for (const { heard } of tabs) expect(heard).toHaveLength(2);
  // It connects again by itself.
  browser.stream(0).fails(0);
  await browser.passes(30_000);
  for (const { heard } of tabs) expect(heard).toHaveLength(3);
  expect(browser.sources).toHaveLength(1);
});

it('a stream that was refused is tried again after a minute', async () => {
  const browser = new FakeBrowser();
  const { heard } = browser.tab();
  await browser.passes(0);
  browser.stream(0).fails(2);
  await browser.passes(60_000);
  expect([browser.sources.length, open(browser), heard.length]).toEqual([2, 1, 2]);
  browser.stream(1).says('hello', { mode: 'live' });
  await browser.passes(600_000);
  expect(heard).toHaveLength(2);
});

it('each tab looks by itself in a browser without locks', async () => {
  const browser = new FakeBrowser(false);
  const tabs = [browser.tab(), browser.tab()];
  await browser.passes(30_000);
  for (const { heard } of tabs) expect(heard).toEqual([resync]);
  expect(browser.sources).toEqual([]);
});

it('a tab that is hidden for long lets another one lead, and looks at everything when it is shown again', async () => {
  const browser = new FakeBrowser();
  const [first, second] = [browser.tab(), browser.tab()];
  await browser.passes(0);
  first.show(false);
  await browser.passes(60_000);
  first.show(true);
  await browser.passes(600_000);
  expect(browser.sources).toHaveLength(1);
  first.show(false);
  await browser.passes(300_000);
  expect([browser.sources.length, open(browser)]).toEqual([2, 1]);
  browser.stream(1).says('hints', hints);
  expect([first.heard.length, second.heard.length]).toEqual([0, 2]);
  first.show(true);
  expect(first.heard).toEqual([resync]);
  first.stop();
  second.stop();
  await browser.passes(600_000);
  expect(open(browser)).toBe(0);
});
