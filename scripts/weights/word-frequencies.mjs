import { gunzipSync } from 'node:zlib';
import { unpack } from 'msgpackr';

/**
 * Reads a list of wordfreq: words in lists, each rarer than the list before.
 * @param bytes MessagePack of a map and lists of texts, compressed by gzip
 * @returns the words, the most frequent first
 */
export function frequentWords(bytes) {
  const [, ...lists] = unpack(gunzipSync(bytes));
  return lists.flat();
}
