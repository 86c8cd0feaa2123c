import {
  EncoderUnavailable,
  type MeaningVector,
  TextEncoder,
  type TextPart,
  type TextRole,
} from '../src/index.js';
import { meaningOf } from '../src/unit-vector.js';

/**
 * A tiny encoder for specs. The meaning of a text is its words, each a fixed direction. Specs can break it, repair
 * it, and delay it.
 */
export class SpecTextEncoder extends TextEncoder {
  readonly dimensions = 32;
  /** Each text of its calls, in order. */
  readonly asked: string[] = [];
  /** Why nothing can be encoded. undefined: it works. */
  problem: string | undefined;
  /** Texts on which it fails, though it works. */
  readonly refused = new Set<string>();
  /** Called before each answer. */
  beforeAnswer: (texts: readonly string[]) => Promise<void> | void = () => undefined;

  constructor(public model = 'spec-1') {
    super();
  }

  async encode(texts: readonly string[], _role: TextRole): Promise<MeaningVector[]> {
    this.asked.push(...texts);
    await this.beforeAnswer(texts);
    await this.check();
    if (texts.some((text) => this.refused.has(text))) throw new Error('this text is too much');
    return texts.map((text) => this.vectorOf(text));
  }

  async parts(text: string, _role: TextRole): Promise<TextPart[] | undefined> {
    await this.check();
    return this.partsOf(text);
  }

  async check(): Promise<void> {
    if (this.problem !== undefined) throw new EncoderUnavailable(this.problem);
  }

  private vectorOf(text: string): MeaningVector {
    const sum = new Float32Array(this.dimensions);
    for (const { vector } of this.partsOf(text)) for (const [i, value] of vector.entries()) sum[i] += value;
    return sum.some((value) => value !== 0) ? meaningOf(sum) : new Int8Array(this.dimensions);
  }

  /** Pieces of at most four letters, like those of a model. */
  private partsOf(text: string): TextPart[] {
    return [...text.matchAll(/[\p{L}\p{N}]{1,4}/gu)].map(({ 0: piece, index }) => ({
      start: index,
      end: index + piece.length,
      vector: this.directionOf(`${this.model} ${piece.toLowerCase()}`),
    }));
  }

  private directionOf(piece: string): Float32Array {
    let state = 2_166_136_261;
    for (const character of piece) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
    return Float32Array.from({ length: this.dimensions }, () => {
      state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1;
      return ((state >>> 8) & 0xffff) / 0x8000 - 1;
    });
  }
}
