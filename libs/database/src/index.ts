export { type AuditedChange, differences, type Snapshot, snapshotOf } from './audit/audit.js';
export { AuditEntry } from './audit/audit-entry.entity.js';
export { changedRows, changeMark, type RowVersion } from './changed-rows.js';
export { createDatabaseIfMissing } from './create-database-if-missing.js';
export { createDataSource, migrate } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { Database, type Transaction } from './database.js';
export {
  DataFolderDamaged,
  DataFolderInUse,
  type EmbeddedPostgres,
  findRunningPostgres,
  PostgresCannotStart,
  PortTaken,
  startEmbeddedPostgres,
} from './embedded-postgres/embedded-postgres.js';
export {
  definedEvents,
  defineEvent,
  type DomainEvent,
  type EventDefinition,
  type EventOf,
} from './outbox/events.js';
export { installationName } from './installation-name.js';
export { newId } from './new-id.js';
export { RecordedEvent } from './outbox/recorded-event.entity.js';
export { batchesOf } from './batches-of.js';
export { SharedRuns } from './shared-runs.js';
