import { afterAll, beforeAll } from '@jest/globals';
import { SettableClock } from '@passerelle/config';
import { Database, createDataSource, newId } from '@passerelle/database';
import pg from 'pg';

/** A database of the spec, cloned from the migrated template. */
export interface TestDatabase {
  /** Empty until the first test begins. */
  url: string;
  /** @throws until then. */
  readonly database: Database;
  clock: SettableClock;
}

const administer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Creates a database by itself, without the hooks of a test runner. */
export async function cloneDatabase(
  template = 'template_passerelle',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await administer(
    template === 'empty'
      ? `CREATE DATABASE ${name} TEMPLATE template0`
      : `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`,
  );
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Gives the specs of a file one database, created before the first and dropped after the last. */
export function testDatabase(now = new Date('2026-11-24T09:00:00.000Z')): TestDatabase {
  const clock = new SettableClock(now);
  let database: Database | undefined;
  const given: TestDatabase = {
    url: '',
    clock,
    get database() {
      if (database === undefined) throw new Error('There is no database before the first spec begins.');
      return database;
    },
  };
  let drop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    given.url = clone.url;
    database = new Database(await createDataSource(clone.url).initialize(), clock);
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await drop();
  });
  return given;
}
