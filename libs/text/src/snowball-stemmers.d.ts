declare module 'snowball-stemmers' {
  /** A stemmer of one language, by its English name in lower case; its input must be in lower case. */
  export function newStemmer(language: 'french' | 'english'): { stem(word: string): string };
}
