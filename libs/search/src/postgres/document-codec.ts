import type { WordsInOrder } from '../analysis/index.js';

/**
 * Encodes the words of a document, by their numbers in its collection: the languages, the number of bodies, then title, bodies and
 * names, each as its number of words and these. All numbers are variable-length integers: seven bits a byte, the lowest first, the
 * eighth set if another byte follows (LEB128).
 */
export function encodeWords({ languages, title, bodies, names }: WordsInOrder<number>): Buffer {
  const bytes: number[] = [];
  const write = (number: number): void => {
    let rest = number;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  write(languages);
  write(bodies.length);
  for (const words of [title, ...bodies, names]) {
    write(words.length);
    for (const word of words) write(word);
  }
  return Buffer.from(bytes);
}

export function decodeWords(bytes: Uint8Array): WordsInOrder<number> {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
  };
  const readWords = (): number[] => {
    const words: number[] = [];
    for (let left = read(); left > 0; left--) words.push(read());
    return words;
  };
  const languages = read();
  const bodyCount = read();
  const title = readWords();
  const bodies: number[][] = [];
  for (let i = 0; i < bodyCount; i++) bodies.push(readWords());
  return { languages, title, bodies, names: readWords() };
}
