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
