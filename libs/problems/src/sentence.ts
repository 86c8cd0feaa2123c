import type { Language } from '@passerelle/config/language';

/**
 * What the product says to somebody, before it is known in which language: the key of a catalogue's sentence and its values.
 * Plain data, made by what `defineSentences` returns. `sentenceIn` puts it into words.
 */
export interface Sentence {
  /** The lib and the key in its catalogues, such as "needs.tooManyDrafts". */
  readonly key: string;
  /** What the sentence names. A value may be a sentence itself, such as the label of a field. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The same words in each language, from before there were catalogues. */
export type InEachLanguage = Record<Language, string>;

/** A sentence, or what came before: words in each language, or in the reader's own already. */
export type Words = Sentence | InEachLanguage | string;

export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'values' in value &&
  typeof value.key === 'string';
