type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/**
 * An array with room for at least `length` numbers: itself if it has the room, or else a copy half as long again, zeros after what it
 * held. Growing one number at a time so takes constant time a number on average.
 */
export function withCapacity<Numbers extends TypedArray>(numbers: Numbers, length: number): Numbers {
  if (length <= numbers.length) return numbers;
  const capacity = Math.max(length, 64, Math.ceil(numbers.length * 1.5));
  const grown = new (numbers.constructor as new (length: number) => Numbers)(capacity);
  grown.set(numbers);
  return grown;
}
