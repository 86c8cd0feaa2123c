import { Module } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { FallbackSearchIndex } from './fallback-search-index.js';
import { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { MeiliServer } from './meilisearch/meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { SearchIndex } from './search-index.js';
import { searchTables } from './search.personal-data.js';

@Module({
  providers: [
    searchTables,
    { provide: SearchIndex, useFactory: searchIndex, inject: [Database, Settings, Clock] },
  ],
  exports: [SearchIndex],
})
export class SearchModule {}

async function searchIndex(
  database: Database,
  { meiliUrl, meiliKey }: Settings,
  clock: Clock,
): Promise<SearchIndex> {
  const postgres = new PostgresSearchIndex(database);
  if (meiliUrl === undefined) return postgres;
  const server = new MeiliServer({ url: meiliUrl, key: meiliKey, prefix: await installationName(database) });
  return new FallbackSearchIndex(postgres, new MeiliSearchIndex(server), database, clock);
}
