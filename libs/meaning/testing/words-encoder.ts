import { type MeaningVector, TextEncoder, type TextPart } from '@passerelle/meaning';
import { meaningOf } from '../src/unit-vector.js';

/** Knows words only by their letters, so texts that share words are near. For specs without a model. */
export class WordsEncoder extends TextEncoder {
  readonly model: string = 'words';
  readonly dimensions = 384;

  async encode(texts: readonly string[]): Promise<MeaningVector[]> {
    return texts.map((text) => {
      // A text without words has a direction too.
      const sum = new Float64Array(this.dimensions).fill(0.01);
      for (const { vector } of this.words(text)) vector.forEach((x, i) => (sum[i] = (sum[i] ?? 0) + x));
      return meaningOf(sum);
    });
  }

  /** The words share the small constant part that every text has. */
  async parts(text: string): Promise<TextPart[]> {
    const words = this.words(text);
    return words.map((part) => ({ ...part, vector: part.vector.map((x) => x + 0.01 / words.length) }));
  }

  async check(): Promise<void> {}

  private words(text: string): TextPart[] {
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => {
      const vector = new Float32Array(this.dimensions);
      let state = 1;
      for (const char of word.toLowerCase())
        state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
      // Eight components a word, by xorshift.
      for (let i = 0; i < 8; i++) {
        state = (state ^ (state << 13)) >>> 0;
        state ^= state >>> 17;
        state = (state ^ (state << 5)) >>> 0;
        vector[state % this.dimensions] = state & 0x8000 ? 1 : -1;
      }
      return { start: index, end: index + word.length, vector };
    });
  }
}
