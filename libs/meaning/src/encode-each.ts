import { type MeaningVector, TextEncoder, type TextRole } from './text-encoder.js';

/**
 * Encodes texts even if the working encoder fails on one of them, so that one text does not prevent the vectors of
 * others.
 * @returns a vector for each text, in their order; undefined for a text on which the encoder fails
 * @throws {EncoderUnavailable} if it can encode nothing now
 */
export async function encodeEach(
  encoder: TextEncoder,
  texts: readonly string[],
  role: TextRole,
  { isLastTry = false } = {},
): Promise<(MeaningVector | undefined)[]> {
  if (texts.length === 0) return [];
  try {
    return await encoder.encode(texts, role);
  } catch {
    // Shows whether nothing can be encoded, or only these texts fail.
    await encoder.check();
    if (isLastTry) return [undefined];
    const vectors: (MeaningVector | undefined)[] = [];
    // A single text is tried once more. Otherwise a lost connection would leave it without a vector for long.
    const isAlone = texts.length === 1;
    for (const text of texts)
      vectors.push(...(await encodeEach(encoder, [text], role, { isLastTry: isAlone })));
    return vectors;
  }
}
