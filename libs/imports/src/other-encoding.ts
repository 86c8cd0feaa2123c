import { open } from 'node:fs/promises';

/** How much of a file is looked at, in bytes. */
const LOOKED_AT = 256 * 1024;

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Whether the beginning of a file suggests another encoding than UTF-8: several lines cannot be decoded, and no other line
 * has an accent. One broken line alone does not.
 */
export async function isInAnotherEncoding(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT);
    const lines = linesOf(buffer.subarray(0, bytesRead), bytesRead === LOOKED_AT);
    const accented = lines.filter((line) => line.some((byte) => byte >= 0x80));
    return accented.length > 1 && !accented.some(isUtf8);
  } finally {
    await handle.close();
  }
}

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
