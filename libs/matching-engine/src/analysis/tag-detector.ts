import type { TaxonomyTag } from '../documents.js';
import { mayBeMisspelt, NearWords } from './edit-distance-index.js';
import { foldedWordsOf, isStopWord, PhraseTrie, singularOf, type TextLanguage } from '@passerelle/text';

/** A tag's label or synonym found in a row of words: those from index `first` to index `last`. */
export interface DetectedTag {
  tagId: string;
  first: number;
  last: number;
}

const noWord = -1;

/** Stop words that make a phrase another one: "moins de 3 ans" is not "plus de 3 ans". */
const contrasts: ReadonlySet<string> = new Set(['hors', 'moins', 'plus', 'sans']);

/**
 * Finds the labels and synonyms of a taxonomy in texts, as phrases: "gardes d'enfants" for "Garde d’enfants".
 * Case, accents, plurals in s or x and stop words make no difference, but for those that make a phrase another one where it has them.
 * One of which stop words leave a single word ("bien vieillir", "dernier kilomètre") is only found as it stands. Within a longer one
 * of its sort that tells of the same a phrase is not found: a "signature électronique" has little to do with "électronique", while a
 * "garde d'enfants", which is work, tells of an audience too. Stems are not used: "aide" and "aidants" share one.
 */
export class TagDetector {
  private readonly phrases = new PhraseTrie<string>();
  /** Phrases that are found only as they stand. */
  private readonly literalPhrases = new PhraseTrie<string>();
  private readonly wordIds = new Map<string, number>();
  private readonly contrastIds = new Set<number>();
  private readonly aspects = new Map<string, string>();
  /** By number, the words as they are compared, and as they were first met. */
  private readonly words: string[] = [];
  private readonly forms: string[] = [];
  private readonly wordsWithSlips = new NearWords((id) => this.words[id]);

  constructor(
    tags: readonly TaxonomyTag[],
    private readonly language: TextLanguage,
  ) {
    for (const tag of tags) {
      if (tag.aspect !== undefined) this.aspects.set(tag.id, tag.aspect);
      for (const phrase of [...tag.labels, ...tag.synonyms]) this.learn(phrase, tag.id);
    }
  }

  /** The number under which a folded word is known to the phrases, or a negative one if it is in none. */
  wordId(folded: string): number {
    return this.wordIds.get(comparedBy(folded)) ?? noWord;
  }

  /** The folded words of phrases that may be meant by one that is spelt otherwise; the first by its letters first. */
  wordsMeantBy(folded: string): string[] {
    const word = comparedBy(folded);
    if (this.wordIds.has(word) || !mayBeMisspelt(word)) return [];
    return this.wordsWithSlips
      .near(word)
      .map((id) => this.forms[id])
      .toSorted();
  }

  /** Whether a word counts in phrases although it is a stop word. */
  isContrast(wordId: number): boolean {
    return this.contrastIds.has(wordId);
  }

  /** The phrases in a row of word numbers, from which stop words but for contrasts were left out; such as tell of different things may overlap. */
  detect(row: readonly number[]): DetectedTag[] {
    return this.withoutParts(tagsIn(row, this.phrases, (wordId) => this.isContrast(wordId)));
  }

  /** The same of those that are found only as they stand, in a row that has the stop words too. */
  detectLiterally(row: readonly number[]): DetectedTag[] {
    return this.withoutParts(tagsIn(row, this.literalPhrases));
  }

  /** The tags whose phrases stand in a text, each once. */
  seenIn(text: string): string[] {
    const words = foldedWordsOf(text).map(({ folded }) => folded);
    const found = [
      ...this.detect(this.contentOf(words).map((word) => this.wordId(word))),
      ...this.detectLiterally(words.map((word) => this.wordId(word))),
    ];
    return [...new Set(found.map(({ tagId }) => tagId))];
  }

  private withoutParts(found: readonly DetectedTag[]): DetectedTag[] {
    /** Of each aspect, the phrase that has reached furthest. */
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

  private learnWord(folded: string): number {
    const word = comparedBy(folded);
    const id = this.words.push(word) - 1;
    this.forms.push(folded);
    this.wordIds.set(word, id);
    if (mayBeMisspelt(word)) this.wordsWithSlips.add(id);
    return id;
  }

  private contentOf(words: readonly string[]): string[] {
    return words.filter((word) => contrasts.has(word) || !isStopWord(word, this.language));
  }

  private learn(phrase: string, tagId: string): void {
    const words = foldedWordsOf(phrase).map(({ folded }) => folded);
    const telling = words.filter((word) => !isStopWord(word, this.language));
    const isLiteral = telling.length === 1 && words.length > 1;
    if (telling.length === 0) return;
    const ids = (isLiteral ? words : this.contentOf(words)).map((folded) => {
      const id = this.wordIds.get(comparedBy(folded)) ?? this.learnWord(folded);
      if (contrasts.has(folded)) this.contrastIds.add(id);
      return id;
    });
    (isLiteral ? this.literalPhrases : this.phrases).add(ids, tagId);
  }
}

function isSamePhrase(one: DetectedTag, other: DetectedTag): boolean {
  return one.first === other.first && one.last === other.last;
}

/** "plus" is no plural. */
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
