/**
 * SQL for the name of the history of the database. The name changes when a standby is promoted or a backup restored:
 * transactions may then be lost, and their numbers given again. So a number that only grows (a transaction, a numbered
 * change) is void in another history. A reader that holds such a number keeps the name with it, and reads everything anew
 * when the name differs. The parts of the name: the cluster (another server), its timeline (promoted, or restored to a
 * point in time), the database (dropped and made again) and the file of a table (restored in place by `pg_restore
 * --clean`). The timeline is the one of the WAL being written: the last checkpoint still has the old timeline for a while
 * after a promotion. A standby writes no WAL.
 */
export const databaseHistory = `concat_ws('.',
  (SELECT system_identifier FROM pg_control_system()),
  CASE WHEN pg_is_in_recovery() THEN (SELECT lpad(upper(to_hex(timeline_id)), 8, '0') FROM pg_control_checkpoint())
    ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END,
  (SELECT oid FROM pg_database WHERE datname = current_database()),
  pg_relation_filenode(to_regclass('migration')))`;
