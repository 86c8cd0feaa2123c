import { type FoldedWord, foldedWordsOf, isStopWordInAnyLanguage, singularOf } from '@passerelle/text';
import { readWords } from './read-words.js';
import { comparedWords, keyOf, type PhraseInRow, StemmedPhrases } from './stemmed-phrases.js';

/**
 * Synonyms are used only in short queries, since a longer one finds enough by its other words. A phrase that has
 * synonyms counts as a word.
 */
const MOST_WORDS_WITH_SYNONYMS = 4;
/** A query with more words is not searched for phrases. */
const MOST_WORDS_READ = 12;

/** A word or a phrase, all its words folded. */
export type Phrase = readonly string[];

/** Words and phrases with the same meaning, recognised with any endings. */
export class Synonyms {
  /** Each phrase once, even if it was given several times or with other endings. */
  readonly phrases: readonly Phrase[];
  private readonly others: readonly ReadonlySet<number>[];
  private readonly inQueries = new StemmedPhrases('fr');
  /** Only phrases, since single words are indexed anyway. */
  readonly inDocuments = { fr: new StemmedPhrases('fr'), en: new StemmedPhrases('en') };

  constructor(groups: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>();
    const phrases: Phrase[] = [];
    const others: Set<number>[] = [];
    for (const group of groups) {
      const members = new Set<number>();
      for (const words of group.flatMap(phrasesOf)) {
        const key = identityOf(words);
        let number = numbers.get(key);
        if (number === undefined) {
          number = phrases.length;
          numbers.set(key, number);
          phrases.push(words);
          others.push(new Set());
        }
        members.add(number);
        this.inQueries.learn(words, number);
        if (words.length > 1) for (const trie of Object.values(this.inDocuments)) trie.learn(words, number);
      }
      for (const member of members)
        for (const other of members) if (other !== member) others[member].add(other);
    }
    this.phrases = phrases;
    this.others = others;
  }

  /** The words and phrases of a query, as a sequence of folded words, that have synonyms; none in a long query. */
  inQuery(row: readonly string[]): PhraseInRow[] {
    const isContent = row.map((word) => !isStopWordInAnyLanguage(word));
    const countContent = (first: number, last: number): number =>
      isContent.slice(first, last + 1).filter(Boolean).length;
    if (countContent(0, row.length) > MOST_WORDS_READ) return [];
    const found = this.in(row);
    let count = countContent(0, row.length);
    let end = -1;
    for (const { first, last } of found.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
      if (first <= end) continue;
      count -= Math.max(0, countContent(first, last) - 1);
      end = last;
    }
    return count <= MOST_WORDS_WITH_SYNONYMS ? found : [];
  }

  /** Finds, in a sequence of folded words, the words and phrases that have synonyms. */
  private in(row: readonly string[]): PhraseInRow[] {
    const found: PhraseInRow[] = [];
    if (this.phrases.length > 0)
      this.inQueries.find(
        row.map((word) => this.inQueries.symbolOf(word)),
        (phrase) => found.push(phrase),
      );
    return found;
  }

  /** The synonyms of a phrase, by number. */
  othersOf(phrase: number): ReadonlySet<number> {
    return this.others[phrase];
  }
}

/**
 * The folded forms in which a synonym of one word is found: as given, in the singular and in the plural. Its stem is
 * not used, since it would match other words: "isolement" would be "isolant".
 */
export function inEitherNumber(word: string): string[] {
  const singular = singularOf(word);
  return [...new Set([word, singular, `${singular}s`, `${singular}x`])];
}

/** Identity of a phrase: the same for phrases with the same compared words. */
function identityOf(words: Phrase): string {
  const compared = comparedWords(words);
  return `${compared.isLiteral} ${compared.words.map((word) => keyOf(word, 'fr')).join(' ')}`;
}

/** The phrases for a name. A name with a hyphen may also be written without: "bien être". */
function phrasesOf(name: string): Phrase[] {
  return [readWords(name), foldedWordsOf(name)]
    .map((words) => words.map(({ folded }) => folded))
    .filter(({ length }) => length > 0);
}

/**
 * The text of a query with corrected spellings for some of its words.
 * @param corrections words of the text, in any order, with their correct spelling
 * @returns undefined if there are none
 */
export function withCorrections(
  text: string,
  corrections: ReadonlyMap<FoldedWord, string>,
): string | undefined {
  if (corrections.size === 0) return undefined;
  let result = '';
  let at = 0;
  for (const [{ start, end }, meant] of [...corrections].toSorted(([a], [b]) => a.start - b.start)) {
    result += text.slice(at, start) + meant;
    at = end;
  }
  return result + text.slice(at);
}
