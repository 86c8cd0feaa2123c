type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/**
 * An array with room for at least `length` numbers: the same array if it has the room, otherwise a copy a quarter longer, filled with
 * zeros. Appending is therefore O(1) on average.
 */
export function withCapacity<Numbers extends TypedArray>(numbers: Numbers, length: number): Numbers {
  if (length <= numbers.length) return numbers;
  const capacity = Math.max(length, 64, Math.ceil(numbers.length * 1.25));
  const grown = new (numbers.constructor as new (length: number) => Numbers)(capacity);
  grown.set(numbers);
  return grown;
}

/**
 * Numbers in [0, 1) that are the same for the same seed, everywhere: mulberry32, by Tommy Ettinger, in the public
 * domain (gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
