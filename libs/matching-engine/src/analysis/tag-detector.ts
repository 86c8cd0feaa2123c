import type { TaxonomyTag } from '../documents.js';
import { isCorrectable, EditDistanceIndex } from './edit-distance-index.js';
import { foldedWordsOf, isStopWord, PhraseTrie, singularOf, type TextLanguage } from '@passerelle/text';

/** A tag's label or synonym found in a sequence of words, from index `first` to index `last`. */
export interface DetectedTag {
  tagId: string;
  first: number;
  last: number;
}

/** A shorter word does not count as a misspelt word of a phrase. */
const shortestMisspelt = 6;

/** The number of a word that is in no phrase. */
export const noWord = -1;

/** Stop words that change the meaning of a phrase: "moins de 3 ans" is not "plus de 3 ans". */
const contrasts: ReadonlySet<string> = new Set(['hors', 'moins', 'plus', 'sans']);

/**
 * Finds the labels and synonyms of a taxonomy in texts, as phrases: "gardes d'enfants" for "Garde d’enfants".
 *
 * - Case, accents, plurals in s or x and stop words make no difference, except the stop words that are {@link
 *   contrasts}.
 * - A phrase with a single word that is no stop word ("bien vieillir", "dernier kilomètre") is *literal*: it is found
 *   only in exactly this form.
 * - A phrase is not found within a longer one of the same aspect. "Signature électronique" has little to do with
 *   "électronique". But "garde d'enfants" names an activity and also an audience.
 * - Stems are not used, since "aide" and "aidants" have the same one.
 */
export class TagDetector {
  private readonly phrases = new PhraseTrie<string>();
  /** Phrases that are found only in exactly this form. */
  private readonly literalPhrases = new PhraseTrie<string>();
  private readonly wordIds = new Map<string, number>();
  private readonly contrastIds = new Set<number>();
  private readonly aspects = new Map<string, string>();
  /** By number: the words in their compared form, and in their first spelling. */
  private readonly words: string[] = [];
  private readonly forms: string[] = [];
  private readonly correctableWords = new EditDistanceIndex((id) => this.words[id]);

  constructor(
    tags: readonly TaxonomyTag[],
    private readonly language: TextLanguage,
  ) {
    for (const tag of tags) {
      if (tag.aspect !== undefined) this.aspects.set(tag.id, tag.aspect);
      for (const phrase of [...tag.labels, ...tag.synonyms]) this.addPhrase(phrase, tag.id);
    }
  }

  /** The number of a folded word in the phrases; negative if no phrase has it. */
  wordId(folded: string): number {
    return this.wordIds.get(comparedBy(folded)) ?? noWord;
  }

  /**
   * The folded words of phrases one edit away from a word that no phrase has, in alphabetical order. The word has six
   * letters or more, and both begin with the same letter. A tag is either seen or not, and "boisson" is not
   * "poisson".
   */
  correctionsOf(folded: string): string[] {
    const word = comparedBy(folded);
    if (this.wordIds.has(word) || word.length < shortestMisspelt || !isCorrectable(word)) return [];
    return this.correctableWords
      .oneEditFrom(word)
      .map((id) => this.forms[id])
      .filter((form) => form.startsWith(word[0]))
      .toSorted();
  }

  /** Whether a word is a stop word that counts in phrases. */
  isContrast(wordId: number): boolean {
    return this.contrastIds.has(wordId);
  }

  /**
   * The phrases in a sequence of word numbers without stop words other than contrasts. Phrases of different aspects
   * may overlap.
   */
  detect(row: readonly number[]): DetectedTag[] {
    return this.withoutNested(tagsIn(row, this.phrases, (wordId) => this.isContrast(wordId)));
  }

  /** The literal phrases in a sequence of word numbers with all stop words. */
  detectLiterally(row: readonly number[]): DetectedTag[] {
    return this.withoutNested(tagsIn(row, this.literalPhrases));
  }

  /** The tags seen in a text, each once. */
  seenIn(text: string): string[] {
    const words = foldedWordsOf(text).map(({ folded }) => folded);
    const found = [
      ...this.detect(this.contentOf(words).map((word) => this.wordId(word))),
      ...this.detectLiterally(words.map((word) => this.wordId(word))),
    ];
    return [...new Set(found.map(({ tagId }) => tagId))];
  }

  private withoutNested(found: readonly DetectedTag[]): DetectedTag[] {
    /** By aspect: the phrase with the furthest end so far. */
    const furthest = new Map<string, DetectedTag>();
    const longestFirst = found.toSorted((a, b) => a.first - b.first || b.last - a.last);
    return longestFirst.filter((tag) => {
      const aspect = this.aspects.get(tag.tagId);
      if (aspect === undefined) return true;
      const around = furthest.get(aspect);
      if (around === undefined || tag.last > around.last) furthest.set(aspect, tag);
      return around === undefined || tag.last > around.last || isSamePhrase(tag, around);
    });
  }

  private addWord(folded: string): number {
    const word = comparedBy(folded);
    const id = this.words.push(word) - 1;
    this.forms.push(folded);
    this.wordIds.set(word, id);
    if (isCorrectable(word)) this.correctableWords.add(id);
    return id;
  }

  private contentOf(words: readonly string[]): string[] {
    return words.filter((word) => contrasts.has(word) || !isStopWord(word, this.language));
  }

  private addPhrase(phrase: string, tagId: string): void {
    const words = foldedWordsOf(phrase).map(({ folded }) => folded);
    const contentWords = words.filter((word) => !isStopWord(word, this.language));
    const isLiteral = contentWords.length === 1 && words.length > 1;
    if (contentWords.length === 0) return;
    const ids = (isLiteral ? words : this.contentOf(words)).map((folded) => {
      const id = this.wordIds.get(comparedBy(folded)) ?? this.addWord(folded);
      if (contrasts.has(folded)) this.contrastIds.add(id);
      return id;
    });
    (isLiteral ? this.literalPhrases : this.phrases).add(ids, tagId);
  }
}

function isSamePhrase(one: DetectedTag, other: DetectedTag): boolean {
  return one.first === other.first && one.last === other.last;
}

/** "plus" is not a plural. */
function comparedBy(folded: string): string {
  return contrasts.has(folded) ? folded : singularOf(folded);
}

function tagsIn(
  row: readonly number[],
  phrases: PhraseTrie<string>,
  maySkip?: (wordId: number) => boolean,
): DetectedTag[] {
  const tags: DetectedTag[] = [];
  phrases.find(row, (tagId, first, last) => tags.push({ tagId, first, last }), maySkip);
  return tags;
}
