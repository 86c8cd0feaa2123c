import { describe, expect, it } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import { createDataSource, Database } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { PostgresSearchIndex } from '@passerelle/search';
import { findingUnderTest } from '../../testing/index.js';
import { searchedCollections } from '../documents/searched-collections.js';
import { ReadSearchAhead } from './read-search-ahead.js';

const given = testDatabase();
const apps = findingUnderTest(given);

/** A starting process, and the collections that it reads. */
const begun = (
  host: Partial<HttpAdapterHost>,
  database = given.database,
): { reads: string[]; ahead: ReadSearchAhead } => {
  const reads: string[] = [];
  class Watched extends PostgresSearchIndex {
    override async readAhead(collection: string): Promise<void> {
      await super.readAhead(collection);
      reads.push(collection);
    }
  }
  const ahead = new ReadSearchAhead(host as HttpAdapterHost, new Watched(database));
  ahead.onApplicationBootstrap();
  return { reads, ahead };
};
const http = { httpAdapter: {} } as Partial<HttpAdapterHost>;

describe('A process that begins', () => {
  it('reads what is searched where it answers people, though nothing is there yet, and keeps nobody waiting', async () => {
    const { reads, ahead } = begun(http);
    expect(reads).toEqual([]);
    await ahead.read;
    expect(reads).toEqual(searchedCollections);
  });

  it('reads nothing where it has no HTTP server', async () => {
    const { reads, ahead } = begun({});
    await ahead.read;
    expect(reads).toEqual([]);
    await expect(apps[0]?.get(ReadSearchAhead).read).resolves.toBeUndefined();
  });

  it('ends while it reads, and fails nothing', async () => {
    const dataSource = await createDataSource(given.url).initialize();
    const database = new Database(dataSource, given.clock);
    const { reads, ahead, closed } = await given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE search_collection IN ACCESS EXCLUSIVE MODE');
      const beginning = begun(http, database);
      await waitingForLocks(given, 1);
      return { ...beginning, closed: dataSource.destroy() };
    });
    await closed;
    await expect(ahead.read).resolves.toBeUndefined();
    expect(reads.length).toBeLessThan(searchedCollections.length);
  });
});
