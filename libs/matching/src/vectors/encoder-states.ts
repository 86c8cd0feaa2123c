import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { TextEncoder } from '@passerelle/meaning';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { EncoderState } from './encoder-state.entity.js';

const MINUTE = 60_000;
/** A worker says how its model fares at least this often, in milliseconds. */
export const SAID_AGAIN_AFTER = MINUTE;
/** What was said longer ago says nothing of now. */
const HOLDS_FOR = 10 * MINUTE;
/** A model that no worker has used for this long is not coming back: seven days. */
const FORGOTTEN_AFTER = 7 * 24 * 60 * MINUTE;

/** What is known of this process's model. */
export type EncoderHealth = Pick<EncoderState, 'model' | 'problem' | 'needsLacking' | 'solversLacking'>;

/** What workers write down of their models. */
@Injectable()
export class EncoderStates {
  constructor(
    private readonly database: Database,
    private readonly encoder: TextEncoder,
    private readonly clock: Clock,
  ) {}

  /** Whether this installation does without meaning: then nothing is lacking. */
  get isOff(): boolean {
    return this.encoder.isOff;
  }

  /** Writes down how the model of this process fares. */
  async say(state: Omit<EncoderState, 'model' | 'seenAt'>): Promise<void> {
    await this.database.manager.upsert(
      EncoderState,
      { ...state, model: this.encoder.model, seenAt: this.clock.now() },
      ['model'],
    );
  }

  /** How the model of this process fares; undefined: no worker has said so of late. */
  async health(): Promise<EncoderHealth | undefined> {
    const state = await this.database.manager.findOneBy(EncoderState, {
      model: this.encoder.model,
      seenAt: MoreThanOrEqual(this.before(HOLDS_FOR)),
    });
    return state ?? undefined;
  }

  /** Models that no worker has used for seven days. */
  async forgotten(): Promise<string[]> {
    const states = await this.database.manager.findBy(EncoderState, {
      seenAt: LessThan(this.before(FORGOTTEN_AFTER)),
    });
    return states.map(({ model }) => model).filter((model) => model !== this.encoder.model);
  }

  async forget(model: string): Promise<void> {
    await this.database.manager.delete(EncoderState, { model });
  }

  private before(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}
