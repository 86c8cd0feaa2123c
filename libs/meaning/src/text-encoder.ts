/**
 * Side of a match to which a text belongs, since the model was trained to distinguish questions from their answers.
 */
export type TextRole = 'need' | 'solver';

/**
 * The meaning of a text: a unit vector, each component times {@link vectorScale}, rounded, and limited to −127 and
 * 127. Whole numbers, so that results from stored vectors are the same on every processor.
 */
export type MeaningVector = Int8Array;

/** Factor of a unit vector's components before they are rounded. */
export const vectorScale = 256;

/** A part of a text and its share of the text's meaning, before the whole is brought to length 1. */
export interface TextPart {
  /** Position in the text, in UTF-16 units: from `start` to just before `end`. */
  start: number;
  end: number;
  vector: Float32Array;
}

/**
 * Why nothing can be encoded now: the model is missing, broken, or does not answer. The message is for the admin who
 * runs the product.
 */
export class EncoderUnavailable extends Error {
  override readonly name = 'EncoderUnavailable';
}

/**
 * Turns texts into vectors. Near vectors mean much the same, with any words. An adapter is a model file, or a server.
 */
export abstract class TextEncoder {
  /** The model's name and version. Vectors of two models are never compared. */
  abstract readonly model: string;
  /** How many components each vector has; 0: not known yet. */
  abstract readonly dimensions: number;

  /** Whether this installation works without meaning. Then nothing is encoded, and no vector is missing. */
  get isOff(): boolean {
    return false;
  }

  /**
   * @returns a vector for each text, in their order. Only the beginning of a long text counts. The same text has the
   * same vector on one processor. On another a component may differ by one.
   * @throws {EncoderUnavailable}
   */
  abstract encode(texts: readonly string[], role: TextRole): Promise<MeaningVector[]>;

  /**
   * The parts of a text. The sum of their vectors has the direction of the text's own vector. So the similarity of
   * two texts is a sum over the words of one.
   * @returns undefined if this encoder encodes only whole texts
   * @throws {EncoderUnavailable}
   */
  abstract parts(text: string, role: TextRole): Promise<TextPart[] | undefined>;

  /** @throws {EncoderUnavailable} if it could encode nothing now */
  abstract check(): Promise<void>;
}
