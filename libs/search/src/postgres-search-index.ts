import { Database, databaseHistory, pagesById, SharedRuns } from '@passerelle/database';
import { allWords } from './analysis/analyse-document.js';
import { Synonyms } from './analysis/synonyms.js';
import { CollectionWriter, type StoredAttributes } from './collection-writer.js';
import { decodeWords } from './document-codec.js';
import { CollectionIndex } from './memory/collection-index.js';
import {
  type HeldVersion,
  mustBeWithinLimits,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
} from './search-index.js';

/** How many changed documents are read at once. */
const PAGE = 2_000;
const VERSIONS_PAGE = 1_000;

/** An index in memory, and its progress in following a collection. */
interface Loaded {
  /** The id of the collection's row. A collection that was dropped and created again has another. */
  id: number;
  index: CollectionIndex;
  /** The number of the last change in the index, in this history of the database. */
  watermark: number;
  history: string;
}

/** The index that answers for a collection. */
interface Followed extends Loaded {
  readings: SharedRuns<void>;
  /** An index with newer synonyms that will replace this one once it is complete. */
  successor: Successor | undefined;
}

type Successor = Loaded & { isComplete: boolean };

interface State {
  history: string;
  /** null: there is no such collection. */
  id: number | null;
  lastNumber: number | null;
  /** Removals up to this number may have been deleted. An index that has not read them starts again. */
  forgottenUpTo: number | null;
  synonyms: string;
}

interface CollectionRow {
  forgottenUpTo: number;
  id: string | null;
}

interface ChangeRow extends CollectionRow {
  id: string;
  number: number;
  /** null: removed. */
  words: Buffer | null;
  attributes: StoredAttributes;
  newestAt: number;
  deadlineDay: number | null;
}

/**
 * Stores documents in PostgreSQL, and an index of them in the memory of each process. Before every search one
 * statement checks whether anything has changed, which is rare. Changes of a collection are numbered in order, under
 * the lock of its row, so none is missed.
 */
export class PostgresSearchIndex extends SearchIndex {
  private readonly collections = new Map<string, Followed>();
  private readonly writer: CollectionWriter;
  private synonyms = new Synonyms([]);
  private synonymsVersion = '';

  constructor(private readonly database: Database) {
    super();
    this.writer = new CollectionWriter(database);
  }

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    await this.writer.put(collection, documents);
  }

  async remove(collection: string, ids: readonly string[]): Promise<void> {
    await this.writer.remove(collection, ids);
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.writer.rebuild(collection, pages);
  }

  async drop(collection: string): Promise<void> {
    await this.database.manager.query('DELETE FROM search_collection WHERE name = $1', [collection]);
    this.collections.delete(collection);
  }

  async setSynonyms(groups: readonly (readonly string[])[]): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_synonyms (groups) VALUES ($1::jsonb)
       ON CONFLICT (is_only) DO UPDATE SET groups = excluded.groups WHERE search_synonyms.groups <> excluded.groups`,
      [JSON.stringify(groups)],
    );
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    mustBeWithinLimits(query);
    const followed = this.follow(query.collection);
    try {
      await this.upToDate(query.collection, followed);
    } catch (error) {
      throw new SearchUnavailable('what has changed could not be read from PostgreSQL.', { cause: error });
    }
    // Without an await in between, so that nothing changes the index.
    return followed.index.search(query);
  }

  override async readAhead(collection: string): Promise<void> {
    await this.upToDate(collection, this.follow(collection));
  }

  versions(collection: string): AsyncGenerator<readonly HeldVersion[]> {
    return pagesById(VERSIONS_PAGE, (after) =>
      this.database.manager.query<HeldVersion[]>(
        `SELECT document.id, version FROM search_document AS document
         JOIN search_collection AS collection ON collection.id = collection_id
         WHERE name = $1 AND words IS NOT NULL AND ($2::uuid IS NULL OR document.id > $2)
         ORDER BY document.id LIMIT ${VERSIONS_PAGE}`,
        [collection, after],
      ),
    );
  }

  private follow(collection: string): Followed {
    let followed = this.collections.get(collection);
    if (!followed) {
      followed = {
        ...this.emptyFor(0, ''),
        readings: new SharedRuns(),
        successor: undefined,
      };
      this.collections.set(collection, followed);
    }
    return followed;
  }

  private upToDate(collection: string, followed: Followed): Promise<void> {
    return followed.readings.run(() => this.read(collection, followed));
  }

  private async read(collection: string, followed: Followed): Promise<void> {
    const { watermark } = followed;
    const [{ id, history, lastNumber, forgottenUpTo, synonyms }]: State[] = await this.database.manager.query(
      `SELECT id, history, last_number AS "lastNumber", forgotten_up_to AS "forgottenUpTo",
         concat_ws(' ', history, (SELECT xmin FROM search_synonyms)) AS synonyms
       FROM (SELECT ${databaseHistory} AS history) AS always LEFT JOIN search_collection ON name = $1`,
      [collection],
    );
    // The database has lost changes that the index has, perhaps by a restore. New changes will get the same numbers.
    const isBehind = (lastNumber ?? 0) < watermark;
    if (synonyms !== this.synonymsVersion) await this.readSynonyms();
    if (followed.successor?.isComplete) succeed(followed, followed.successor);
    const isAnother = isBehind || id !== followed.id || history !== followed.history;
    if (isAnother || followed.watermark < (forgottenUpTo ?? 0)) this.restart(followed, id ?? 0, history);
    else if (followed.index.synonyms !== this.synonyms)
      this.takeSynonyms(collection, followed, forgottenUpTo ?? 0);
    if ((lastNumber ?? 0) <= followed.watermark) return;
    if (!(await this.readChanges(followed, forgottenUpTo ?? 0))) {
      this.restart(followed, followed.id, history);
      return this.read(collection, followed);
    }
    // Later changes of the same documents may have replaced the last changes.
    followed.watermark = Math.max(followed.watermark, lastNumber ?? 0);
  }

  /**
   * Phrases are found as documents are read, so new synonyms require reading all documents again. Large collections
   * are read in the background, while the old index answers.
   */
  private takeSynonyms(collection: string, followed: Followed, forgottenUpTo: number): void {
    if (followed.index.size <= PAGE) this.restart(followed, followed.id, followed.history);
    else if (followed.successor === undefined) void this.readSuccessor(collection, followed, forgottenUpTo);
  }

  private async readSuccessor(collection: string, followed: Followed, forgottenUpTo: number): Promise<void> {
    const successor = { ...this.emptyFor(followed.id, followed.history), isComplete: false };
    followed.successor = successor;
    try {
      successor.isComplete = await this.readChanges(successor, forgottenUpTo);
      // So that the successor takes over now, and not at the next search.
      if (successor.isComplete) await this.upToDate(collection, followed);
    } catch {
      // The next search fails with the cause, or reads again.
    }
    if (followed.successor === successor) followed.successor = undefined;
  }

  /**
   * Afterwards the index equals the collection at one moment, since a change that a page has missed has a later
   * number.
   * @returns false if removals that the index has not read have been deleted meanwhile
   */
  private async readChanges(loaded: Loaded, forgottenUpTo: number): Promise<boolean> {
    for (let missing: number | undefined; ;) {
      const rows = await this.changes(loaded);
      const [first] = rows;
      if (first === undefined) return true;
      if (first.forgottenUpTo > Math.max(forgottenUpTo, loaded.watermark)) return false;
      const changes = rows.filter(isChange);
      const missingBefore = missing;
      missing = await this.readWords(loaded, changes);
      if (missing === undefined) {
        for (const change of changes) apply(change, loaded);
        loaded.index.tidy();
        if (rows.length < PAGE) return true;
      } else if (missing === missingBefore)
        throw new Error(`Word ${missing} of collection ${loaded.id} is not written down.`);
      // Otherwise a rebuild has deleted the word, and the documents that had it have changed since they were read.
    }
  }

  /** Without any change, a single row with only the collection. */
  private changes({ id, watermark }: Loaded): Promise<(ChangeRow | CollectionRow)[]> {
    return this.database.manager.query(
      `SELECT forgotten_up_to AS "forgottenUpTo", document.id, number, words, attributes,
         (extract(epoch FROM newest_at) * 1000)::float8 AS "newestAt", deadline - DATE '1970-01-01' AS "deadlineDay"
       FROM search_collection AS collection
         LEFT JOIN search_document AS document ON collection_id = $1 AND number > $2
       WHERE collection.id = $1
       ORDER BY number LIMIT ${PAGE}`,
      [id, watermark],
    );
  }

  /**
   * Reads the words that the vocabulary lacks.
   * @returns a word that is no longer stored, if there is one
   */
  private async readWords(
    { id, index: { vocabulary } }: Loaded,
    changes: readonly ChangeRow[],
  ): Promise<number | undefined> {
    const missingNow = new Set<number>();
    // The words are decoded again when documents are put, since storing them until then would cost more.
    for (const { words } of changes) {
      if (words === null) continue;
      for (const key of allWords(decodeWords(words))) if (!vocabulary.hasKey(key)) missingNow.add(key);
    }
    if (missingNow.size === 0) return undefined;
    const [{ lines }]: { lines: string | null }[] = await this.database.manager.query(
      `SELECT string_agg(concat_ws(' ', number, word, written, french, english), E'\n') AS lines
       FROM search_word WHERE collection_id = $1 AND number = ANY ($2::int[])`,
      [id, [...missingNow]],
    );
    for (const line of lines?.split('\n') ?? []) {
      const [number, word, written, french, english] = line.split(' ');
      const key = Number(number);
      vocabulary.add({ key, word, written, french, english });
      missingNow.delete(key);
    }
    const [missing] = missingNow;
    return missing;
  }

  private restart(followed: Followed, id: number, history: string): void {
    succeed(followed, this.emptyFor(id, history));
  }

  private emptyFor(id: number, history: string): Loaded {
    return { id, index: new CollectionIndex(this.synonyms), watermark: 0, history };
  }

  private async readSynonyms(): Promise<void> {
    const [{ groups, version }]: { groups: string[][] | null; version: string }[] =
      await this.database.manager.query(
        `SELECT groups, concat_ws(' ', ${databaseHistory}, search_synonyms.xmin) AS version
         FROM (SELECT) AS always LEFT JOIN search_synonyms ON true`,
      );
    // Another collection may have read them meanwhile. A new object would make all documents be read again.
    if (version === this.synonymsVersion) return;
    this.synonyms = new Synonyms(groups ?? []);
    this.synonymsVersion = version;
  }
}

function succeed(followed: Followed, { id, index, watermark, history }: Loaded): void {
  Object.assign(followed, { id, index, watermark, history, successor: undefined });
}

function apply({ number, words, attributes, ...row }: ChangeRow, loaded: Loaded): void {
  const { id, newestAt, deadlineDay } = row;
  if (words === null) loaded.index.remove(id);
  else loaded.index.put({ id, ...attributes, newestAt, deadlineDay, words: decodeWords(words) });
  loaded.watermark = number;
}

function isChange(row: ChangeRow | CollectionRow): row is ChangeRow {
  return row.id !== null;
}
