export {
  type AuditedChange,
  type LoggedAction,
  type LoggedActions,
  differences,
  type Snapshot,
  snapshotOf,
} from './audit/audit.js';
export { AuditEntry } from './audit/audit-entry.entity.js';
export { AuditChain, AuditLink } from './audit/audit-link.entity.js';
export {
  type AuditAnchor,
  auditAnchors,
  type AuditFault,
  type AuditReport,
  verifyAudit,
} from './audit/verify-audit.js';
export {
  type Changes,
  changesSince,
  databaseHistory,
  type RowVersion,
  TracksChanges,
  transactionNumber,
} from './changed-rows.js';
export {
  assertDatabaseCanBePrepared,
  assertDatabaseFits,
  assertServerCanBeUsed,
  refusalInWords,
} from './checks/database-checks.js';
export { assertExtensionsThere, assertServerFits, serverFacts } from './checks/server-check.js';
export { assertSchemaFits, letGoOn, schemaState } from './checks/schema-check.js';
export { assertSessions } from './checks/session-check.js';
export {
  DatabaseUnfit,
  isDatabaseUnavailable,
  noteOutage,
  rethrowOutages,
  warnOfOutage,
} from './connection/database-errors.js';
export { limitedConnection } from './connection/connection-limits.js';
export { createDatabaseIfMissing } from './connection/create-database-if-missing.js';
export { createDataSource, migrate, type MigrateOptions } from './data-source.js';
export { migrations } from './migrations/index.js';
export { DatabaseCheck, type DatabaseState } from './database-check.js';
export { freeSpaceAt, hasRoom, isDiskFull, LITTLE_SPACE } from './room-to-write.js';
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
} from './embedded-postgres.js';
export {
  deskQueues,
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  type EventToRecord,
  type Invalidation,
  EventSet,
  ProvidedEvents,
  provideEvents,
  type Topic,
} from './events.js';
export { OutboxEvent } from './outbox-event.entity.js';
export { assertSecretFits, forgetSecret, hasSecret, secretFits, takeSecret } from './known-secret.js';
export { installationName, installationNameOn, renewIdentifier } from './installation-name.js';
export { inFirstTransaction, type TransactionAddition } from './first-transaction.js';
export { RequestKey } from './request-key.entity.js';
export { onOneConnection, onPatientConnection } from './connection/on-one-connection.js';
export {
  assertWhole,
  beginRestore,
  endRestore,
  holdMails,
  isHalfRestored,
  mailsHeldSince,
  releaseMails,
} from './restored-copy.js';
export { newId, newIdOfDay } from './new-id.js';
export {
  type AboutPerson,
  by,
  declarePersonalData,
  type Erasure,
  gone,
  goneByAddress,
  type PersonalTable,
  personalTables,
  redacted,
  secret,
  unshown,
  where,
} from './personal-data/personal-data.js';
export { type LegalBasis, type Purpose, purposes } from './personal-data/purposes.js';
export { deletedAfter, type Kept, type KeptForDays, keptFor } from './personal-data/retention.js';
export { batchesOf, pagesById, takeLock } from './pages-by-id.js';
export { SharedRuns } from './shared-runs.js';
export { type TableSize, tableSizes } from './table-sizes.js';
