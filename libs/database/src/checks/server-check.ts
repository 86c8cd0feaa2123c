import type pg from 'pg';
import { DatabaseUnfit } from '../connection/database-errors.js';

/** Extensions that the migrations need for columns and indexes. Both are part of PostgreSQL's own extras. */
const EXTENSIONS = ['pg_trgm', 'unaccent'];
const OLDEST_MAJOR = 18;

/** Facts about a server and a database on it. */
export interface ServerFacts {
  /** Such as 180004. */
  versionNumber: number;
  /** Such as "18.4". */
  version: string;
  encoding: string;
  /** Installed extensions of the database, and extensions that could be installed. */
  installed: string[];
  available: string[];
  mayInstall: boolean;
}

/** Reads the facts about the server behind a connection. */
export async function serverFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int AS "versionNumber",
       split_part(current_setting('server_version'), ' ', 1) AS version,
       current_setting('server_encoding') AS encoding,
       ARRAY (SELECT extname::text FROM pg_extension) AS installed,
       ARRAY (SELECT name::text FROM pg_available_extensions) AS available,
       has_database_privilege(current_database(), 'CREATE') AS "mayInstall"`,
  );
  return rows[0] as ServerFacts;
}

/** @throws {DatabaseUnfit} if the product cannot run there */
export function assertServerFits(facts: ServerFacts): void {
  const { versionNumber, version, encoding } = facts;
  if (versionNumber < OLDEST_MAJOR * 10_000) {
    throw new DatabaseUnfit(
      `La base de données est un PostgreSQL ${version} : il faut PostgreSQL ${OLDEST_MAJOR} ou plus récent. Mettez-le à niveau, ou indiquez-en un autre par DATABASE_URL.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseUnfit(
      `La base de données est en ${encoding}, où tous les textes ne peuvent pas s’écrire : il en faut une en UTF-8 (CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'), indiquée par DATABASE_URL.`,
    );
  }
  const missing = EXTENSIONS.filter((name) => !facts.installed.includes(name));
  const unknown = missing.filter((name) => !facts.available.includes(name));
  if (unknown.length > 0) {
    throw new DatabaseUnfit(
      `Il manque à ce PostgreSQL ${named(unknown)} : installez sur son serveur le paquet qui les contient (postgresql-contrib), de la même version que lui.`,
    );
  }
  if (missing.length > 0 && !facts.mayInstall) {
    throw new DatabaseUnfit(
      `Il manque à la base de données ${named(missing)}, et ce compte n’a pas le droit de les ajouter : un administrateur de PostgreSQL peut le faire (${missing.map((name) => `CREATE EXTENSION ${name};`).join(' ')}).`,
    );
  }
}

/**
 * @throws {DatabaseUnfit} if a prepared database lacks an extension that its tables need: it was created by hand, or
 * an extension was removed
 */
export function assertExtensionsThere({ installed }: ServerFacts): void {
  const missing = EXTENSIONS.filter((name) => !installed.includes(name));
  if (missing.length === 0) return;
  throw new DatabaseUnfit(
    `Il manque à la base de données ${named(missing)}, et les index qui s’en servent : restaurez-la d’une sauvegarde, ou faites ajouter l’extension (${missing.map((name) => `CREATE EXTENSION ${name};`).join(' ')}) et refaire ces index par un administrateur de PostgreSQL.`,
  );
}

const named = (extensions: readonly string[]): string =>
  extensions.length === 1 ? `l’extension ${extensions[0]}` : `les extensions ${extensions.join(' et ')}`;
