export {
  DataFolderDamaged,
  DataFolderInUse,
  type EmbeddedPostgres,
  findRunningPostgres,
  PortTaken,
  PostgresCannotStart,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
