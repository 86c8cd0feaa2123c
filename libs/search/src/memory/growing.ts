type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same array, or a copy with room for so many and as many again; what is new is 0. */
export function withRoomFor<Kind extends Numbers>(array: Kind, size: number): Kind {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => Kind)(size + (size >> 1) + 16);
  larger.set(array);
  return larger;
}
