/**
 * FNV-1a (Fowler, Noll and Vo), one code after the other, then the last steps of MurmurHash3, without which the low bits would be poor:
 * `mixed(codes.reduce(withCode, hashOfNothing))`.
 */
export const hashOfNothing = 0x811c9dc5;

export function withCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** In 32 bits, from 0. */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
