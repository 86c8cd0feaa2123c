import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { TextEncoder } from '@passerelle/meaning';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { EncoderState } from './encoder-state.entity.js';

const MINUTE = 60_000;

/** A worker reports the state of its model at least this often, in milliseconds. */
export const REPEATED_AFTER = MINUTE;

/** How long a report is valid, in milliseconds. */
const HOLDS_FOR = 10 * MINUTE;

/** If no worker has used a model for this long, its vectors are deleted: seven days. */
const FORGOTTEN_AFTER = 7 * 24 * 60 * MINUTE;

/** State of this process's model. */
export type EncoderHealth = Pick<EncoderState, 'model' | 'problem' | 'needsLacking' | 'solversLacking'>;

/** Reports of workers about their models. */
@Injectable()
export class EncoderStates {
  constructor(
    private readonly database: Database,
    private readonly encoder: TextEncoder,
    private readonly clock: Clock,
  ) {}

  /** Whether this installation works without vectors. Then no vector is missing. */
  get isOff(): boolean {
    return this.encoder.isOff;
  }

  /** Reports the state of this process's model. */
  async say(state: Omit<EncoderState, 'model' | 'seenAt'>): Promise<void> {
    await this.database.manager.upsert(
      EncoderState,
      { ...state, model: this.encoder.model, seenAt: this.clock.now() },
      ['model'],
    );
  }

  /** State of this process's model. undefined: no worker has reported it lately. */
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
