import { foldedWordsOf, singularOf } from '@passerelle/text';
import { heededWords, keyOf, type PhraseInRow, PhraseTrie } from './phrase-trie.js';
import { readWords } from './read-words.js';

/** Synonyms help to find anything at all; in a longer text other words do. */
export const MOST_WORDS_WITH_SYNONYMS = 4;

/** A word or a phrase, all its words folded. */
export type Phrase = readonly string[];

/** Words and phrases that mean the same, recognised by how they are said, whatever their endings. */
export class Synonyms {
  /** Each once, however often and with whichever endings it was given. */
  readonly phrases: readonly Phrase[];
  private readonly others: readonly ReadonlySet<number>[];
  private readonly inQueries = new PhraseTrie('fr');
  /** Of phrases alone: documents are found by the words that they have anyway. */
  readonly inDocuments = { fr: new PhraseTrie('fr'), en: new PhraseTrie('en') };

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

  /** The words and phrases among these folded words in a row that mean the same as others. */
  in(row: readonly string[]): PhraseInRow[] {
    const found: PhraseInRow[] = [];
    if (this.phrases.length > 0)
      this.inQueries.find(
        row.map((word) => this.inQueries.symbolOf(word)),
        (phrase) => found.push(phrase),
      );
    return found;
  }

  /** What means the same as a phrase, by number. */
  othersOf(phrase: number): ReadonlySet<number> {
    return this.others[phrase];
  }
}

/**
 * How a word may be written that means the same as another, folded: as it is, in the singular or in the plural. By its stem it
 * would mean more: "isolement" would be "isolant".
 */
export function inEitherNumber(word: string): string[] {
  const singular = singularOf(word);
  return [...new Set([word, singular, `${singular}s`, `${singular}x`])];
}

/** The same for phrases that are recognised by the same words. */
function identityOf(words: Phrase): string {
  const heeded = heededWords(words);
  return `${heeded.isLiteral} ${heeded.words.map((word) => keyOf(word, 'fr')).join(' ')}`;
}

/** What is said with a hyphen may be said without: "bien être". */
function phrasesOf(name: string): Phrase[] {
  return [readWords(name), foldedWordsOf(name)]
    .map((words) => words.map(({ folded }) => folded))
    .filter(({ length }) => length > 0);
}
