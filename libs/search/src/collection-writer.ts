import { Database, newId, type Transaction } from '@passerelle/database';
import { stemOf } from '@passerelle/words';
import { analyseDocument } from './analyse-document.js';
import { encodeWords } from './document-codec.js';
import type { SearchDocument } from './search-index.js';

/** How many documents are written in one transaction. */
const BATCH = 500;
/** What a rebuild that was killed has left behind is swept by the next after so long. */
const LEFT_BEHIND = '1 day';

interface CollectionRow {
  id: number;
  lastNumber: number;
  lastWord: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

/** Writes documents down, changes of a collection one after the other: who holds the lock of its row gives the next numbers. */
export class CollectionWriter {
  constructor(private readonly database: Database) {}

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    for (const batch of batchesOf(lastOfEachId(documents))) {
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

  /** What is not held is noted as well: a rebuild may have read it a moment ago. */
  async remove(collection: string, ids: readonly string[]): Promise<void> {
    const distinct = new Set(ids.map((id) => id.toLowerCase()).filter((id) => uuid.test(id)));
    for (const batch of batchesOf([...distinct])) {
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
   * Stages all documents, then writes those that differ from what is held, and takes out those that are gone, at one stroke.
   * What was changed since the beginning stays as it is.
   */
  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    const { manager } = this.database;
    const rebuild = newId();
    let begun = 0;
    await manager.query(`DELETE FROM search_staged_document WHERE staged_at < now() - $1::interval`, [
      LEFT_BEHIND,
    ]);
    await this.changing(collection, async (_, row) => {
      begun = row.lastNumber;
      return 0;
    });
    try {
      for await (const page of pages)
        for (const batch of batchesOf(lastOfEachId(page))) await this.stage(collection, rebuild, batch);
      await this.swap(collection, rebuild, begun);
    } finally {
      await manager.query('DELETE FROM search_staged_document WHERE rebuild = $1', [rebuild]);
    }
  }

  private stage(collection: string, rebuild: string, batch: readonly SearchDocument[]): Promise<void> {
    return this.changing(collection, async (tx, row) => {
      await tx.manager.query(
        `INSERT INTO search_staged_document (${columns}, rebuild)
         SELECT ${columns}, $7 FROM ${given} AS given (${columns})
         ON CONFLICT (rebuild, id) DO UPDATE SET ${replacing}`,
        [...(await this.columnsOf(tx, row, batch)), rebuild],
      );
      return 0;
    });
  }

  private swap(collection: string, rebuild: string, begun: number): Promise<void> {
    return this.changing(collection, async (tx, row) => {
      const [{ isOvertaken }] = await tx.manager.query<[{ isOvertaken: boolean }]>(
        'SELECT rebuilt_from > $2 AS "isOvertaken" FROM search_collection WHERE id = $1',
        [row.id, begun],
      );
      // One that began later has read what is newer, and forgotten what this one would bring back.
      if (isOvertaken) return 0;
      const written = await countOf(
        tx,
        `INSERT INTO search_document (${columns}, collection_id, number)
         SELECT ${prefixed('staged')}, $1, $4 + row_number() OVER (ORDER BY staged.id)
         FROM search_staged_document AS staged
         LEFT JOIN search_document AS held ON held.collection_id = $1 AND held.id = staged.id
         WHERE rebuild = $2 AND (held.id IS NULL
           OR held.number <= $3 AND (${prefixed('held')}) IS DISTINCT FROM (${prefixed('staged')}))
         ON CONFLICT (collection_id, id) DO UPDATE SET ${replacing}, number = excluded.number`,
        [row.id, rebuild, begun, row.lastNumber],
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
        [row.id, rebuild, begun, row.lastNumber + written],
      );
      // A process that has not looked since the last rebuild reads everything anew.
      await tx.manager.query(
        `DELETE FROM search_document USING search_collection AS collection
         WHERE collection.id = $1 AND collection_id = $1 AND words IS NULL AND number <= rebuilt_from`,
        [row.id],
      );
      await tx.manager.query(
        'UPDATE search_collection SET forgotten_up_to = rebuilt_from, rebuilt_from = $2 WHERE id = $1',
        [row.id, begun],
      );
      return written + removed;
    });
  }

  /** @param change says how many numbers, from the next one on, it has given */
  private async changing(
    collection: string,
    change: (tx: Transaction, row: CollectionRow) => Promise<number>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = (await locked(tx, collection)) ?? (await this.added(tx, collection));
      const changes = await change(tx, row);
      if (changes > 0)
        await tx.manager.query('UPDATE search_collection SET last_number = last_number + $2 WHERE id = $1', [
          row.id,
          changes,
        ]);
    });
  }

  private async added(tx: Transaction, collection: string): Promise<CollectionRow> {
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
    const numbers = await this.numbersOf(tx, row, written);
    const result: Columns = [[], [], [], [], [], []];
    const [ids, versions, words, attributes, newestAt, deadlines] = result;
    for (const [i, document] of documents.entries()) {
      const { languages, title, bodies, names } = analysed[i];
      const numbered = (said: readonly string[]): number[] => said.map((word) => numbers.get(word) ?? 0);
      ids.push(document.id);
      versions.push(document.version);
      words.push(
        encodeWords({
          languages,
          title: numbered(title),
          bodies: bodies.map(numbered),
          names: numbered(names),
        }),
      );
      attributes.push(JSON.stringify({ facets: document.facets, visibleTo: document.visibleTo }));
      newestAt.push(document.newestAt);
      deadlines.push(document.deadline ?? null);
    }
    return result;
  }

  /** Numbers of words; those that the collection does not know yet are added. */
  private async numbersOf(
    tx: Transaction,
    row: CollectionRow,
    written: ReadonlyMap<string, string>,
  ): Promise<Map<string, number>> {
    const known: { word: string; number: number }[] = await tx.manager.query(
      'SELECT word, number FROM search_word WHERE collection_id = $1 AND word = ANY ($2::text[])',
      [row.id, [...written.keys()]],
    );
    const numbers = new Map(known.map(({ word, number }) => [word, number]));
    const fresh = [...written.keys()].filter((word) => !numbers.has(word));
    if (fresh.length === 0) return numbers;
    for (const [i, word] of fresh.entries()) numbers.set(word, row.lastWord + i);
    await tx.manager.query(
      `WITH added AS (UPDATE search_collection SET last_word = last_word + $7 WHERE id = $1)
       INSERT INTO search_word (collection_id, number, word, written, french, english)
       SELECT $1, $6 + place - 1, word, written, french, english
       FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
         WITH ORDINALITY AS given (word, written, french, english, place)`,
      [
        row.id,
        fresh,
        fresh.map((word) => written.get(word) ?? word),
        fresh.map((word) => stemOf(word, 'fr')),
        fresh.map((word) => stemOf(word, 'en')),
        row.lastWord,
        fresh.length,
      ],
    );
    return numbers;
  }
}

async function locked(tx: Transaction, collection: string): Promise<CollectionRow | undefined> {
  const [row]: CollectionRow[] = await tx.manager.query(
    `SELECT id, last_number AS "lastNumber", last_word AS "lastWord"
     FROM search_collection WHERE name = $1 FOR UPDATE`,
    [collection],
  );
  return row;
}

/** Runs a statement that writes. @returns how many rows it has written */
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

function* batchesOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += BATCH) yield rows.slice(i, i + BATCH);
}
