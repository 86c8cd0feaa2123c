import type { Database } from '@passerelle/database';
import { decodeWords } from './document-codec.js';
import type { AnalysedSearchDocument } from './meili-search-index.js';

/** Changes read at once. */
const PAGE = 1_000;

/** Some changes of a collection, in their order, and the number of the last. */
export interface Changes {
  put: readonly AnalysedSearchDocument[];
  removed: readonly string[];
  upTo: number;
}

interface ChangeRow {
  number: number;
  id: string;
  version: string;
  words: Buffer | null;
  attributes: { facets: Record<string, string[]>; visibleTo: string[] };
  newestAt: Date;
  deadline: string | null;
}

/** Reads from what the PostgreSQL index has written down what changed after a number: enough for another index to follow it. */
export async function* changesAfter(
  { manager }: Database,
  collectionId: number,
  after: number,
): AsyncGenerator<Changes> {
  for (let upTo = after; ;) {
    const rows: ChangeRow[] = await manager.query(
      `SELECT number, id, version, words, attributes, newest_at AS "newestAt", deadline::text
       FROM search_document WHERE collection_id = $1 AND number > $2 ORDER BY number LIMIT ${PAGE}`,
      [collectionId, upTo],
    );
    if (rows.length === 0) return;
    upTo = rows[rows.length - 1].number;
    yield {
      put: await documentsOf(manager, collectionId, rows),
      removed: rows.filter(({ words }) => words === null).map(({ id }) => id),
      upTo,
    };
    if (rows.length < PAGE) return;
  }
}

async function documentsOf(
  manager: Database['manager'],
  collectionId: number,
  rows: readonly ChangeRow[],
): Promise<readonly AnalysedSearchDocument[]> {
  const read = rows.flatMap(({ words, ...row }) =>
    words === null ? [] : [{ ...row, words: decodeWords(words) }],
  );
  const numbers = new Set(read.flatMap(({ words }) => [words.title, ...words.bodies, words.names].flat()));
  const vocabulary: { number: number; word: string; written: string }[] = await manager.query(
    'SELECT number, word, written FROM search_word WHERE collection_id = $1 AND number = ANY ($2)',
    [collectionId, [...numbers]],
  );
  const byNumber = new Map(vocabulary.map((entry) => [entry.number, entry]));
  return read.map(({ id, version, attributes, newestAt, deadline, words }) => {
    const written = new Map<string, string>();
    const wordsAt = (numbered: readonly number[]): string[] =>
      numbered.map((number) => {
        const entry = byNumber.get(number);
        if (entry === undefined)
          throw new Error(`Word ${number} of collection ${collectionId} is not written down.`);
        written.set(entry.word, entry.written);
        return entry.word;
      });
    return {
      id,
      version,
      ...attributes,
      newestAt,
      deadline: deadline ?? undefined,
      words: {
        languages: words.languages,
        title: wordsAt(words.title),
        bodies: words.bodies.map(wordsAt),
        names: wordsAt(words.names),
        written,
      },
    };
  });
}
