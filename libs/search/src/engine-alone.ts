import type { Settings } from '@passerelle/config';
import { type Database, installationName, newId } from '@passerelle/database';
import { MeiliSearchIndex, MeiliServer, MissingIndex } from './meilisearch/index.js';
import { PostgresSearchIndex } from './postgres/index.js';
import { storedSynonyms } from './fallback/index.js';
import type { SearchIndex, SearchQuery, SearchResult } from './port/index.js';

/** An engine with one collection, for who measures it: where it does not answer, nothing does in its place. */
export interface EngineAlone {
  index: SearchIndex;
  collection: string;
  /** What everything that it holds is called by, beginning with this, for who must look for it. */
  name: string;
  /** Has it know what the database does of synonyms; to be called first. @throws {SearchUnavailable} */
  begin(): Promise<void>;
  /** Leaves nothing behind. @throws {SearchUnavailable} if something may have stayed */
  leave(): Promise<void>;
}

/** Who measures for longer is shut out, and what a killed process leaves can soon do nothing; in milliseconds. */
const A_DAY = 86_400_000;
/** Measuring is not done by people who wait: in milliseconds. */
const PATIENCE = { search: 10_000, write: 10_000 };

/** The engine that the settings name. In a Meilisearch it has indexes and keys apart from those of the installation. */
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
  // A key that is good only for indexes of the installation is good for these.
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

/** What it held may be gone: that is not the same as having found nothing. */
class MeiliAlone extends MeiliSearchIndex {
  override async search(query: SearchQuery): Promise<SearchResult> {
    const found = await this.searchHeld(query);
    if (found === undefined) throw new MissingIndex();
    return found;
  }
}
