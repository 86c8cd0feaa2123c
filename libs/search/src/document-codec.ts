/** What a document says, its words by their numbers in the vocabulary of its collection. */
export interface NumberedWords {
  languages: number;
  length: number;
  titleLength: number;
  /** In ascending order. */
  words: readonly number[];
  /** Beside each word, as `packCounts` packs it. */
  counts: readonly number[];
}

/**
 * In bytes: languages, length and title length, then for each word its distance from the one before and its counts. Numbers are
 * in groups of seven bits, the lowest first, the eighth saying that another follows (LEB128).
 */
export function encodeWords({ languages, length, titleLength, words, counts }: NumberedWords): Buffer {
  const bytes: number[] = [];
  const write = (number: number): void => {
    let rest = number;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  write(languages);
  write(length);
  write(titleLength);
  let before = 0;
  for (const [i, word] of words.entries()) {
    write(word - before);
    bytes.push(counts[i]);
    before = word;
  }
  return Buffer.from(bytes);
}

export function decodeWords(bytes: Uint8Array): NumberedWords {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
  };
  const [languages, length, titleLength] = [read(), read(), read()];
  const words: number[] = [];
  const counts: number[] = [];
  for (let before = 0; at < bytes.length;) {
    before += read();
    words.push(before);
    counts.push(bytes[at++]);
  }
  return { languages, length, titleLength, words, counts };
}
