import { Module } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { FallbackSearchIndex } from './fallback-search-index.js';
import { MeiliSearchIndex } from './meili-search-index.js';
import { MeiliServer } from './meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { SearchIndex } from './search-index.js';

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

/** Another one for each database, copies included, so that no two write into the same indexes of one server. */
async function installationName({ manager }: Database): Promise<string> {
  const [{ name }]: { name: string }[] = await manager.query(
    `SELECT 'passerelle-' || left(md5(system_identifier::text || ' ' || current_database()), 12) AS name
     FROM pg_control_system()`,
  );
  return name;
}
