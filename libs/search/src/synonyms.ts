import { foldWord, stemOf, wordsOf } from '@passerelle/words';
import { saysNothing } from './analyse-document.js';

/** Synonyms help to find anything at all; in a longer text other words do. */
export const MOST_WORDS_WITH_SYNONYMS = 4;

/** Words and phrases that mean the same, found by how they are said, whatever their endings. */
export class Synonyms {
  private readonly others = new Map<string, (readonly string[])[]>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const phrases = group.map(wordsThatSay).filter((words) => words.length > 0);
      // Once each: a taxonomy has thousands.
      const keyed = phrases.map((words) => ({ words, key: keyOf(words) }));
      for (const { key } of keyed) {
        const others = keyed.filter((other) => other.key !== key).map(({ words }) => words);
        if (others.length > 0) this.others.set(key, [...(this.others.get(key) ?? []), ...others]);
      }
    }
  }

  /** What means the same as these folded words in a row, each as folded words; none, most often. */
  of(phrase: readonly string[]): readonly (readonly string[])[] {
    return this.others.size === 0 ? [] : (this.others.get(keyOf(phrase)) ?? []);
  }
}

function wordsThatSay(text: string): string[] {
  return [...wordsOf(text)].map(({ written }) => foldWord(written)).filter((word) => !saysNothing(word));
}

function keyOf(phrase: readonly string[]): string {
  return phrase.map((word) => stemOf(word, 'fr')).join(' ');
}
