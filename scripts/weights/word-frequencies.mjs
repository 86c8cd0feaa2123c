import { gunzipSync } from 'node:zlib';

/**
 * Reads a list of wordfreq: words in lists, each rarer than the list before.
 * @param bytes MessagePack of a map and lists of texts, compressed by gzip
 * @returns the words, the most frequent first
 */
export function frequentWords(bytes) {
  const packed = gunzipSync(bytes);
  let at = 0;
  const sized = (size) => packed.readUIntBE((at += size) - size, size);
  const text = (size) => packed.toString('utf8', at, (at += size));
  const many = (count) => Array.from({ length: count }, () => next());
  function next() {
    const type = sized(1);
    if (type < 0x80) return type;
    if (type < 0x90) return many(2 * (type & 15));
    if (type < 0xa0) return many(type & 15);
    if (type < 0xc0) return text(type & 31);
    if (type === 0xd9) return text(sized(1));
    if (type === 0xdc) return many(sized(2));
    if (type === 0xdd) return many(sized(4));
    throw new Error(`No list of words: it has the type ${type} at ${at}.`);
  }
  const [, ...lists] = next();
  return lists.flat();
}
