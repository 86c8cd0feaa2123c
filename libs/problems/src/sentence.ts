/**
 * A sentence of the product before its language is known: the key of a catalogue's sentence and its values. It is
 * plain data, made by the functions that `defineSentences` returns. `sentenceIn` formats it in words.
 */
export interface Sentence {
  /** The lib and the key in its catalogues, such as "needs.tooManyDrafts". */
  readonly key: string;
  /** Values in the sentence. A value may be a sentence itself, such as the label of a field. */
  readonly values: Readonly<Record<string, unknown>>;
}

export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'values' in value &&
  typeof value.key === 'string';
