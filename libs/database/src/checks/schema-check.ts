import type pg from 'pg';
import { DatabaseUnfit } from '../connection/database-errors.js';
import { type KnownMigration, migrations } from '../migrations/index.js';

/** The migrations of a database, compared with those of this version of the product. */
export interface SchemaState {
  /** Migrations of this version that have not run, oldest first. */
  missing: string[];
  /** Migrations of a newer version that have run. */
  unknown: string[];
  /** The oldest version that the newer version supports, by the time of its newest migration. */
  goesOnFrom: number;
}

/** Reads which migrations have run. */
export async function schemaState(
  client: pg.Client,
  known: readonly KnownMigration[] = migrations,
): Promise<SchemaState> {
  const [{ hasRun, hasInstallation }] = await read<{ hasRun: boolean; hasInstallation: boolean }>(
    client,
    `SELECT to_regclass('migration') IS NOT NULL AS "hasRun", to_regclass('installation') IS NOT NULL AS "hasInstallation"`,
  );
  const ran = hasRun ? await read<{ name: string }>(client, 'SELECT name FROM migration ORDER BY id') : [];
  const [installation] = hasInstallation
    ? await read<{ goesOnFrom: string }>(client, 'SELECT goes_on_from AS "goesOnFrom" FROM installation')
    : [];
  const names = known.map(({ name }) => name);
  return {
    missing: names.filter((name) => !ran.some((other) => other.name === name)),
    unknown: ran.map(({ name }) => name).filter((name) => !names.includes(name)),
    goesOnFrom: Number(installation?.goesOnFrom ?? 0),
  };
}

/**
 * Checks whether this version of the product can run on these tables.
 * @returns a sentence for the operator, if the tables are of a newer version that supports this one
 * @throws {DatabaseUnfit} if it cannot run
 */
export function assertSchemaFits(
  { missing, unknown, goesOnFrom }: SchemaState,
  known: readonly KnownMigration[] = migrations,
): string | undefined {
  if (missing.length === known.length && unknown.length === 0) {
    throw new DatabaseUnfit(
      'La base de données n’est pas encore celle de Passerelle : préparez-la par « npm run -s cli -- migrate ».',
    );
  }
  if (missing.length > 0) {
    throw new DatabaseUnfit(
      `La base de données est celle d’une version plus ancienne (${
        missing.length === 1 ? 'il manque une migration' : `il manque ${missing.length} migrations`
      }, à partir de ${missing[0]}) : mettez-la à niveau par « npm run -s cli -- migrate ».`,
    );
  }
  if (unknown.length === 0) return undefined;
  const newest = `jusqu’à ${unknown.at(-1)}`;
  if (timeOf(known.at(-1)?.name ?? '') < goesOnFrom) {
    throw new DatabaseUnfit(
      `La base de données est celle d’une version plus récente (${newest}), sur laquelle celle-ci ne peut pas tourner : lancez la version qui l’a mise à niveau.`,
    );
  }
  return `La base de données est déjà celle d’une version plus récente (${newest}) ; celle-ci peut encore tourner.`;
}

/** Whether these migrations support a release, given by its newest migration. */
export function letGoOn(
  newestMigration: string,
  known: readonly Pick<KnownMigration, 'name' | 'goesOnFrom'>[] = migrations,
): boolean {
  return known.every(({ goesOnFrom = 0 }) => goesOnFrom <= timeOf(newestMigration));
}

/** The time at the end of the name of a migration, in milliseconds. */
function timeOf(name: string): number {
  return Number(/(?<!\d)\d+$/.exec(name)?.[0] ?? 0);
}

async function read<Row extends object>(client: pg.Client, statement: string): Promise<[Row, ...Row[]]> {
  const { rows } = await client.query<Row>(statement);
  return rows as [Row, ...Row[]];
}
