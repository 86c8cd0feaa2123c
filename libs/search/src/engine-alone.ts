import type { Settings } from '@passerelle/config';
import { type Database, installationName, newId } from '@passerelle/database';
import { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { MeiliServer, MissingIndex } from './meilisearch/meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { storedSynonyms } from './search-copies.js';
import type { SearchIndex, SearchQuery, SearchResult } from './search-index.js';

/**
 * An engine with one collection, for measurements. There is no fallback. If the engine does not answer, the search
 * fails.
 */
export interface EngineAlone {
  index: SearchIndex;
  collection: string;
  /** The prefix of all names that the engine creates, for looking up leftovers. */
  name: string;
  /**
   * Gives the engine the synonyms of the database. Call it first.
   * @throws {SearchUnavailable}
   */
  begin(): Promise<void>;
  /**
   * Deletes everything.
   * @throws {SearchUnavailable} if something may be left
   */
  leave(): Promise<void>;
}

/**
 * In milliseconds. After this time, keys left by a killed process expire, and so do the keys of a longer measurement.
 */
const A_DAY = 86_400_000;
/** In milliseconds. No reader waits for a measurement, so the time limits are longer. */
const PATIENCE = { search: 10_000, write: 10_000 };

/** The engine that the settings name. On a Meilisearch server it has its own indexes and keys, apart from the installation's. */
export async function engineAlone(
  database: Database,
  { meiliUrl, meiliKey }: Settings,
  now: Date,
): Promise<EngineAlone> {
  const ownName = `evaluation-${newId()}`;
  const postgres = new PostgresSearchIndex(database);
  if (meiliUrl === undefined)
    return {
      index: postgres,
      collection: ownName,
      name: ownName,
      begin: async () => undefined,
      leave: () => postgres.drop(ownName),
    };
  // With the installation's prefix, so that a key for the installation's indexes covers these too.
  const prefix = `${await installationName(database)}_${ownName}`;
  const collection = 'documents';
  const meili = new MeiliAlone(
    new MeiliServer({
      url: meiliUrl,
      key: meiliKey,
      prefix,
      keysExpireAt: new Date(now.getTime() + A_DAY),
      patience: PATIENCE,
    }),
  );
  return {
    index: meili,
    collection,
    name: prefix,
    begin: async () => meili.setSynonyms(await storedSynonyms(database)),
    leave: () => meili.leave(collection),
  };
}

/** Fails if the server has lost the collection, since a lost collection is not an empty result. */
class MeiliAlone extends MeiliSearchIndex {
  override async search(query: SearchQuery): Promise<SearchResult> {
    const found = await this.searchHeld(query);
    if (found === undefined) throw new MissingIndex();
    return found;
  }
}
