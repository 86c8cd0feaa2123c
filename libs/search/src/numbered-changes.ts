import type { Database } from '@passerelle/database';
import { foldWord } from '@passerelle/text';
import { allWords, eachWord } from './analysis/analyse-document.js';
import type { StoredAttributes } from './collection-writer.js';
import { decodeWords } from './document-codec.js';
import type { AnalysedSearchDocument, NumberedChanges } from './meilisearch/meili-search-index.js';

/** How many changes are read at once. */
const PAGE = 1_000;

interface ChangeRow {
  number: number;
  id: string;
  version: string;
  words: Buffer | null;
  attributes: StoredAttributes;
  newestAt: Date;
  deadline: string | null;
}

/** Reads what changed in PostgreSQL's index after a number: enough for another index to follow. */
export async function* changesAfter(
  { dataSource }: Database,
  collectionId: number,
  after: number,
): AsyncGenerator<NumberedChanges> {
  for (let upTo = after; ;) {
    // In one snapshot, since a rebuild deletes words that no document has any more.
    const [rows, put] = await dataSource.transaction('REPEATABLE READ', async (manager) => {
      const page: ChangeRow[] = await manager.query(
        `SELECT number, id, version, words, attributes, newest_at AS "newestAt", deadline::text
         FROM search_document WHERE collection_id = $1 AND number > $2 ORDER BY number LIMIT ${PAGE}`,
        [collectionId, upTo],
      );
      return [page, await documentsOf(manager, collectionId, page)] as const;
    });
    if (rows.length === 0) return;
    upTo = rows[rows.length - 1].number;
    yield { put, removed: rows.filter(({ words }) => words === null).map(({ id }) => id), upTo };
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
  const numbers = new Set(read.flatMap(({ words }) => [...allWords(words)]));
  const vocabulary: { number: number; word: string; written: string }[] = await manager.query(
    'SELECT number, word, written FROM search_word WHERE collection_id = $1 AND number = ANY ($2)',
    [collectionId, [...numbers]],
  );
  const byNumber = new Map(vocabulary.map((entry) => [entry.number, entry]));
  return read.map(({ attributes: { spellings = [], ...attributes }, words, ...row }) => {
    const { id, version, newestAt, deadline } = row;
    const written = new Map<string, string>();
    const inOrder = eachWord(words, (number) => {
      const entry = byNumber.get(number);
      if (entry === undefined)
        throw new Error(`Word ${number} of collection ${collectionId} is not written down.`);
      written.set(entry.word, entry.written);
      return entry.word;
    });
    for (const spelling of spellings) written.set(foldWord(spelling), spelling);
    return {
      id,
      version,
      ...attributes,
      newestAt,
      deadline: deadline ?? undefined,
      words: { ...inOrder, written },
    };
  });
}
