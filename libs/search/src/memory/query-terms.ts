import { type FoldedWord, isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import { languageBits } from '../analysis/analyse-document.js';
import { guessesFor, mayBeMisspelt } from '../analysis/edit-distance.js';
import { elidedWords } from '../analysis/elisions.js';
import { joinedPairs, onlyRanks, onlyRanksAsPrefix, readWords } from '../analysis/read-words.js';
import type { PhraseInRow } from '../analysis/stemmed-phrases.js';
import { inEitherNumber, type Synonyms, withCorrections } from '../analysis/synonyms.js';
import {
  correctedWeight,
  longestText,
  mostWords,
  mostWordsToCorrect,
  synonymWeight,
} from '../search-index.js';
import { BestFew } from './ranking.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the vocabulary that matches a word of the query. */
export interface Variant {
  number: number;
  /**
   * 0: the same word, which counts in all fields. Otherwise a word with the same stem, which counts in documents of
   * these languages, not in names.
   */
  languages: number;
}

/** Target of a search: any of some words, or a phrase, by its number among the synonyms. */
export type Target = { words: readonly Variant[] } | { phrase: number };

/** A target by which a term is found. */
export interface Alternative {
  weight: number;
  /** Whether the alternative only ranks documents that others find, and finds none by itself. */
  onlyRanks: boolean;
  target: Target;
}

/** A word or a known phrase of the query, with all targets by which it is found. */
export interface Term {
  /** How often the query has the term. */
  times: number;
  alternatives: Alternative[];
}

export interface QueryTerms {
  /** `nothing`: the text has words or signs, but none that can be searched. */
  asksFor: 'everything' | 'nothing' | 'words';
  terms: readonly Term[];
  didYouMean: string | undefined;
}

/** A prefix matches the most frequent words that begin with it, at most this many. */
const mostPrefixWords = 64;
/** No further words are tried for a prefix once the words so far are in this many documents. */
const enoughPrefixDocuments = 10_000;
const mostCorrections = 3;
/** Weight of a word with the prefix; the word itself has 1. */
const prefixWeight = 0.8;

/** The words and synonyms by which the terms of a query are found. */
export interface Dictionary {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** In about how many documents a word occurs. */
  frequencyOf: (word: number) => number;
  /** In how many documents that the searcher may find a word occurs as written. */
  readableFrequencyOf: (word: number) => number;
  /**
   * Whether the searcher may find any document by this word or phrase. Other documents must reveal nothing, not even
   * their existence.
   */
  isReadable: (target: Target) => boolean;
  /** The spelling of a word in most of the documents that the searcher may find. */
  spellingOf: (word: number) => string;
}

/** Turns the text of a query into terms. */
export class QueryReader {
  constructor(private readonly dictionary: Dictionary) {}

  read(text: string, typing: boolean): QueryTerms {
    const corrections = new Map<FoldedWord, string>();
    const all = this.withoutElisions(readWords(text.slice(0, longestText)), text, typing, corrections);
    const prefix = typing ? all.find(({ end }) => end === text.length) : undefined;
    const contentWords = all.filter(({ folded }) => !isStopWordInAnyLanguage(folded));
    const phrases = this.dictionary.synonyms.inQuery(all.map(({ folded }) => folded));
    if (contentWords.length === 0) {
      if (phrases.length === 0)
        contentWords.push(...joinedPairs(all).filter(({ folded }) => this.isUsed(folded)));
      if (prefix !== undefined && mayBePrefix(prefix, all)) contentWords.push(prefix);
    }
    const words = this.rarest(contentWords);
    const terms = new Map<string, Term>();
    for (const word of words) {
      const key = keyOf(word, prefix);
      const term = terms.get(key);
      if (term) term.times++;
      else {
        const correct =
          words.length <= mostWordsToCorrect && mayBeMisspelt(word, { text, all, words, phrases });
        terms.set(key, {
          times: 1,
          alternatives: this.alternativesOf(word, { words, isPrefix: word === prefix, correct, corrections }),
        });
      }
    }
    this.addSynonyms(phrases, all, prefix, terms);
    return {
      asksFor:
        contentWords.length > 0 || phrases.length > 0
          ? 'words'
          : text.trim() === ''
            ? 'everything'
            : 'nothing',
      terms: [...terms.values()].filter(({ alternatives }) => alternatives.length > 0),
      didYouMean: withCorrections(text, corrections),
    };
  }

  /** Reads words that no document has without their elision, if a document has the rest: "denfants" as "enfants". */
  private withoutElisions(
    words: readonly FoldedWord[],
    text: string,
    typing: boolean,
    corrections: Map<FoldedWord, string>,
  ): readonly FoldedWord[] {
    const { isReadable, spellingOf, vocabulary } = this.dictionary;
    const elided = elidedWords(words, text);
    const isKnown = ({ folded, end }: FoldedWord): boolean =>
      isReadable({ words: this.variantsOf(folded) }) ||
      (typing && end === text.length && this.withPrefix(folded, []).length > 0);
    return words.map((word) => {
      const left = elided.get(word);
      if (left === undefined || isKnown(word) || !isKnown(left)) return word;
      const number = vocabulary.numberOf(left.folded);
      if (number !== undefined && this.isUsed(left.folded)) corrections.set(left, `’${spellingOf(number)}`);
      else if (isReadable({ words: this.variantsOf(left.folded) })) corrections.set(left, `’${left.written}`);
      return left;
    });
  }

  /** Whether a document that the searcher may find has exactly this word. */
  private isUsed(folded: string): boolean {
    const number = this.dictionary.vocabulary.numberOf(folded);
    return number !== undefined && this.dictionary.isReadable({ words: [{ number, languages: 0 }] });
  }

  /** All words or, if they are too many, the words in the fewest documents. */
  private rarest(words: readonly FoldedWord[]): readonly FoldedWord[] {
    const distinct = new Set(words.map(({ folded }) => folded));
    if (distinct.size <= mostWords) return words;
    const known = [...distinct].flatMap((word) => {
      const number = this.dictionary.vocabulary.numberOf(word);
      const frequency = number === undefined ? 0 : this.dictionary.readableFrequencyOf(number);
      return frequency === 0 ? [] : { word, frequency };
    });
    const rarest = known.toSorted((a, b) => a.frequency - b.frequency || (a.word < b.word ? -1 : 1));
    const kept = new Set(rarest.slice(0, mostWords).map(({ word }) => word));
    return words.filter(({ folded }) => kept.has(folded));
  }

  private alternativesOf(
    word: FoldedWord,
    {
      words,
      isPrefix,
      correct,
      corrections,
    }: {
      words: readonly FoldedWord[];
      isPrefix: boolean;
      correct: boolean;
      corrections: Map<FoldedWord, string>;
    },
  ): Alternative[] {
    const alternatives: Alternative[] = [];
    const variants = this.variantsOf(word.folded);
    if (this.dictionary.isReadable({ words: variants }))
      alternatives.push({ weight: 1, onlyRanks: onlyRanks(word, words), target: { words: variants } });
    if (isPrefix) {
      const longer = this.withPrefix(word.folded, variants);
      if (this.dictionary.isReadable({ words: longer }))
        alternatives.push({
          weight: prefixWeight,
          onlyRanks: onlyRanksAsPrefix(word, words),
          target: { words: longer },
        });
    }
    if (alternatives.length > 0 || !correct) return alternatives;
    const meant = this.corrected(word.folded, isPrefix);
    if (meant.length === 0) return [];
    corrections.set(word, this.dictionary.spellingOf(meant[0]));
    const answering = meant.flatMap((number) => this.variantsOf(this.dictionary.vocabulary.wordAt(number)));
    return [{ weight: correctedWeight, onlyRanks: false, target: { words: withoutRepeats(answering) } }];
  }

  private variantsOf(folded: string): Variant[] {
    const { vocabulary } = this.dictionary;
    const exact = vocabulary.numberOf(folded);
    const languages = new Map<number, number>();
    for (const language of ['fr', 'en'] as const) {
      for (const number of vocabulary.withStem(language, stemOf(folded, language)))
        if (number !== exact) languages.set(number, (languages.get(number) ?? 0) | languageBits[language]);
    }
    const sameStem = [...languages].map(([number, bits]) => ({ number, languages: bits }));
    return exact === undefined ? sameStem : [{ number: exact, languages: 0 }, ...sameStem];
  }

  private withPrefix(folded: string, but: readonly Variant[]): Variant[] {
    const { vocabulary, frequencyOf, isReadable } = this.dictionary;
    const exact = but.find(({ languages }) => languages === 0)?.number;
    const best = new BestFew(
      mostPrefixWords,
      (a, b) =>
        frequencyOf(a) > frequencyOf(b) ||
        (frequencyOf(a) === frequencyOf(b) && vocabulary.wordAt(a) < vocabulary.wordAt(b)),
    );
    for (const number of vocabulary.withPrefix(folded))
      if (number !== exact && isReadable({ words: [{ number, languages: 0 }] })) best.offer(number);
    const variants: Variant[] = [];
    let documents = 0;
    for (const number of best.sorted()) {
      variants.push({ number, languages: 0 });
      documents += frequencyOf(number);
      if (documents >= enoughPrefixDocuments) break;
    }
    return variants;
  }

  /** The most probable words for a misspelt word, the most probable first. */
  private corrected(folded: string, isPrefix: boolean): number[] {
    const maxDistance = folded.length >= 8 ? 2 : folded.length >= 4 ? 1 : 0;
    const { vocabulary, readableFrequencyOf, isReadable } = this.dictionary;
    const guesses = guessesFor(folded, isPrefix);
    for (let distance = 1; distance <= maxDistance; distance++) {
      for (const guess of guesses) {
        const candidates = vocabulary
          .similarTo(guess.word, distance, guess.isPrefix)
          .filter((number) => isReadable({ words: [{ number, languages: 0 }] }));
        if (candidates.length > 0)
          return candidates
            .toSorted(
              (a, b) =>
                readableFrequencyOf(b) - readableFrequencyOf(a) ||
                (vocabulary.wordAt(a) < vocabulary.wordAt(b) ? -1 : 1),
            )
            .slice(0, mostCorrections);
      }
    }
    return [];
  }

  /**
   * A synonym of a word is an alternative of the word's term. A phrase is a separate term, besides the terms of its
   * words.
   */
  private addSynonyms(
    phrases: readonly PhraseInRow[],
    all: readonly FoldedWord[],
    prefix: FoldedWord | undefined,
    terms: Map<string, Term>,
  ): void {
    const { synonyms, isReadable } = this.dictionary;
    for (const { phrase, first, last } of new Map(phrases.map((found) => [found.phrase, found])).values()) {
      const others = [...synonyms.othersOf(phrase)].map((other) =>
        this.synonymAlternative(other, synonymWeight),
      );
      const word = terms.get(keyOf(all[first], prefix));
      if (first === last && word !== undefined)
        word.alternatives.push(...others.filter(({ target }) => isReadable(target)));
      else {
        const alternatives = [this.synonymAlternative(phrase, 1), ...others].filter(({ target }) =>
          isReadable(target),
        );
        terms.set(`phrase ${phrase}`, { times: 1, alternatives });
      }
    }
  }

  private synonymAlternative(phrase: number, weight: number): Alternative {
    const { synonyms, vocabulary } = this.dictionary;
    const [word, ...more] = synonyms.phrases[phrase];
    if (more.length > 0) return { weight, onlyRanks: false, target: { phrase } };
    const numbers = inEitherNumber(word).map((each) => vocabulary.numberOf(each));
    return {
      weight,
      onlyRanks: false,
      target: {
        words: numbers.flatMap((number) => (number === undefined ? [] : [{ number, languages: 0 }])),
      },
    };
  }
}

/**
 * Whether a stop word that is being typed, in a text of only stop words, is looked up as a prefix. "de" may become
 * "dépendance", and the "j" of "les j" is no word yet. The "la" of "de la" is more often a whole word.
 */
function mayBePrefix(word: FoldedWord, all: readonly FoldedWord[]): boolean {
  return all.length === 1 || word.folded.length === 1;
}

/** Words of one stem are one term. The word that is being typed is a separate term. */
function keyOf(word: FoldedWord, prefix: FoldedWord | undefined): string {
  return word === prefix ? ' ' : stemOf(word.folded, 'fr');
}

function withoutRepeats(variants: readonly Variant[]): Variant[] {
  const all = new Map<number, Variant>();
  for (const variant of variants) {
    const known = all.get(variant.number);
    if (known === undefined || variant.languages === 0) all.set(variant.number, variant);
  }
  return [...all.values()];
}
