import type { ProcessKind } from '@passerelle/config';
import {
  DataSource,
  DefaultNamingStrategy,
  getMetadataArgsStorage,
  type NamingStrategyInterface,
  type Table,
} from 'typeorm';
import { transactionNumber } from './changed-rows.js';
import { recogniseTablesBeforeBaseline } from './checks/before-the-baseline.js';
import { ImpatientClient, limitedConnection } from './connection/connection-limits.js';
import { type KnownMigration, migrations } from './migrations/index.js';
import { noteFullDisk } from './room-to-write.js';

const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';

/** Names as people write them in SQL: `need.published_at`, `need_tag_pkey`, without a hash. */
class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snakeCase(targetName);
  }
  override columnName(propertyName: string, customName: string, embeddedPrefixes: string[]): string {
    return snakeCase([...embeddedPrefixes, customName || propertyName].join('_'));
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }
  override primaryKeyName(table: Table | string): string {
    return `${tableName(table)}_pkey`;
  }
  override foreignKeyName(table: Table | string, columnNames: string[]): string {
    return `${tableName(table)}_${columnNames.join('_')}_fkey`;
  }
  override uniqueConstraintName(table: Table | string, columnNames: string[]): string {
    return `${tableName(table)}_${columnNames.join('_')}_key`;
  }
  override indexName(table: Table | string, columnNames: string[]): string {
    return `${tableName(table)}_${columnNames.join('_')}_idx`;
  }
}

/**
 * A data source, not yet connected, for every entity imported so far.
 * @param kind decides the limits of its connections
 */
export function createDataSource(
  url: string,
  poolSize = 10,
  kind: ProcessKind | 'migration' = 'all in one',
  known: readonly KnownMigration[] = migrations,
): DataSource {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'passerelle',
    namingStrategy: new SnakeCaseNaming(),
    entities: getMetadataArgsStorage().tables.map((table) => table.target as new () => object),
    migrations: [...known],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: noteFullDisk,
    extra: { ...limitedConnection(kind), Client: ImpatientClient },
  });
  dataSource.driver.supportedDataTypes.push(transactionNumber);
  return dataSource;
}

export interface MigrateOptions {
  /** Runs only the migrations up to this one, so that rows of an older release can be loaded; all by default. */
  upTo?: string | undefined;
  /** Further preparation of the database, during the same turn. */
  andThen?: () => Promise<void>;
}

/**
 * Migrates a database to the present schema. Processes that start together run one after the other.
 * @param url without a pooler in transaction mode in between
 * @returns the names of the migrations that ran, in order.
 * @throws {DatabaseUnfit} if the database was created before the baseline, and lacks some of its tables
 */
export async function migrate(
  url: string,
  { upTo, andThen = async () => undefined }: MigrateOptions = {},
): Promise<string[]> {
  const known: readonly KnownMigration[] = migrations;
  const last = upTo === undefined ? known.length : known.findIndex(({ name }) => name === upTo) + 1;
  if (last === 0) throw new Error(`There is no migration ${upTo}.`);
  const wanted = known.slice(0, last);
  const dataSource = await createDataSource(url, 2, 'migration', wanted).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    // Another process may take long.
    await runner.query('SET lock_timeout = 0; SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await recogniseTablesBeforeBaseline(runner);
    const ran = await dataSource.runMigrations();
    await runner.query('UPDATE installation SET goes_on_from = greatest(goes_on_from, $1)', [
      Math.max(...wanted.map(({ goesOnFrom = 0 }) => goesOnFrom)),
    ]);
    await andThen();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await dataSource.destroy();
  }
}

/** An arbitrary key, the same in every process of the product. */
const MIGRATION_LOCK = 7_249_001;
