import { type MeaningVector, TextEncoder, type TextRole } from './text-encoder.js';

/**
 * Encodes texts even if the encoder fails on one of them though it works: one text must not keep the others from having their vectors.
 * @returns a vector for each text, in their order; undefined for one on which the encoder fails
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
    // Nothing can be encoded, or this is about these texts alone.
    await encoder.check();
    if (isLastTry) return [undefined];
    const vectors: (MeaningVector | undefined)[] = [];
    // A single text once more: a connection may have been lost, and then the text would long be without a vector.
    const isAlone = texts.length === 1;
    for (const text of texts)
      vectors.push(...(await encodeEach(encoder, [text], role, { isLastTry: isAlone })));
    return vectors;
  }
}
