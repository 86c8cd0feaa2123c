import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { TypedFromMemory } from '../../testing/index.js';
import { searchIndexContract } from '../contract/search-index.contract.js';
import { PostgresSearchIndex } from '../postgres-search-index.js';
import { MeiliSearchIndex } from './meili-search-index.js';
import { MeiliServer } from './meili-server.js';

const test = testDatabase();

searchIndexContract(
  'Meilisearch',
  () =>
    new TypedFromMemory(
      new MeiliSearchIndex(
        new MeiliServer({
          url: process.env.TEST_MEILI_URL ?? '',
          key: process.env.TEST_MEILI_KEY,
          prefix: `test-${newId()}`,
        }),
      ),
      new PostgresSearchIndex(test.database),
    ),
);
