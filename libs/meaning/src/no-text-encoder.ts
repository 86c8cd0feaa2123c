import { EncoderUnavailable, type MeaningVector, TextEncoder, type TextPart } from './text-encoder.js';

/** Where there is no model: nothing is encoded, and whoever asks is told so. */
export class NoTextEncoder extends TextEncoder {
  readonly model = 'none';
  readonly dimensions = 0;

  async encode(): Promise<MeaningVector[]> {
    return this.refuse();
  }

  async parts(): Promise<TextPart[] | undefined> {
    return this.refuse();
  }

  async check(): Promise<void> {
    this.refuse();
  }

  private refuse(): never {
    throw new EncoderUnavailable('there is no model');
  }
}
