import iconv from 'iconv-lite';
import type { Encoding } from './encoding-of.js';

/** Most bytes of one row. */
export const MOST_BYTES = 1_000_000;

/** A line without its end, or why it was dropped. */
export type Line = { text: string; refused?: never } | { text?: never; refused: 'tooLong' | 'notUtf8' };

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Cuts bytes into lines and holds at most one line. The rest of a line over the limit is dropped. */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<Line, void> {
  const textOf = encoding === 'utf-8' ? strictUtf8 : (bytes: Buffer) => iconv.decode(bytes, encoding);
  let held: Buffer[] = [];
  let size = 0;
  let atStart = true;
  const hold = (piece: Buffer): void => {
    size += piece.length;
    if (size > MOST_BYTES) held = [];
    else held.push(piece);
  };
  const finish = (): Line => {
    const line = size > MOST_BYTES ? tooLong : decode(Buffer.concat(held), atStart, textOf);
    held = [];
    size = 0;
    atStart = false;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** @throws if the bytes are not UTF-8 */
const strictUtf8 = (bytes: Buffer): string => strict.decode(bytes);

const tooLong: Line = { refused: 'tooLong' };

function decode(bytes: Buffer, isFirst: boolean, textOf: (bytes: Buffer) => string): Line {
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  try {
    const text = textOf(bytes.subarray(0, end));
    return { text: isFirst ? text.replace(/^\uFEFF/, '') : text };
  } catch {
    return { refused: 'notUtf8' };
  }
}
