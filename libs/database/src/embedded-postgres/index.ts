export {
  DataFolderDamaged,
  DataFolderInUse,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  findRunningPostgres,
  PortTaken,
  PostgresCannotStart,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
