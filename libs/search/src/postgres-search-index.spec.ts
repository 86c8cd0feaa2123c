import { testDatabase } from '@passerelle/harness';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { searchIndexContract } from './search-index.contract.js';

const test = testDatabase();

searchIndexContract('PostgreSQL', () => new PostgresSearchIndex(test.database));
