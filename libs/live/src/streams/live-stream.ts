import type { ServerResponse } from 'node:http';
import type { OpenSession } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import type { SentHint } from './audience.js';
import type { LiveLimits } from './live-limits.js';

/** `live`: the server sends hints. `poll`: it cannot, so pages check for changes regularly. */
export type LiveMode = 'live' | 'poll';

/** The stream of one connected browser: server-sent events in an answer that does not end. */
export class LiveStream {
  private readonly openedAt = performance.now();
  private saidAt = performance.now();
  private greeted = false;

  /**
   * @param address client address under which the stream is counted; undefined: the stream is not counted
   * @param isBack the browser was connected before, and may have missed hints
   */
  constructor(
    private readonly response: ServerResponse,
    readonly session: OpenSession,
    readonly address: string | undefined,
    private readonly isBack: boolean,
    private readonly limits: LiveLimits,
  ) {}

  get isTooOld(): boolean {
    return performance.now() - this.openedAt >= this.limits.age;
  }

  greet(mode: LiveMode): void {
    const { from, to } = this.limits.retry;
    const retry = Math.round(from + Math.random() * (to - from));
    this.greeted = true;
    // When the browser connects again, it sends this id as Last-Event-ID.
    this.write(`retry: ${retry}\nid: ${newId()}\n${eventOf('hello', { mode })}`);
    if (this.isBack) this.resync();
  }

  hint(hints: readonly SentHint[]): void {
    this.say('hints', hints);
  }

  resync(): void {
    this.say('resync', {});
  }

  changeMode(mode: LiveMode): void {
    this.say('mode', { mode });
  }

  /** Sends a heartbeat, if nothing else was sent lately. */
  beat(): void {
    if (performance.now() - this.saidAt >= this.limits.beat) this.write(': beat\n\n');
  }

  end(): void {
    this.response.end();
  }

  private say(event: string, data: object): void {
    if (this.greeted) this.write(eventOf(event, data));
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > this.limits.unread) {
      this.response.destroy();
      return;
    }
    this.saidAt = performance.now();
    this.response.write(text);
  }
}

const eventOf = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
