export {
  type AuditedChange,
  type LoggedAction,
  type LoggedActions,
  AuditEntry,
  differences,
  type Snapshot,
  snapshotOf,
} from './audit/index.js';
export {
  type Changes,
  changesSince,
  databaseHistory,
  type RowVersion,
  TracksChanges,
  transactionNumber,
} from './changes/index.js';
export {
  assertDatabaseCanBePrepared,
  assertDatabaseFits,
  assertExtensionsThere,
  assertSchemaFits,
  assertServerFits,
  assertSessions,
  DatabaseUnfit,
  letGoOn,
  refusalInWords,
  schemaState,
  serverFacts,
} from './checks/index.js';
export { limitedConnection } from './connection-limits.js';
export { createDatabaseIfMissing } from './create-database-if-missing.js';
export { createDataSource, migrate } from './data-source.js';
export { DatabaseCheck, type DatabaseState } from './database-check.js';
export { freeSpaceAt, hasRoom, isDiskFull, LITTLE_SPACE } from './disk/index.js';
export { isDatabaseUnavailable, noteOutage, rethrowOutages, warnOfOutage } from './database-unavailable.js';
export { DatabaseModule } from './database.module.js';
export { Database, type Transaction } from './database.js';
export {
  DataFolderDamaged,
  DataFolderInUse,
  type EmbeddedPostgres,
  findRunningPostgres,
  PortTaken,
  PostgresCannotStart,
  startEmbeddedPostgres,
} from './embedded-postgres/index.js';
export {
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  type EventToRecord,
  EventSet,
  ProvidedEvents,
  provideEvents,
  OutboxEvent,
} from './outbox/index.js';
export {
  assertSecretFits,
  hasSecret,
  installationName,
  renewIdentifier,
  takeSecret,
} from './installation/index.js';
export { inFirstTransaction, RequestKey, type TransactionAddition } from './request-keys/index.js';
export { onOneConnection } from './on-one-connection.js';
export { newId, newIdOfDay } from './new-id.js';
export { batchesOf, pagesById } from './pages-by-id.js';
export { SharedRuns } from './shared-runs.js';
export { type TableSize, tableSizes } from './table-sizes.js';
export { takeTurn } from './take-turn.js';
