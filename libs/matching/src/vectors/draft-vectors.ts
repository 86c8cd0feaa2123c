import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { EncoderUnavailable, TextEncoder } from '@passerelle/meaning';
import { hashOf } from './document-texts.js';
import { isVector } from './stored-vector.entity.js';

/** How long the encoder may take while a person types, in milliseconds. The whole preview may take 100. */
const PATIENCE = 60;
/** How many vectors stay in memory, since people who write often return to an earlier text. */
const KEPT = 500;

type Made = Promise<Int8Array | undefined>;

/**
 * Vectors of texts that are still being written. They stay only in this process, by the model and a hash of the text.
 */
@Injectable()
export class DraftVectors {
  private readonly logger = new Logger(DraftVectors.name);
  /** In the order of use, the last used vector at the end. */
  private readonly kept = new Map<string, Made>();
  /** How many drafts the encoder is still working on after it has taken too long. */
  private overdue = 0;

  constructor(private readonly encoder: TextEncoder) {}

  /** Lets the encoder load its model, which takes too long for a person who waits. */
  async prepare(): Promise<void> {
    try {
      await this.encoder.check();
    } catch (error) {
      if (!(error instanceof EncoderUnavailable)) throw error;
    }
  }

  /** @returns undefined if the encoder is unavailable or takes too long. Then a later call for the same text may find the vector */
  async of(text: string): Promise<Int8Array | undefined> {
    if (text.trim() === '') return undefined;
    const key = `${this.encoder.model} ${hashOf(text).toString('base64')}`;
    const known = this.kept.get(key);
    // While the encoder is late, it gets no further texts.
    if (known === undefined && this.overdue > 0) return undefined;
    const made = known ?? this.make(key, text);
    this.kept.delete(key);
    this.kept.set(key, made);
    for (const [oldest] of this.kept) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return this.inTime(made);
  }

  private async make(key: string, text: string): Made {
    try {
      const [vector] = await this.encoder.encode([text], 'need');
      return vector !== undefined && isVector(vector) ? vector : undefined;
    } catch (error) {
      this.kept.delete(key);
      if (!(error instanceof EncoderUnavailable)) this.logger.warn('The encoder has failed on a draft.');
      return undefined;
    }
  }

  private async inTime(made: Made): Made {
    const ended = new AbortController();
    const tooLong = Symbol();
    const first = await Promise.race([
      made,
      delay(PATIENCE, tooLong, { signal: ended.signal }).catch(() => tooLong),
    ]);
    ended.abort();
    if (typeof first !== 'symbol') return first;
    this.overdue++;
    void made.finally(() => this.overdue--);
    this.logger.debug('A draft was previewed without its meaning: the encoder took too long.');
    return undefined;
  }
}
