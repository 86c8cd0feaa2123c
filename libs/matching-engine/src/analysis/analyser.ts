import { type TextLanguage, type WordInText, wordsOf } from '@passerelle/text';
import { descriptionOnce } from '../description-once.js';
import type { NeedDocument, NeedFacts, SolverDocument, SolverFacts, Taxonomy } from '../documents.js';
import { broaderTagWeight, seenTagWeight } from '../weights.js';
import { acronymOfPhrase, acronymPhrases } from './acronym-phrases.js';
import { Lexicon, noTerm } from './lexicon.js';
import { type DetectedTag, TagDetector } from './tag-detector.js';
import { lengthStep, maxCount, maxTitleCount } from './term-counts.js';

/** How a tag came to a document: a person chose it, the text has its words, or it is broader than one of those. */
export type TagOrigin = 'chosen' | 'seen' | 'broader';

/** A document's own tag: chosen by a person, or seen in the text. */
export interface OwnTag {
  tagId: string;
  origin: 'chosen' | 'seen';
  weight: number;
  /** The words in which it was seen, as written. undefined if it was chosen. */
  written: string | undefined;
  /** The tags broader than it, nearest first. */
  broaderIds: readonly string[];
}

/** How strongly a document has a tag, in (0, 1], and from which tag of its own (itself, unless `broader`). */
export interface TagPresence {
  weight: number;
  origin: TagOrigin;
  from: OwnTag;
}

/** A document's tags as a sparse vector: its own tags, and all tags that are broader. */
export interface TagVector {
  own: readonly OwnTag[];
  all: ReadonlyMap<string, TagPresence>;
}

/**
 * A document's words as a sparse vector: parallel arrays with one entry for each term (the number of a stem), terms
 * ascending. Stop words are left out.
 */
export interface WordVector {
  terms: Uint32Array;
  /** How often the term occurs in the whole text, titles included, up to {@link maxCount}. */
  counts: Uint8Array;
  /** How often it occurs in titles alone, up to {@link maxTitleCount}. */
  titleCounts: Uint8Array;
  /** The first spelling in the document: its number in the lexicon. */
  spellings: Uint32Array;
  /** How many words the whole text has, without stop words. */
  length: number;
  /** The same on the scale of {@link lengthStep}. */
  lengthStep: number;
  /** Both numbers for the titles alone. */
  titleLength: number;
  titleLengthStep: number;
}

/** A tag that is narrower than another, and the share of its weight that the other one gets. */
export interface NarrowerTag {
  id: string;
  kept: number;
}

export interface AnalysedNeed {
  facts: NeedFacts;
  tags: TagVector;
  words: WordVector;
  /** The meaning of its text. undefined while it is not known. */
  vector?: Int8Array | undefined;
}

export interface AnalysedIdea {
  id: string;
  terms: Uint32Array;
  counts: Uint8Array;
}

export interface AnalysedSolver {
  facts: SolverFacts;
  tags: TagVector;
  words: WordVector;
  /** Each idea's terms, ascending, and how often each occurs in it. */
  ideas: readonly AnalysedIdea[];
  /** The meaning of its text. undefined while it is not known. */
  vector?: Int8Array | undefined;
  /** The solver's points for having been chosen often: `MatchCollection.setAcceptance`. None by default. */
  acceptance?: number;
}

/**
 * Turns needs and solvers into vectors of tags and words, by which they are scored.
 *
 * The lexicon of this analyser numbers terms in the order in which they come, so vectors of two analysers cannot be
 * compared.
 */
export class Analyser {
  private readonly detector: TagDetector;
  readonly lexicon: Lexicon;
  private readonly broaderIds = new Map<string, readonly string[]>();
  private readonly narrowerTags = new Map<string, NarrowerTag[]>();

  constructor(taxonomy: Taxonomy, language: TextLanguage = 'fr') {
    this.detector = new TagDetector([...taxonomy.tags, ...acronymPhrases(language)], language);
    this.lexicon = new Lexicon(language, this.detector);
    const parents = new Map(taxonomy.tags.map((tag) => [tag.id, tag.broaderId]));
    for (const { id } of taxonomy.tags) {
      const broaderIds = ancestors(id, parents);
      this.broaderIds.set(id, broaderIds);
      let kept = 1;
      for (const broaderId of broaderIds) {
        kept *= broaderTagWeight;
        const narrower = this.narrowerTags.get(broaderId) ?? [];
        narrower.push({ id, kept });
        this.narrowerTags.set(broaderId, narrower);
      }
    }
  }

  need(document: NeedDocument): AnalysedNeed {
    const { title, description, tagIds, vector, ...facts } = document;
    const text = this.read([title], [descriptionOnce(title, description)]);
    return { facts, tags: this.tagVector(tagIds, text.seen), words: wordVector(text.words), vector };
  }

  /**
   * Analyses a need that is in no collection. Its new words are removed after `use`, since people type many drafts.
   */
  draft<Result>(document: NeedDocument, use: (need: AnalysedNeed) => Result): Result {
    return this.lexicon.forgettingAfter(() => use(this.need(document)));
  }

  /**
   * The tags that occur in a draft's text and were not chosen, in the order of their first occurrence.
   *
   * In contrast to the score, a misspelt word counts as the taxonomy's word one edit away. The condition is that both
   * have the same stem, or that solvers use the taxonomy's word and not the misspelt one.
   * @param isUsed whether any solver uses a term
   */
  tagsSeenInDraft({ title, description, tagIds }: NeedDocument, isUsed: (term: number) => boolean): string[] {
    const { lexicon, detector } = this;
    return lexicon.forgettingAfter(() => {
      const phraseWordOf = (spelling: number): number => {
        const own = lexicon.termOf(spelling);
        const isPlausible = (word: string): boolean => {
          const term = lexicon.termOf(lexicon.spellingOf(word));
          return term === own || (!isUsed(own) && isUsed(term));
        };
        const correction =
          own === noTerm
            ? undefined
            : detector.correctionsOf(lexicon.written(lexicon.formOf(spelling))).find(isPlausible);
        return correction === undefined ? lexicon.phraseWordOf(spelling) : detector.wordId(correction);
      };
      const { seen } = this.read([title], [description], phraseWordOf);
      return [...seen.keys()].filter((tagId) => !tagIds.includes(tagId));
    });
  }

  solver(document: SolverDocument): AnalysedSolver {
    const { name: _, headline, description, keywords, ideas, tagIds, vector, ...facts } = document;
    const text = this.read(
      [headline, ...ideas.map((idea) => idea.title)],
      [description, ...keywords, ...ideas.map((idea) => idea.description)],
    );
    return {
      facts,
      tags: this.tagVector(tagIds, text.seen),
      words: wordVector(text.words),
      ideas: ideas.map((idea) => {
        const { terms, counts } = wordVector(this.read([idea.title], [idea.description]).words);
        return { id: idea.id, terms, counts };
      }),
      vector,
    };
  }

  /** @param phraseWordOf gives the tag detector's number of a word for the number of its spelling */
  private read(
    titles: readonly string[],
    bodies: readonly string[],
    phraseWordOf = (spelling: number): number => this.lexicon.phraseWordOf(spelling),
  ): TextRead {
    const read: TextRead = { words: new Map(), seen: new Map() };
    for (const title of titles) this.readField(title, true, read, phraseWordOf);
    for (const body of bodies) this.readField(body, false, read, phraseWordOf);
    return read;
  }

  private readField(
    text: string,
    isTitle: boolean,
    { words, seen }: TextRead,
    phraseWordOf: (spelling: number) => number,
  ): void {
    const all: Row = { phraseWords: [], places: [] };
    const content: Row = { phraseWords: [], places: [] };
    for (const place of wordsOf(text)) {
      const spelling = this.lexicon.spellingOf(place.written);
      const phraseWord = phraseWordOf(spelling);
      all.phraseWords.push(phraseWord);
      all.places.push(place);
      const term = this.lexicon.termOf(spelling);
      if (term !== noTerm || this.detector.isContrast(phraseWord)) {
        content.phraseWords.push(phraseWord);
        content.places.push(place);
      }
      if (term !== noTerm) countWord(words, term, spelling, isTitle);
    }
    const see = ({ tagId, first, last }: DetectedTag, { places }: Row): void => {
      const written = text.slice(places[first]?.start, places[last]?.end);
      const acronym = acronymOfPhrase(tagId);
      if (acronym !== undefined) {
        const spelling = this.lexicon.spellingOfPhrase(
          written.length <= longestPhrase ? written : acronym,
          acronym,
        );
        countWord(words, this.lexicon.termOf(spelling), spelling, isTitle);
      } else if (!seen.has(tagId)) seen.set(tagId, written);
    };
    for (const tag of this.detector.detect(content.phraseWords)) see(tag, content);
    for (const tag of this.detector.detectLiterally(all.phraseWords)) see(tag, all);
  }

  private tagVector(chosenIds: readonly string[], seen: ReadonlyMap<string, string>): TagVector {
    const chosen = new Set(chosenIds);
    const own: OwnTag[] = [];
    for (const tagId of chosen) {
      own.push({ tagId, origin: 'chosen', weight: 1, written: undefined, broaderIds: this.broaderOf(tagId) });
    }
    for (const [tagId, written] of seen) {
      if (chosen.has(tagId)) continue;
      own.push({ tagId, origin: 'seen', weight: seenTagWeight, written, broaderIds: this.broaderOf(tagId) });
    }

    return tagVectorOf(own);
  }

  /** All tags narrower than a tag. */
  narrowerOf(tagId: string): readonly NarrowerTag[] {
    return this.narrowerTags.get(tagId) ?? [];
  }

  /** All tags broader than a tag, nearest first. */
  broaderOf(tagId: string): readonly string[] {
    return this.broaderIds.get(tagId) ?? [];
  }
}

/** The tag vector of a document with these own tags. */
export function tagVectorOf(own: readonly OwnTag[]): TagVector {
  const all = new Map<string, TagPresence>();
  const add = (tagId: string, presence: TagPresence) => {
    if (presence.weight > (all.get(tagId)?.weight ?? 0)) all.set(tagId, presence);
  };
  for (const from of own) {
    add(from.tagId, { weight: from.weight, origin: from.origin, from });
    let { weight } = from;
    for (const broaderId of from.broaderIds) {
      weight *= broaderTagWeight;
      add(broaderId, { weight, origin: 'broader', from });
    }
  }
  return { own, all };
}

/** The words of a text in order: the tag detector's numbers for them, and their positions in the text. */
interface Row {
  phraseWords: number[];
  places: WordInText[];
}

/** How often a text has a word, and its first spelling there. */
interface TextWord {
  count: number;
  titleCount: number;
  spelling: number;
}

interface TextRead {
  words: Map<number, TextWord>;
  /** Tags seen in the text, each with the words in which it was first seen. */
  seen: Map<string, string>;
}

function countWord(words: TextRead['words'], term: number, spelling: number, isTitle: boolean): void {
  const word = words.get(term);
  if (word === undefined) words.set(term, { count: 1, titleCount: isTitle ? 1 : 0, spelling });
  else {
    word.count++;
    if (isTitle) word.titleCount++;
  }
}

function wordVector(words: TextRead['words']): WordVector {
  const terms = Uint32Array.from(words.keys()).toSorted();
  const counts = new Uint8Array(terms.length);
  const titleCounts = new Uint8Array(terms.length);
  const spellings = new Uint32Array(terms.length);
  let length = 0;
  let titleLength = 0;
  for (let i = 0; i < terms.length; i++) {
    const { count, titleCount, spelling } = words.get(terms[i]) as TextWord;
    counts[i] = Math.min(maxCount, count);
    titleCounts[i] = Math.min(maxTitleCount, titleCount);
    spellings[i] = spelling;
    length += count;
    titleLength += titleCount;
  }
  const steps = { lengthStep: lengthStep(length), titleLengthStep: lengthStep(titleLength) };
  return { terms, counts, titleCounts, spellings, length, titleLength, ...steps };
}

/** In characters, since stop words may lengthen a phrase without limit. A longer phrase is shown as its acronym. */
const longestPhrase = 120;

/** After this many steps to a broader tag nothing of a weight is left. */
const maxSteps = 10;

/** The broader tags, nearest first. A circle of broader tags ends where it would begin again. */
function ancestors(tagId: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const found: string[] = [];
  let broaderId = parents.get(tagId);
  while (broaderId !== undefined && !found.includes(broaderId) && found.length < maxSteps) {
    found.push(broaderId);
    broaderId = parents.get(broaderId);
  }
  return found;
}
