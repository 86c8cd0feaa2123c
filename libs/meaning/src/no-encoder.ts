import { EncoderUnavailable, TextEncoder } from './text-encoder.js';

/** For an installation without meaning: `EMBEDDINGS=off`. */
export class NoEncoder extends TextEncoder {
  readonly model = 'off';
  readonly dimensions = 0;

  override get isOff(): boolean {
    return true;
  }

  async encode(): Promise<never> {
    throw new EncoderUnavailable('Meaning is switched off: EMBEDDINGS=off');
  }

  async parts(): Promise<undefined> {
    return undefined;
  }

  async check(): Promise<void> {
    await this.encode();
  }
}
