import { ByteReader, writeVarint } from '@passerelle/text';
import type { WordsInOrder } from './analysis/analyse-document.js';

/**
 * Encodes the words of a document, by their numbers in its collection: the languages, the number of bodies, then title, bodies and names,
 * each with its number of words before them. All numbers are varints.
 */
export function encodeWords({ languages, title, bodies, names }: WordsInOrder<number>): Buffer {
  const bytes: number[] = [];
  writeVarint(bytes, languages);
  writeVarint(bytes, bodies.length);
  for (const words of [title, ...bodies, names]) {
    writeVarint(bytes, words.length);
    for (const word of words) writeVarint(bytes, word);
  }
  return Buffer.from(bytes);
}

export function decodeWords(bytes: Uint8Array): WordsInOrder<number> {
  const reader = new ByteReader(bytes);
  const readWords = (): number[] => {
    const words: number[] = [];
    for (let left = reader.varint(); left > 0; left--) words.push(reader.varint());
    return words;
  };
  const languages = reader.varint();
  const bodyCount = reader.varint();
  const title = readWords();
  const bodies: number[][] = [];
  for (let i = 0; i < bodyCount; i++) bodies.push(readWords());
  return { languages, title, bodies, names: readWords() };
}
