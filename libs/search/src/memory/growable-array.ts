type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same array, or a copy with room for `size` numbers and half as many again; the new ones are 0. */
export function withCapacity<Kind extends Numbers>(array: Kind, size: number): Kind {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => Kind)(size + (size >> 1) + 16);
  larger.set(array);
  return larger;
}
