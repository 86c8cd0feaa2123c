import type { DataSource, Logger } from 'typeorm';

/** Runs `work` and returns the SQL statements of the data source meanwhile, in order. */
export async function countStatements<T>(
  dataSource: DataSource,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const silent = (): void => undefined;
  const logger: Logger = {
    logQuery: (query) => statements.push(query),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  const before = dataSource.logger;
  Object.assign(dataSource, { logger });
  try {
    return { result: await work(), statements };
  } finally {
    Object.assign(dataSource, { logger: before });
  }
}
