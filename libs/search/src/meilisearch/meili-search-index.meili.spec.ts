import { newId } from '@passerelle/database';
import { MeiliSearchIndex } from './meili-search-index.js';
import { MeiliServer } from './meili-server.js';
import { searchIndexContract } from '../contract/index.js';

searchIndexContract(
  'Meilisearch',
  () =>
    new MeiliSearchIndex(
      new MeiliServer({
        url: process.env.TEST_MEILI_URL ?? '',
        key: process.env.TEST_MEILI_KEY,
        prefix: `test-${newId()}`,
      }),
    ),
);
