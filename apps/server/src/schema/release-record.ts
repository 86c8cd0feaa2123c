import { Database } from '@passerelle/database';
import type { DataSource } from 'typeorm';
// Loads every entity.
import '../app.module.js';

/**
 * Tables and statements of a release, recorded for the next one. During an upgrade, its processes continue with the
 * tables of the next release. `npm run record-release` writes the record.
 */
export interface ReleaseRecord {
  /** Newest migration of the release. */
  newestMigration: string;
  /** The columns of each table that the release knows: their types, with a “?” if nullable, a “=” if PostgreSQL fills them. */
  tables: Record<string, Record<string, string>>;
  /** Statements in the sources of the release. */
  statements: string[];
}

interface Column {
  table: string;
  column: string;
  type: string;
  isNullable: boolean;
  /** An insert may omit the column. */
  isOptional: boolean;
  /** An insert must omit the column. */
  isGenerated: boolean;
}

/** Strings in a source that are a complete statement. The columns cover statements that are built at run time. */
const STATEMENT = /(['`])\s*((?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s(?:(?!\1)[^$]|\$\d)*)\1/g;

/** The statements in a source, each on one line. */
export function statementsIn(source: string): string[] {
  return [...source.matchAll(STATEMENT)].map(([, , words = '']) => words.replaceAll(/\s+/g, ' ').trim());
}

/**
 * Records this release.
 * @param url of a database that this release has freshly migrated
 * @param sources the texts of its sources
 */
export async function recordRelease(url: string, sources: readonly string[]): Promise<ReleaseRecord> {
  return Database.use(url, async ({ dataSource }) => {
    const columns = (await columnsOf(dataSource)).filter(isKnownTo(dataSource));
    const statements: string[] = [];
    for (const statement of new Set(sources.flatMap(statementsIn))) {
      if ((await complaintAbout(dataSource, statement)) === undefined) statements.push(statement);
    }
    const [newest] = await dataSource.query<{ name: string }[]>(
      'SELECT name FROM migration ORDER BY id DESC LIMIT 1',
    );
    const tables: ReleaseRecord['tables'] = {};
    for (const { table, column, type, isNullable, isGenerated } of columns) {
      (tables[table] ??= {})[column] = `${type}${isGenerated ? '=' : isNullable ? '?' : ''}`;
    }
    return {
      newestMigration: newest?.name ?? '',
      tables,
      statements: statements.toSorted(),
    };
  });
}

/** Why the release cannot run with these tables: one sentence for each statement or column. None if it can. */
export async function whatStopsRelease(
  { tables, statements }: Pick<ReleaseRecord, 'tables' | 'statements'>,
  url: string,
): Promise<string[]> {
  return Database.use(url, async ({ dataSource }) => {
    const stopped: string[] = [];
    const written = Object.entries(tables).flatMap(([table, columns]) => statementsOn(table, columns));
    for (const statement of [...written, ...statements]) {
      const complaint = await complaintAbout(dataSource, statement);
      if (complaint !== undefined) stopped.push(`${complaint}: ${statement}`);
    }
    for (const { table, column, isNullable, isOptional } of await columnsOf(dataSource)) {
      const known = tables[table];
      if (known === undefined || isNullable) continue;
      if (known[column]?.endsWith('?'))
        stopped.push(`${table}.${column} could be left empty, and must now be given`);
      if (known[column] === undefined && !isOptional)
        stopped.push(`${table}.${column} is new, and must be given: an insert does not know it`);
    }
    return stopped;
  });
}

/** Statements that read, insert and change an entity. */
function statementsOn(table: string, columns: Record<string, string>): string[] {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const written = Object.entries(columns)
    .filter(([, type]) => !type.endsWith('='))
    .map(([name, type], i) => ({ name: `"${name}"`, value: `$${i + 1}::${type.replace('?', '')}` }));
  const values = written.map(({ value }) => value).join(', ');
  return [
    `SELECT ${names.join(', ')} FROM "${table}"`,
    `INSERT INTO "${table}" (${written.map(({ name }) => name).join(', ')}) VALUES (${values})`,
    `UPDATE "${table}" SET ${written.map(({ name, value }) => `${name} = ${value}`).join(', ')}`,
  ];
}

/** PostgreSQL's objection to a statement. undefined: none. */
async function complaintAbout(dataSource: DataSource, statement: string): Promise<string | undefined> {
  try {
    // PostgreSQL parses and plans the statement, without running it.
    await dataSource.query(`EXPLAIN (GENERIC_PLAN) ${statement}`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function columnsOf(dataSource: DataSource): Promise<Column[]> {
  return dataSource.query<Column[]>(
    `SELECT relname AS table, attname AS column, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS "isNullable",
       atthasdef OR attidentity <> '' OR EXISTS (
         -- A trigger before each insert (row 1, before 2, insert 4) that sets it.
         SELECT FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
         WHERE tgrelid = pg_class.oid AND tgtype & 7 = 7 AND prosrc ~* ('new\\.' || attname || '\\s*:=')
       ) AS "isOptional", attgenerated <> '' OR attidentity = 'a' AS "isGenerated"
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
     ORDER BY relname, attname`,
  );
}

/** Columns that the release knows. For a table with an entity, those of the entity. For any other table, all. */
function isKnownTo(dataSource: DataSource): (column: Column) => boolean {
  const entities = new Map(
    dataSource.entityMetadatas.map(({ tableName, columns }) => [
      tableName,
      new Set(columns.map(({ databaseName }) => databaseName)),
    ]),
  );
  return ({ table, column }) => entities.get(table)?.has(column) ?? true;
}
