import { setTimeout as delay } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { OpenSessions } from '@passerelle/accounts';
import { inRequest } from '@passerelle/config';
import { type Invalidation, newId } from '@passerelle/database';
import { Broadcast, type InvalidationMessage } from '@passerelle/jobs';
import { Audience, isTopic } from './audience.js';
import { LiveLimits } from './live-limits.js';
import type { LiveMode, LiveStream } from './live-stream.js';

/** A message that a process broadcasts to learn whether it receives its own messages. */
interface Probe {
  probe: string;
}

/**
 * The streams of all browsers that are connected to this process. Sends each browser the hints that its reader may get. Occupies no
 * connection of the pool.
 */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly streams = new Set<LiveStream>();
  /** Hints that wait to be sent, one for each object. */
  private readonly waiting = new Map<string, Invalidation>();
  private flushing: Promise<void> | undefined;
  /** Whether hints were lost because they could not be sent. Then all pages must reload as soon as the streams work again. */
  private haveMissed = false;
  private mode: LiveMode = 'poll';
  private isSubscribed = false;
  private probe: { id: string; at: number; isHeard: boolean } | undefined;
  private signalLive = (): void => undefined;
  private upkeep: NodeJS.Timeout | undefined;
  private keepingUp: Promise<void> | undefined;
  private hasEnded = false;

  constructor(
    private readonly broadcast: Broadcast,
    private readonly sessions: OpenSessions,
    private readonly audience: Audience,
    private readonly limits: LiveLimits,
  ) {}

  /** For monitoring. undefined: no browser has connected yet, so the mode is not known. */
  get health(): { streams: number; mode: LiveMode | undefined } {
    return { streams: this.streams.size, mode: this.isSubscribed ? this.mode : undefined };
  }

  /** Whether this process has room for one more stream. */
  hasRoomFor(personId: string, address: string | undefined): boolean {
    const all = [...this.streams];
    return (
      all.length < this.limits.streams &&
      all.filter(({ session }) => session.personId === personId).length < this.limits.ofPerson &&
      (address === undefined ||
        all.filter((stream) => stream.address === address).length < this.limits.ofAddress)
    );
  }

  /** Sends a browser its first event, and hints from then on. */
  async add(stream: LiveStream): Promise<void> {
    if (this.hasEnded) {
      stream.greet('poll');
      stream.end();
      return;
    }
    this.streams.add(stream);
    // Later work belongs to no single request.
    inRequest(undefined, () => this.begin());
    if (this.mode !== 'live') await this.becomesLive();
    stream.greet(this.mode);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
    if (this.streams.size === 0) this.rest();
  }

  /** Ends all streams, and every stream that is opened later, so that the browsers connect to another process. */
  endAll(): void {
    this.hasEnded = true;
    for (const stream of this.streams) stream.end();
    this.signalLive();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.endAll();
    this.rest();
    await Promise.all([this.flushing, this.keepingUp]);
  }

  private begin(): void {
    this.upkeep ??= setInterval(() => this.keepUp(), this.limits.upkeep).unref();
    if (this.isSubscribed) return;
    this.isSubscribed = true;
    this.broadcast.subscribe((message) => this.hear(message as InvalidationMessage | Probe | undefined));
  }

  private rest(): void {
    clearInterval(this.upkeep);
    this.upkeep = undefined;
    this.waiting.clear();
  }

  private async becomesLive(): Promise<void> {
    const live = new Promise<void>((resolve) => {
      const signalBefore = this.signalLive;
      this.signalLive = () => {
        signalBefore();
        resolve();
      };
    });
    await Promise.race([live, delay(this.limits.hello, undefined, { ref: false })]);
  }

  private hear(message: InvalidationMessage | Probe | undefined): void {
    if (message === undefined) {
      this.resyncAll();
      void this.sendProbe();
    } else if ('probe' in message) {
      if (message.probe !== this.probe?.id) return;
      this.probe.isHeard = true;
      this.changeMode('live');
    } else for (const hint of message.hints) this.take(hint);
  }

  /**
   * Sends a message to this process itself. If it does not arrive, the process receives no hints, since a cut
   * connection reports no error.
   */
  private async sendProbe(): Promise<void> {
    const probe = { id: newId(), at: performance.now(), isHeard: false };
    this.probe = probe;
    // If the probe cannot be sent, it is not received either, which `keepUp` notices.
    await this.broadcast.publish({ probe: probe.id } satisfies Probe).catch(() => undefined);
  }

  private changeMode(mode: LiveMode): void {
    if (this.mode === mode) return;
    this.mode = mode;
    if (mode === 'poll') this.logger.warn('Browsers look for news by themselves: no hints are heard.');
    for (const stream of this.streams) {
      stream.changeMode(mode);
      if (mode === 'live') stream.resync();
    }
    if (mode === 'live') {
      this.signalLive();
      this.signalLive = () => undefined;
    }
  }

  private resyncAll(): void {
    this.haveMissed = false;
    this.waiting.clear();
    for (const stream of this.streams) stream.resync();
  }

  private take(hint: Invalidation): void {
    if (hint.topic === 'access') {
      // If the person may still read, the browser connects again and reloads everything.
      for (const stream of this.streams) if (stream.session.personId === hint.id) stream.end();
    } else if (this.streams.size > 0 && isTopic(hint.topic)) {
      const { topic, id, part, personId } = hint;
      this.waiting.set([topic, id, part, personId].join(' '), hint);
      this.flushing ??= this.flushLater();
    }
  }

  private async flushLater(): Promise<void> {
    await delay(this.limits.coalescing, undefined, { ref: false });
    await this.flush();
    this.flushing = this.waiting.size > 0 ? this.flushLater() : undefined;
  }

  private async flush(): Promise<void> {
    const hints = [...this.waiting.values()];
    this.waiting.clear();
    if (hints.length > this.limits.hintsAtOnce) return this.resyncAll();
    if (hints.length === 0 || this.streams.size === 0) return;
    try {
      const given = await this.audience.of(hints, this.sessionIds);
      for (const stream of this.streams) {
        const some = given.get(stream.session.id);
        if (some !== undefined) stream.hint(some);
      }
    } catch (error) {
      this.haveMissed = true;
      this.logger.warn(`Hints wait for the database: ${String(error)}`);
    }
  }

  private keepUp(): void {
    this.keepingUp ??= this.lookAfterStreams()
      // While the database cannot check who may read an object, no browser gets hints.
      .catch(() => undefined)
      .finally(() => (this.keepingUp = undefined));
  }

  private async lookAfterStreams(): Promise<void> {
    const { probe } = this;
    const now = performance.now();
    if (probe !== undefined && !probe.isHeard && now - probe.at >= this.limits.deaf) this.changeMode('poll');
    if (probe === undefined || now - probe.at >= this.limits.beat) await this.sendProbe();
    // A stream that opens while we wait for the answer was not part of the query.
    const streams = [...this.streams];
    const stillOpen = await this.sessions.stillOpen(this.sessionIds);
    for (const stream of streams) {
      if (stream.isTooOld || !stillOpen.has(stream.session.id)) stream.end();
      else stream.beat();
    }
    if (this.haveMissed) this.resyncAll();
  }

  private get sessionIds(): string[] {
    return [...new Set([...this.streams].map(({ session }) => session.id))];
  }
}
