type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The same numbers with room for at least `length`, zeros after them; itself if it has the room. */
export function withRoom<Array extends Numbers>(numbers: Array, length: number): Array {
  if (length <= numbers.length) return numbers;
  const room = Math.max(length, 64, Math.ceil(numbers.length * 1.5));
  const grown = new (numbers.constructor as new (length: number) => Array)(room);
  grown.set(numbers);
  return grown;
}
