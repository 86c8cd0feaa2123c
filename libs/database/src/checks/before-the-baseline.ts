import type { QueryRunner } from 'typeorm';
import { DatabaseUnfit } from '../connection/database-errors.js';
import { migrations } from '../migrations/index.js';

const [BASELINE] = migrations;
/** The newest of the migrations that the baseline replaces. */
const LAST_BEFORE = 'RowsThatAreAlike1764000005501';

/**
 * Marks the baseline as done in a database that was created before it and has all its tables: databases of developers
 * and demonstrations. Delete it once 0.1.0 is out, since no release has created such a database.
 * @throws {DatabaseUnfit} if such a database lacks some of the tables
 */
export async function recogniseTablesBeforeBaseline(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migration'))) return;
  const ran: { name: string }[] = await runner.query('SELECT name FROM migration');
  if (ran.length === 0 || ran.some(({ name }) => name === BASELINE.name)) return;
  if (!ran.some(({ name }) => name === LAST_BEFORE)) {
    throw new DatabaseUnfit(
      'La base de données date d’avant la première version et ne peut plus être mise à niveau : effacez-la (pour celle qui vient avec Passerelle, le dossier « .data »), puis relancez.',
    );
  }
  await runner.query(
    'WITH forgotten AS (DELETE FROM migration) INSERT INTO migration (timestamp, name) VALUES ($1, $2)',
    [BASELINE.name.slice(-13), BASELINE.name],
  );
}
