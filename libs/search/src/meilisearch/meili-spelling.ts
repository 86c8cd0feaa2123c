import { type FoldedWord, foldWord, idf } from '@passerelle/text';
import { guessesFor, wordsWithinDistance } from '../analysis/edit-distance.js';
import { mostFrequentSpelling } from '../analysis/read-words.js';
import { correctedWeight, mostWordsToCorrect } from '../search-index.js';
import type { IndexState, MeiliCounts } from './meili-counts.js';
import { queriesOf, spelledNearly } from './meili-queries.js';
import type { TermWithIdf } from './meili-ranking.js';
import type { MeiliServer } from './meili-server.js';
import type { Alternative, Term } from './meili-terms.js';

/** A misspelt word is replaced by at most this many words. */
const mostCorrections = 3;
/** In how many documents the meant word is searched. */
const documentsToCorrectBy = 30;

export interface Understood {
  /** The terms that some document has, in the order of the query. */
  terms: readonly TermWithIdf[];
  /** Misspelt words, with the spelling of the most probable word. */
  corrections: ReadonlyMap<FoldedWord, string>;
}

/**
 * Looks up terms in the documents that a searcher may find: their IDF, and the meant words for words that none of
 * these documents has.
 */
export class TermLookUp {
  constructor(
    private readonly server: MeiliServer,
    private readonly counts: MeiliCounts,
    private readonly index: IndexState,
    private readonly filter: string,
  ) {}

  async understand(terms: readonly Term[]): Promise<Understood> {
    const corrections = new Map<FoldedWord, string>();
    let { found, documents } = await this.count(terms);
    const unknown = terms.flatMap(({ asked, alternatives }, i) =>
      found[i] === 0 && asked !== undefined ? [{ asked, alternatives }] : [],
    );
    if (unknown.length > 0 && terms.length <= mostWordsToCorrect) {
      const spellings = await this.nearTo(unknown.map(({ asked }) => asked));
      for (const [i, { asked, alternatives }] of unknown.entries()) {
        if (spellings[i].length === 0) continue;
        corrections.set(asked, spellings[i][0]);
        const meant = new Set(spellings[i].map(foldWord));
        alternatives.push(
          ...[...meant].map((word): Alternative => ({ word, by: 'stem', weight: correctedWeight })),
        );
      }
      if (corrections.size > 0) ({ found, documents } = await this.count(terms));
    }
    return {
      corrections,
      terms: terms.flatMap((term, i) => (found[i] === 0 ? [] : [{ ...term, idf: idf(documents, found[i]) }])),
    };
  }

  /**
   * How many documents there are, and how many have each term. The count of its most frequent alternative is near
   * enough.
   */
  private async count(terms: readonly Term[]): Promise<{ documents: number; found: number[] }> {
    const asked = terms.map(({ alternatives }) => alternatives.flatMap(queriesOf));
    const [documents, ...counts] = await this.counts.of(this.index, this.filter, [
      { q: '' },
      ...asked.flat(),
    ]);
    let from = 0;
    const found = asked.map((its) => Math.max(0, ...counts.slice(from, (from += its.length))));
    return { documents, found };
  }

  /** For each word, the spellings of the most probable words, as in documents, the most probable first. */
  private async nearTo(words: readonly FoldedWord[]): Promise<string[][]> {
    const asked = words.map(({ folded }) => guessesFor(folded).map(({ word }) => spelledNearly(word)));
    const { results } = await this.server.multiSearch<{ spelling: string }>({
      queries: asked.flat().map((query) => ({
        ...query,
        indexUid: this.index.uid,
        filter: this.filter,
        limit: documentsToCorrectBy,
        attributesToRetrieve: ['spelling'],
        showMatchesPosition: true,
      })),
    });
    const spellings = results.map(({ hits }) =>
      hits.flatMap(({ spelling, _matchesPosition }) => {
        const bytes = Buffer.from(spelling);
        return (_matchesPosition?.spelling ?? []).map(({ start }) => wordAt(bytes, start));
      }),
    );
    return words.map((word, i) => mostProbable(word, spellings.splice(0, asked[i].length).flat()));
  }
}

/** The word that begins at a match. Meilisearch counts in bytes. */
function wordAt(spelling: Buffer, start: number): string {
  const end = spelling.indexOf(' ', start);
  return spelling.subarray(start, end === -1 ? undefined : end).toString();
}

/** Among the words at the least edit distance, the most frequent. */
function mostProbable({ folded }: FoldedWord, spellings: readonly string[]): string[] {
  const written = new Map<string, { count: number; spellings: Map<string, number> }>();
  for (const spelling of spellings) {
    const word = foldWord(spelling);
    const known = written.get(word) ?? { count: 0, spellings: new Map<string, number>() };
    known.count++;
    known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
    written.set(word, known);
  }
  const sorted = [...written.keys()].toSorted();
  const maxDistance = folded.length >= 8 ? 2 : folded.length >= 4 ? 1 : 0;
  const guesses = guessesFor(folded);
  for (let errors = 1; errors <= maxDistance; errors++) {
    for (const guess of guesses) {
      const near = [...wordsWithinDistance(sorted, guess.word, errors)];
      if (near.length > 0)
        return near
          .flatMap((place) => written.get(sorted[place]) ?? [])
          .toSorted((a, b) => b.count - a.count)
          .slice(0, mostCorrections)
          .map(({ spellings: all }) => mostFrequentSpelling(all));
    }
  }
  return [];
}
