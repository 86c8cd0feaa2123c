import { Module } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { FallbackSearchIndex } from './fallback/index.js';
import { MeiliSearchIndex, MeiliServer } from './meilisearch/index.js';
import { PostgresSearchIndex } from './postgres/index.js';
import { SearchIndex } from './port/index.js';

@Module({
  providers: [{ provide: SearchIndex, useFactory: searchIndex, inject: [Database, Settings, Clock] }],
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
