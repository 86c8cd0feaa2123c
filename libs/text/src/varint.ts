/**
 * Appends a whole number from 0 to 2⁵³ - 1 in the fewest bytes: seven bits in each, the lowest first. The eighth bit
 * marks that another byte follows (LEB128, as in DWARF and Protocol Buffers).
 */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/**
 * Reads bytes and varints one after the other, from a position. It checks no bounds, so after the end it returns
 * nonsense.
 */
export class ByteReader {
  constructor(
    public bytes: Uint8Array = new Uint8Array(0),
    /** The position of the next byte. */
    public at = 0,
  ) {}

  byte(): number {
    return this.bytes[this.at++];
  }

  /** A whole number that {@link writeVarint} wrote. */
  varint(): number {
    const { bytes } = this;
    const first = bytes[this.at++];
    if (first < 128) return first;
    let value = first & 127;
    for (let factor = 128; ; factor *= 128) {
      const next = bytes[this.at++];
      value += (next & 127) * factor;
      if (next < 128) return value;
    }
  }
}
