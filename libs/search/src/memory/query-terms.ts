import { type FoldedWord, isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import { BestFew } from './best-few.js';
import {
  guessesFor,
  inEitherNumber,
  isMeantAsWritten,
  joinedPairs,
  languageBits,
  MOST_WORDS_WITH_SYNONYMS,
  type PhraseInRow,
  readWords,
  type Synonyms,
} from '../analysis/index.js';
import { correctedWeight, longestText, mostWords, mostWordsToCorrect, synonymWeight } from '../port/index.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the vocabulary that answers one of the query. */
export interface Variant {
  number: number;
  /** 0: as it is written, so anywhere, in names too. Otherwise by its stem: only in documents of these languages, not in names. */
  languages: number;
}

/** Any of some words, or a phrase, by its number among the synonyms. */
export type Said = { words: readonly Variant[] } | { phrase: number };

/** One way to say what was asked. */
export interface Way {
  weight: number;
  said: Said;
}

/** A word of the query, or a phrase whose words say nothing one by one, and all the ways to say it. */
export interface Term {
  /** How often it was asked for. */
  times: number;
  ways: Way[];
}

export interface QueryTerms {
  /** `nothing`: it has words or signs, but none that can be searched for. */
  asksFor: 'everything' | 'nothing' | 'words';
  terms: readonly Term[];
  didYouMean: string | undefined;
}

/** A beginning stands for the most frequent words that begin so: for so many, fewer where these are in so many documents already. */
const mostBegun = 64;
const enoughBegun = 10_000;
const mostCorrections = 3;
/** What words that begin so count, beside the word as it stands. */
const begunWeight = 0.8;

/** What the terms of a query are found in. */
export interface Dictionary {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** About how many documents have a word. */
  frequencyOf: (word: number) => number;
  /** How many documents that the searcher may find have a word as it is written. */
  readableFrequencyOf: (word: number) => number;
  /** Whether the searcher may find a document that says so: others give nothing away, not even that they exist. */
  isReadable: (said: Said) => boolean;
  /** How documents that the searcher may find write a word. */
  spellingOf: (word: number) => string;
}

/** Understands a query: word by word, each with all that stands for it. */
export class QueryReader {
  constructor(private readonly dictionary: Dictionary) {}

  read(text: string, typing: boolean): QueryTerms {
    const all = readWords(text.slice(0, longestText));
    const begun = typing ? all.find(({ end }) => end === text.length) : undefined;
    const saying = all.filter(({ folded }) => !isStopWordInAnyLanguage(folded));
    const phrases =
      saying.length <= MOST_WORDS_WITH_SYNONYMS
        ? this.dictionary.synonyms.in(all.map(({ folded }) => folded))
        : [];
    if (saying.length === 0) {
      if (phrases.length === 0) saying.push(...joinedPairs(all).filter(({ folded }) => this.isUsed(folded)));
      if (begun !== undefined && maySayMore(begun, all)) saying.push(begun);
    }
    const words = this.fewest(saying);
    // What is known to mean something is not misspelt.
    const known = new Set(phrases.flatMap(({ first, last }) => all.slice(first, last + 1)));
    const corrections = new Map<FoldedWord, string>();
    const terms = new Map<string, Term>();
    for (const word of words) {
      const key = keyOf(word, begun);
      const term = terms.get(key);
      if (term) term.times++;
      else {
        const correct =
          words.length <= mostWordsToCorrect && !known.has(word) && !isMeantAsWritten(word, text, all);
        terms.set(key, {
          times: 1,
          ways: this.waysOf(word, { begun: word === begun, correct, corrections }),
        });
      }
    }
    this.addSynonyms(phrases, all, begun, terms);
    return {
      asksFor:
        saying.length > 0 || phrases.length > 0 ? 'words' : text.trim() === '' ? 'everything' : 'nothing',
      terms: [...terms.values()].filter(({ ways }) => ways.length > 0),
      didYouMean: corrections.size === 0 ? undefined : replaced(text, corrections),
    };
  }

  /** Whether a document that the searcher may find has this very word. */
  private isUsed(folded: string): boolean {
    const number = this.dictionary.vocabulary.numberOf(folded);
    return number !== undefined && this.dictionary.isReadable({ words: [{ number, languages: 0 }] });
  }

  /** Of too many words, those that the fewest documents have. */
  private fewest(words: readonly FoldedWord[]): readonly FoldedWord[] {
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

  private waysOf(
    word: FoldedWord,
    {
      begun,
      correct,
      corrections,
    }: { begun: boolean; correct: boolean; corrections: Map<FoldedWord, string> },
  ): Way[] {
    const ways: Way[] = [];
    const variants = this.variantsOf(word.folded);
    if (this.dictionary.isReadable({ words: variants })) ways.push({ weight: 1, said: { words: variants } });
    if (begun) {
      const longer = this.begunBy(word.folded, variants);
      if (this.dictionary.isReadable({ words: longer }))
        ways.push({ weight: begunWeight, said: { words: longer } });
    }
    if (ways.length > 0 || !correct) return ways;
    const meant = this.corrected(word.folded, begun);
    if (meant.length === 0) return [];
    corrections.set(word, this.dictionary.spellingOf(meant[0]));
    const answering = meant.flatMap((number) => this.variantsOf(this.dictionary.vocabulary.wordAt(number)));
    return [{ weight: correctedWeight, said: { words: withoutRepeats(answering) } }];
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

  private begunBy(folded: string, but: readonly Variant[]): Variant[] {
    const { vocabulary, frequencyOf, isReadable } = this.dictionary;
    const exact = but.find(({ languages }) => languages === 0)?.number;
    const begun = new BestFew(
      mostBegun,
      (a, b) =>
        frequencyOf(a) > frequencyOf(b) ||
        (frequencyOf(a) === frequencyOf(b) && vocabulary.wordAt(a) < vocabulary.wordAt(b)),
    );
    for (const number of vocabulary.beginningWith(folded))
      if (number !== exact && isReadable({ words: [{ number, languages: 0 }] })) begun.offer(number);
    const variants: Variant[] = [];
    let documents = 0;
    for (const number of begun.sorted()) {
      variants.push({ number, languages: 0 });
      documents += frequencyOf(number);
      if (documents >= enoughBegun) break;
    }
    return variants;
  }

  /** The numbers of the words that were most probably meant, the most probable first. */
  private corrected(folded: string, begun: boolean): number[] {
    const mostErrors = folded.length >= 8 ? 2 : folded.length >= 4 ? 1 : 0;
    const { vocabulary, readableFrequencyOf, isReadable } = this.dictionary;
    const guesses = guessesFor(folded, begun);
    for (let errors = 1; errors <= mostErrors; errors++) {
      for (const guess of guesses) {
        const candidates = vocabulary
          .similarTo(guess.word, errors, guess.begun)
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

  /** What means the same as a word stands in for it. A phrase is a term of its own, beside its words where they stand apart. */
  private addSynonyms(
    phrases: readonly PhraseInRow[],
    all: readonly FoldedWord[],
    begun: FoldedWord | undefined,
    terms: Map<string, Term>,
  ): void {
    const { synonyms, isReadable } = this.dictionary;
    for (const { phrase, first, last } of new Map(phrases.map((found) => [found.phrase, found])).values()) {
      const others = [...synonyms.othersOf(phrase)].map((other) => this.wayTo(other, synonymWeight));
      const word = terms.get(keyOf(all[first], begun));
      if (first === last && word !== undefined)
        word.ways.push(...others.filter(({ said }) => isReadable(said)));
      else {
        const ways = [this.wayTo(phrase, 1), ...others].filter(({ said }) => isReadable(said));
        terms.set(`phrase ${phrase}`, { times: 1, ways });
      }
    }
  }

  private wayTo(phrase: number, weight: number): Way {
    const { synonyms, vocabulary } = this.dictionary;
    const [word, ...more] = synonyms.phrases[phrase];
    if (more.length > 0) return { weight, said: { phrase } };
    const numbers = inEitherNumber(word).map((each) => vocabulary.numberOf(each));
    return {
      weight,
      said: { words: numbers.flatMap((number) => (number === undefined ? [] : [{ number, languages: 0 }])) },
    };
  }
}

/**
 * Whether a word that says nothing is looked for by what it begins while it is being typed, where no other word says anything: "de" may
 * become "dépendance", and the "j" of "les j" is no word yet. The "la" of "de la" is more often what it is.
 */
function maySayMore(begun: FoldedWord, all: readonly FoldedWord[]): boolean {
  return all.length === 1 || begun.folded.length === 1;
}

/** Words of one stem are one term; the one that is being typed is a term of its own. */
function keyOf(word: FoldedWord, begun: FoldedWord | undefined): string {
  return word === begun ? ' ' : stemOf(word.folded, 'fr');
}

function withoutRepeats(variants: readonly Variant[]): Variant[] {
  const all = new Map<number, Variant>();
  for (const variant of variants) {
    const known = all.get(variant.number);
    if (known === undefined || variant.languages === 0) all.set(variant.number, variant);
  }
  return [...all.values()];
}

function replaced(text: string, corrections: ReadonlyMap<FoldedWord, string>): string {
  let result = '';
  let at = 0;
  for (const [{ start, end }, meant] of corrections) {
    result += text.slice(at, start) + meant;
    at = end;
  }
  return result + text.slice(at);
}
