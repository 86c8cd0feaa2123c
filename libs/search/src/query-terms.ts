import { foldWord, stemOf, type WordInText, wordsOf } from '@passerelle/words';
import { BestFew } from './best-few.js';
import { languageBits, saysNothing } from './analyse-document.js';
import { MOST_WORDS_WITH_SYNONYMS, type Synonyms } from './synonyms.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the vocabulary that answers one of the query. */
export interface Variant {
  number: number;
  /** 0: as it is written, so anywhere, in names too. Otherwise by its stem: only in documents of these languages, not in names. */
  languages: number;
}

/** One way to say what was asked: each of its parts must be there, in any of its variants. */
export interface Way {
  weight: number;
  parts: readonly (readonly Variant[])[];
}

/** A word of the query and all the ways to say it. */
export interface Term {
  /** How often it was asked for. */
  times: number;
  ways: Way[];
}

export interface QueryTerms {
  /** False: everything is found. */
  saysSomething: boolean;
  terms: readonly Term[];
  didYouMean: string | undefined;
}

/** What is read of a query: characters, and different words. Of more words those are kept that the fewest documents have. */
const longestText = 10_000;
const mostWords = 64;
/** A beginning stands for the most frequent words that begin so: for so many, fewer where these are in so many documents already. */
const mostBegun = 64;
const enoughBegun = 10_000;
const begunWeight = 0.8;
const synonymWeight = 0.5;
/** Typing errors are looked for in queries of up to so many words: longer ones find enough by the rest. */
const mostWordsToCorrect = 12;
const mostCorrections = 3;
const correctedWeight = 0.8;

/** What the terms of a query are found in. */
export interface Dictionary {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** About how many documents have a word. */
  frequencyOf: (word: number) => number;
  /** How many documents that the searcher may find have a word as it is written. */
  readableFrequencyOf: (word: number) => number;
  /** Whether the searcher may find a document that has one of these: others give nothing away, not even that they exist. */
  isReadable: (variants: readonly Variant[]) => boolean;
  /** How documents that the searcher may find write a word. */
  spellingOf: (word: number) => string;
}

interface Asked extends WordInText {
  folded: string;
}

/** Understands a query: word by word, each with all that stands for it. */
export class QueryReader {
  constructor(private readonly dictionary: Dictionary) {}

  read(text: string, typing: boolean): QueryTerms {
    const all = [...wordsOf(text.slice(0, longestText))].map((word) => ({
      ...word,
      folded: foldWord(word.written),
    }));
    const last = all.at(-1);
    const begun = typing && last?.end === text.length ? last : undefined;
    const saying = all.filter(({ folded }) => !saysNothing(folded));
    // "de" may become "dépendance", but beside other words it is more often what it is.
    if (saying.length === 0 && begun !== undefined && begun.folded !== '') saying.push(begun);
    const words = this.fewest(saying);
    const corrections = new Map<Asked, string>();
    const terms = new Map<string, Term>();
    for (const word of words) {
      const key = word === begun ? ' ' : stemOf(word.folded, 'fr');
      const known = terms.get(key);
      if (known) known.times++;
      else {
        const correct = words.length <= mostWordsToCorrect;
        terms.set(key, {
          times: 1,
          ways: this.waysOf(word, { begun: word === begun, correct, corrections }),
        });
      }
    }
    if (words.length <= MOST_WORDS_WITH_SYNONYMS) this.addSynonyms(words, begun, terms);
    return {
      saysSomething: saying.length > 0,
      terms: [...terms.values()].filter(({ ways }) => ways.length > 0),
      didYouMean: corrections.size === 0 ? undefined : replaced(text, corrections),
    };
  }

  private fewest(words: readonly Asked[]): readonly Asked[] {
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
    word: Asked,
    { begun, correct, corrections }: { begun: boolean; correct: boolean; corrections: Map<Asked, string> },
  ): Way[] {
    const ways: Way[] = [];
    const variants = this.variantsOf(word.folded);
    if (this.dictionary.isReadable(variants)) ways.push({ weight: 1, parts: [variants] });
    if (begun) {
      const longer = this.begunBy(word.folded, variants);
      if (this.dictionary.isReadable(longer)) ways.push({ weight: begunWeight, parts: [longer] });
    }
    // A word that is known to mean something is none that was misspelt.
    if (ways.length > 0 || !correct || this.dictionary.synonyms.of([word.folded]).length > 0) return ways;
    const meant = this.corrected(word.folded, begun);
    if (meant.length === 0) return [];
    corrections.set(word, this.dictionary.spellingOf(meant[0]));
    const answering = meant.flatMap((number) => this.variantsOf(this.dictionary.vocabulary.wordAt(number)));
    return [{ weight: correctedWeight, parts: [withoutRepeats(answering)] }];
  }

  private variantsOf(folded: string): Variant[] {
    const { vocabulary } = this.dictionary;
    const exact = vocabulary.numberOf(folded);
    const languages = new Map<number, number>();
    for (const [language, bit] of [
      ['french', languageBits.fr],
      ['english', languageBits.en],
    ] as const) {
      const stem = stemOf(folded, language === 'french' ? 'fr' : 'en');
      for (const number of vocabulary.withStem(language, stem))
        if (number !== exact) languages.set(number, (languages.get(number) ?? 0) | bit);
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
      if (number !== exact && isReadable([{ number, languages: 0 }])) begun.offer(number);
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
    for (let errors = 1; errors <= mostErrors; errors++) {
      for (const beginning of begun ? [false, true] : [false]) {
        const candidates = vocabulary
          .similarTo(folded, errors, beginning)
          .filter((number) => isReadable([{ number, languages: 0 }]));
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

  private addSynonyms(
    words: readonly Asked[],
    begun: Asked | undefined,
    terms: ReadonlyMap<string, Term>,
  ): void {
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const said = words.slice(from, to);
        for (const phrase of this.dictionary.synonyms.of(said.map(({ folded }) => folded))) {
          const way = { weight: synonymWeight, parts: phrase.map((word) => this.variantsOf(word)) };
          if (!way.parts.every((part) => this.dictionary.isReadable(part))) continue;
          for (const word of said)
            terms.get(word === begun ? ' ' : stemOf(word.folded, 'fr'))?.ways.push(way);
        }
      }
    }
  }
}

function withoutRepeats(variants: readonly Variant[]): Variant[] {
  const all = new Map<number, Variant>();
  for (const variant of variants) {
    const known = all.get(variant.number);
    if (known === undefined || variant.languages === 0) all.set(variant.number, variant);
  }
  return [...all.values()];
}

function replaced(text: string, corrections: ReadonlyMap<Asked, string>): string {
  let result = '';
  let at = 0;
  for (const [{ start, end }, meant] of corrections) {
    result += text.slice(at, start) + meant;
    at = end;
  }
  return result + text.slice(at);
}
