const EXIF = Buffer.from('Exif\u0000\u0000', 'latin1');
const TAG = 0x0112;
/** More entries than cameras write. Further ones are not read. */
const MOST_ENTRIES = 200;

/** Orientation of a photograph, from 1 to 8, in the metadata of its camera. undefined: not given. */
export function orientationIn(exif: Buffer): number | undefined {
  if (!exif.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const tiff = exif.subarray(EXIF.length);
  if (tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  const count = Math.min(short(first), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + 12 * i;
    if (entry + 12 > tiff.length) return undefined;
    const value = short(entry + 8);
    if (short(entry) === TAG) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The EXIF segment of a photograph with its orientation, and nothing else. */
export function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([EXIF, tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
