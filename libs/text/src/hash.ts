/**
 * 32-bit hashes of texts: FNV-1a (Fowler, Noll and Vo), code unit by code unit, then the last steps of MurmurHash3
 * (Appleby), without which the low bits of FNV-1a are poor. Not for secrets, since anybody can find two texts with
 * one hash.
 *
 * A hash can be computed step by step: `finishHash(codes.reduce(hashStep, emptyHash))`.
 */
export const emptyHash = 0x811c9dc5;

/** Adds one more code unit, or byte, to an unfinished hash. */
export function hashStep(unfinished: number, code: number): number {
  return Math.imul(unfinished ^ code, 0x01000193);
}

/** @returns the hash, a whole number from 0 to 2³² - 1 */
export function finishHash(unfinished: number): number {
  let bits = Math.imul(unfinished ^ (unfinished >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** @returns the hash of a text, a whole number from 0 to 2³² - 1 */
export function hashOf(text: string): number {
  let unfinished = emptyHash;
  for (let i = 0; i < text.length; i++) unfinished = hashStep(unfinished, text.charCodeAt(i));
  return finishHash(unfinished);
}
