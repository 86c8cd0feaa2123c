import { open } from 'node:fs/promises';

/** How much of a file is checked, in bytes. */
const LOOKED_AT = 256 * 1024;

/** Encodings of files. French spreadsheets save a CSV in Windows-1252 by default. */
export type Encoding = 'utf-8' | 'windows-1252';

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The encoding of a file, by its beginning. It is UTF-8, unless at least two lines have accents and none of these
 * lines is valid UTF-8, since one broken line alone proves nothing. Otherwise it is Windows-1252, if the text then
 * looks like French.
 * @returns undefined: another encoding.
 */
export async function encodingOf(file: string): Promise<Encoding | undefined> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT);
    return encodingOfBytes(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The same for a file in memory. */
export function encodingOfBytes(all: Buffer): Encoding | undefined {
  const bytes = all.subarray(0, LOOKED_AT);
  const accented = linesOf(bytes, bytes.length === LOOKED_AT).filter((line) => line.some(isAccented));
  if (accented.length < 2 || accented.some(isUtf8)) return 'utf-8';
  return looksLikeWindows(bytes) ? 'windows-1252' : undefined;
}

const isAccented = (byte: number): boolean => byte >= 0x80;

/**
 * Whether most bytes above ASCII are letters with accents, C0 to FF, and hardly any are signs that French does not
 * use in Windows-1252. Old Macintoshes and DOS have é, è and ç there. Every second byte of UTF-16 is 0.
 */
function looksLikeWindows(bytes: Buffer): boolean {
  const letters = bytes.reduce((count, byte) => (byte >= 0xc0 ? count + 1 : count), 0);
  const strange = bytes.reduce((count, byte) => (isStrange(byte) ? count + 1 : count), 0);
  return 4 * strange <= letters && !bytes.includes(0);
}

/** From 80 to 9F, without € … Œ œ, quotes, • and dashes. */
const isStrange = (byte: number): boolean =>
  byte >= 0x80 && byte <= 0x9f && ![0x80, 0x85, 0x8c, 0x9c].includes(byte) && !(byte >= 0x91 && byte <= 0x97);

/** The last line of a beginning may be cut inside a character. */
function linesOf(bytes: Buffer, isCut: boolean): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return isCut ? lines : [...lines, bytes.subarray(from)];
}

function isUtf8(bytes: Buffer): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
