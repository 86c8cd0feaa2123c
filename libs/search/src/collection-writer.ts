import { batchesOf, Database, newId, type Transaction } from '@passerelle/database';
import { isStopWordInAnyLanguage, stemOf } from '@passerelle/text';
import { allWords, analyseDocument, eachWord } from './analysis/analyse-document.js';
import { decodeWords, encodeWords } from './document-codec.js';
import { isDocumentId, type SearchDocument } from './search-index.js';

/** How many documents are written in one transaction. */
const BATCH = 500;
/** How many words are stemmed in one go, which takes some tens of milliseconds. */
const WORDS_AT_ONCE = 1_000;
/** After this time, the next rebuild deletes the leftovers of a killed one. */
const LEFT_BEHIND = '1 day';

interface CollectionRow {
  id: number;
  lastNumber: number;
  lastWord: number;
}

/** Stored fields of a document, without its words. */
export interface StoredAttributes extends Pick<SearchDocument, 'facets' | 'visibleTo'> {
  /** The document's spellings that differ from `search_word`. undefined: none. */
  spellings?: readonly string[];
}

/** A stored word. */
interface StoredWord {
  number: number;
  written: string;
}

/** A word and its stems, as stored. */
interface StemmedWord {
  number: number;
  word: string;
  french: string;
  english: string;
}

/** The state of a rebuild. */
interface Rebuild {
  id: string;
  collectionId: number;
  /** The number of the last change before the rebuild. */
  startNumber: number;
  firstStaged: string | undefined;
  /** The numbers of all staged words. */
  words: Set<number>;
}

/** The columns of a document as arrays, for `unnest`. */
type Columns = [
  ids: string[],
  versions: string[],
  words: Buffer[],
  attributes: string[],
  newestAt: Date[],
  deadlines: (string | null)[],
];
const given = `unnest($1::uuid[], $2::text[], $3::bytea[], $4::jsonb[], $5::timestamptz[], $6::date[])`;
const columns = 'id, version, words, attributes, newest_at, deadline';
const replacing = `version = excluded.version, words = excluded.words, attributes = excluded.attributes,
  newest_at = excluded.newest_at, deadline = excluded.deadline`;

/**
 * Stores documents. Changes of a collection come one after the other, since the transaction that holds the lock of
 * its row gives the next numbers.
 */
export class CollectionWriter {
  constructor(private readonly database: Database) {}

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    for (const batch of batchesOf(lastOfEachId(documents), BATCH)) {
      await this.changing(collection, async (tx, row) => {
        await tx.manager.query(
          `INSERT INTO search_document (${columns}, collection_id, number)
           SELECT ${columns}, $7, $8 + place FROM ${given} WITH ORDINALITY AS given (${columns}, place)
           ON CONFLICT (collection_id, id) DO UPDATE SET ${replacing}, number = excluded.number`,
          [...(await this.columnsOf(tx, row, batch)), row.id, row.lastNumber],
        );
        return batch.length;
      });
    }
  }

  /** Also records unknown ids, since a rebuild may have read them a moment ago. */
  async remove(collection: string, ids: readonly string[]): Promise<void> {
    const distinct = new Set(ids.map((id) => id.toLowerCase()).filter(isDocumentId));
    for (const batch of batchesOf([...distinct], BATCH)) {
      await this.changing(collection, async (tx, row) => {
        await tx.manager.query(
          `INSERT INTO search_document (id, collection_id, number)
           SELECT id, $2, $3 + place FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place)
           ON CONFLICT (collection_id, id) DO UPDATE SET ${replacing}, number = excluded.number`,
          [batch, row.id, row.lastNumber],
        );
        return batch.length;
      });
    }
  }

  /**
   * Stages all documents. Then, in one transaction, it writes the documents that differ from the stored ones and
   * removes the documents that are gone. Documents that have changed since the beginning stay. Words that no document
   * has any more are deleted. The others get the stems of this release.
   */
  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    const { manager } = this.database;
    await manager.query(`DELETE FROM search_staged_document WHERE staged_at < now() - $1::interval`, [
      LEFT_BEHIND,
    ]);
    await this.renewStems(collection);
    const { id: collectionId, lastNumber: startNumber } = await this.database.transaction((tx) =>
      this.lockedOrAdded(tx, collection),
    );
    const rebuild: Rebuild = {
      id: newId(),
      collectionId,
      startNumber,
      firstStaged: undefined,
      words: new Set(),
    };
    try {
      for await (const page of pages)
        for (const batch of batchesOf(lastOfEachId(page), BATCH))
          await this.stage(collection, rebuild, batch);
      await this.swap(collection, rebuild);
    } finally {
      await manager.query('DELETE FROM search_staged_document WHERE rebuild = $1', [rebuild.id]);
    }
  }

  /** Another release may stem differently. Then every process must read the collection again. */
  private async renewStems(collection: string): Promise<void> {
    const outdated = await this.outdatedStems(collection);
    if (outdated.length === 0) return;
    await this.changing(collection, async ({ manager }, { id }) => {
      await manager.query(
        `UPDATE search_word AS known SET french = given.french, english = given.english
         FROM unnest($2::int[], $3::text[], $4::text[], $5::text[]) AS given (number, word, french, english)
         WHERE collection_id = $1 AND known.number = given.number AND known.word = given.word`,
        [
          id,
          outdated.map(({ number }) => number),
          outdated.map(({ word }) => word),
          outdated.map(({ french }) => french),
          outdated.map(({ english }) => english),
        ],
      );
      await manager.query('UPDATE search_collection SET forgotten_up_to = last_number + 1 WHERE id = $1', [
        id,
      ]);
      return 1;
    });
  }

  /** The words whose stems are outdated, with the new stems. */
  private async outdatedStems(collection: string): Promise<StemmedWord[]> {
    const outdated: StemmedWord[] = [];
    for (let after = -1; ;) {
      const page: StemmedWord[] = await this.database.manager.query(
        `SELECT number, word, french, english FROM search_word JOIN search_collection ON id = collection_id
         WHERE name = $1 AND number > $2 ORDER BY number LIMIT ${WORDS_AT_ONCE}`,
        [collection, after],
      );
      for (const { number, word, ...stems } of page) {
        const [french, english] = [stemOf(word, 'fr'), stemOf(word, 'en')];
        if (french !== stems.french || english !== stems.english)
          outdated.push({ number, word, french, english });
      }
      const last = page.at(-1);
      if (last === undefined) return outdated;
      after = last.number;
    }
  }

  private stage(collection: string, rebuild: Rebuild, batch: readonly SearchDocument[]): Promise<void> {
    return this.changing(collection, async (tx, row) => {
      mustBeOf(row, rebuild);
      rebuild.firstStaged ??= batch[0].id;
      const staged = await this.columnsOf(tx, row, batch);
      addWords(rebuild.words, staged[2]);
      await tx.manager.query(
        `INSERT INTO search_staged_document (${columns}, rebuild)
         SELECT ${columns}, $7 FROM ${given} AS given (${columns})
         ON CONFLICT (rebuild, id) DO UPDATE SET ${replacing}`,
        [...staged, rebuild.id],
      );
      return 0;
    });
  }

  private swap(collection: string, rebuild: Rebuild): Promise<void> {
    const { id, startNumber } = rebuild;
    return this.changing(collection, async (tx, row) => {
      mustBeOf(row, rebuild);
      const [{ isOvertaken, isStaged }] = await tx.manager.query<
        [{ isOvertaken: boolean; isStaged: boolean }]
      >(
        `SELECT rebuilt_from > $2 AS "isOvertaken",
           $4::uuid IS NULL OR EXISTS (SELECT FROM search_staged_document WHERE rebuild = $3 AND id = $4) AS "isStaged"
         FROM search_collection WHERE id = $1`,
        [row.id, startNumber, id, rebuild.firstStaged],
      );
      // A rebuild that began later has read newer rows, and has removed documents that this one would bring back.
      if (isOvertaken) return 0;
      // PostgreSQL empties unlogged tables after a crash.
      if (!isStaged) throw new Error(`What was staged of the collection ${collection} is lost.`);
      await this.deleteUnusedWords(tx, row, rebuild);
      const written = await countOf(
        tx,
        `INSERT INTO search_document (${columns}, collection_id, number)
         SELECT ${prefixed('staged')}, $1, $4 + row_number() OVER (ORDER BY staged.id)
         FROM search_staged_document AS staged
         LEFT JOIN search_document AS held ON held.collection_id = $1 AND held.id = staged.id
         WHERE rebuild = $2 AND (held.id IS NULL
           OR held.number <= $3 AND (${prefixed('held')}) IS DISTINCT FROM (${prefixed('staged')}))
         ON CONFLICT (collection_id, id) DO UPDATE SET ${replacing}, number = excluded.number`,
        [row.id, id, startNumber, row.lastNumber],
      );
      const removed = await countOf(
        tx,
        `WITH gone AS (
           SELECT id, row_number() OVER (ORDER BY id) AS place FROM search_document AS held
           WHERE collection_id = $1 AND number <= $3 AND words IS NOT NULL
             AND NOT EXISTS (SELECT FROM search_staged_document AS staged WHERE rebuild = $2 AND staged.id = held.id)
         )
         UPDATE search_document AS held
         SET number = $4 + place, version = NULL, words = NULL, attributes = NULL, newest_at = NULL, deadline = NULL
         FROM gone WHERE held.collection_id = $1 AND held.id = gone.id`,
        [row.id, id, startNumber, row.lastNumber + written],
      );
      // A process that has not read since the rebuild before reads everything again.
      await tx.manager.query(
        `DELETE FROM search_document USING search_collection AS collection
         WHERE collection.id = $1 AND collection_id = $1 AND words IS NULL AND number <= rebuilt_from`,
        [row.id],
      );
      await tx.manager.query(
        `UPDATE search_collection SET forgotten_up_to = greatest(forgotten_up_to, rebuilt_from), rebuilt_from = $2
         WHERE id = $1`,
        [row.id, startNumber],
      );
      return written + removed;
    });
  }

  /**
   * Deletes words that no document will have. Documents that have not changed since the rebuild began will be as
   * staged. Documents that have changed since, or that another rebuild has staged, keep their words. The number of a
   * word is never reused, so a process that has read the word may keep it.
   */
  private async deleteUnusedWords(tx: Transaction, row: CollectionRow, rebuild: Rebuild): Promise<void> {
    const newer: { words: Buffer }[] = await tx.manager.query(
      `SELECT words FROM search_document WHERE collection_id = $1 AND number > $2 AND words IS NOT NULL
       UNION ALL SELECT words FROM search_staged_document WHERE rebuild <> $3`,
      [row.id, rebuild.startNumber, rebuild.id],
    );
    const inUse = new Set(rebuild.words);
    addWords(
      inUse,
      newer.map(({ words }) => words),
    );
    await tx.manager.query(
      `DELETE FROM search_word AS known WHERE collection_id = $1
         AND NOT EXISTS (SELECT FROM unnest($2::int[]) AS in_use (number) WHERE in_use.number = known.number)`,
      [row.id, [...inUse]],
    );
  }

  /** @param change returns how many numbers it has used, from the next one on */
  private async changing(
    collection: string,
    change: (tx: Transaction, row: CollectionRow) => Promise<number>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.lockedOrAdded(tx, collection);
      const changes = await change(tx, row);
      if (changes > 0)
        await tx.manager.query('UPDATE search_collection SET last_number = last_number + $2 WHERE id = $1', [
          row.id,
          changes,
        ]);
    });
  }

  private async lockedOrAdded(tx: Transaction, collection: string): Promise<CollectionRow> {
    const held = await locked(tx, collection);
    if (held) return held;
    await tx.manager.query('INSERT INTO search_collection (name) VALUES ($1) ON CONFLICT (name) DO NOTHING', [
      collection,
    ]);
    const row = await locked(tx, collection);
    if (!row) throw new Error(`The collection ${collection} was dropped a moment ago.`);
    return row;
  }

  private async columnsOf(
    tx: Transaction,
    row: CollectionRow,
    documents: readonly SearchDocument[],
  ): Promise<Columns> {
    const analysed = documents.map((document) => analyseDocument(document));
    const written = new Map(analysed.flatMap((document) => [...document.written]));
    const known = await this.storedWords(tx, row, written);
    const result: Columns = [[], [], [], [], [], []];
    const [ids, versions, words, attributes, newestAt, deadlines] = result;
    for (const [i, document] of documents.entries()) {
      const { written: its, ...inOrder } = analysed[i];
      const spellings = [...its].flatMap(([word, spelling]) =>
        isStopWordInAnyLanguage(word) || known.get(word)?.written === spelling ? [] : [spelling],
      );
      ids.push(document.id);
      versions.push(document.version);
      words.push(encodeWords(eachWord(inOrder, (word) => known.get(word)?.number ?? 0)));
      const { facets, visibleTo } = document;
      const others: StoredAttributes = { facets, visibleTo, ...(spellings.length > 0 && { spellings }) };
      attributes.push(JSON.stringify(others));
      newestAt.push(document.newestAt);
      deadlines.push(document.deadline ?? null);
    }
    return result;
  }

  /** The stored words. Missing words are added to the collection. */
  private async storedWords(
    tx: Transaction,
    row: CollectionRow,
    written: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, StoredWord>> {
    const rows: (StoredWord & { word: string })[] = await tx.manager.query(
      'SELECT word, number, written FROM search_word WHERE collection_id = $1 AND word = ANY ($2::text[])',
      [row.id, [...written.keys()]],
    );
    const known = new Map<string, StoredWord>(rows.map(({ word, ...as }) => [word, as]));
    const fresh = [...written].filter(([word]) => !known.has(word));
    if (fresh.length === 0) return known;
    for (const [i, [word, spelling]] of fresh.entries())
      known.set(word, { number: row.lastWord + i, written: spelling });
    await tx.manager.query(
      `WITH added AS (UPDATE search_collection SET last_word = last_word + $7 WHERE id = $1)
       INSERT INTO search_word (collection_id, number, word, written, french, english)
       SELECT $1, $6 + place - 1, word, written, french, english
       FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
         WITH ORDINALITY AS given (word, written, french, english, place)`,
      [
        row.id,
        fresh.map(([word]) => word),
        fresh.map(([, spelling]) => spelling),
        fresh.map(([word]) => stemOf(word, 'fr')),
        fresh.map(([word]) => stemOf(word, 'en')),
        row.lastWord,
        fresh.length,
      ],
    );
    return known;
  }
}

/** @throws if the staged words have the numbers of a collection that has been dropped */
function mustBeOf({ id }: CollectionRow, { collectionId }: Rebuild): void {
  if (id !== collectionId) throw new Error('The collection was dropped while it was rebuilt.');
}

function addWords(words: Set<number>, documents: readonly Buffer[]): void {
  for (const document of documents) for (const number of allWords(decodeWords(document))) words.add(number);
}

async function locked(tx: Transaction, collection: string): Promise<CollectionRow | undefined> {
  const [row]: CollectionRow[] = await tx.manager.query(
    `SELECT id, last_number AS "lastNumber", last_word AS "lastWord"
     FROM search_collection WHERE name = $1 FOR UPDATE`,
    [collection],
  );
  return row;
}

/**
 * Runs a statement that writes.
 * @returns how many rows it has written
 */
async function countOf(tx: Transaction, statement: string, parameters: unknown[]): Promise<number> {
  const [{ count }]: { count: number }[] = await tx.manager.query(
    `WITH written AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM written`,
    parameters,
  );
  return count;
}

function prefixed(table: string): string {
  return columns.replaceAll(/\w+/g, (column) => `${table}.${column}`);
}

function lastOfEachId(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...new Map(documents.map((document) => [document.id.toLowerCase(), document])).values()];
}
