import { isStopWord, stemOf, type TextLanguage } from './stems.js';
import type { TagDetector } from './tag-detection.js';
import { foldWord } from './words.js';

/** What is known of a word as it was written. */
export interface LexiconEntry {
  written: string;
  /** The number of its stem, from 0; undefined for a stop word. */
  term: number | undefined;
  /** Its number among the words of the taxonomy's phrases; see {@link TagDetector.wordId}. */
  phraseWord: number;
}

/**
 * Remembers every spelling met, so that each is folded and stemmed once.
 * It only grows: a collection that has been fed new texts for long is rebuilt to forget.
 */
export class Lexicon {
  private readonly entries = new Map<string, LexiconEntry>();
  private readonly terms = new Map<string, number>();

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  entryOf(written: string): LexiconEntry {
    let entry = this.entries.get(written);
    if (entry === undefined) {
      const folded = foldWord(written);
      entry = {
        written,
        term: isStopWord(folded, this.language) ? undefined : this.termOf(stemOf(folded, this.language)),
        phraseWord: this.detector.wordId(folded),
      };
      this.entries.set(written, entry);
    }
    return entry;
  }

  private termOf(stem: string): number {
    const term = this.terms.get(stem) ?? this.terms.size;
    this.terms.set(stem, term);
    return term;
  }
}
