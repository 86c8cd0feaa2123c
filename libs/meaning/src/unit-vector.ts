import { EncoderUnavailable, type MeaningVector, vectorScale } from './text-encoder.js';

/**
 * @returns the direction of a vector, in whole numbers
 * @throws {EncoderUnavailable} if the vector has no direction: NaN, or all zero
 */
export function meaningOf(vector: Iterable<number>): MeaningVector {
  const numbers = Float64Array.from(vector);
  const length = Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0));
  if (!(length > 0) || !Number.isFinite(length))
    throw new EncoderUnavailable('The model gave a vector without a direction');
  return Int8Array.from(numbers, (x) =>
    Math.max(-127, Math.min(127, Math.round((x / length) * vectorScale))),
  );
}
