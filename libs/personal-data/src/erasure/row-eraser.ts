import { Injectable } from '@nestjs/common';
import {
  type AboutPerson,
  Database,
  type Erasure,
  personalTables,
  type Transaction,
} from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { bound, type PersonSets } from './person-sets.js';

/** Rows changed in one transaction: nobody waits long for a lock. */
const SLICE = 500;
/** What stands in a text of somebody else in the place of a name or an address. */
export const REDACTION = '[effacé]';

/** Rows of these are deleted by those who know what else belongs to them. */
const deletedElsewhere = new Set(['person', 'stored_file']);

type TypeOf = (table: string, column: string) => string;

/**
 * Erases a person from the rows of the database, as the register says. Can be run again at any time: it changes only rows
 * that still have something of the person.
 */
@Injectable()
export class RowEraser {
  constructor(private readonly database: Database) {}

  /** Texts of others first: their conditions need rows that go later. The row in `person` stays. */
  async erase(sets: PersonSets): Promise<void> {
    const typeOf = await columnTypes(this.database.manager);
    const everywhere = personalTables().flatMap(({ table, about }) =>
      about.map((each) => ({ table, about: each })),
    );
    for (const { table, about } of everywhere) await this.inSlices(redaction(table, about, sets, typeOf));
    for (const { table, about } of everywhere) await this.inSlices(emptying(table, about, sets, typeOf));
    for (const { table, about } of everywhere)
      if (!deletedElsewhere.has(table)) await this.inSlices(deletion(table, about, sets));
  }

  private async inSlices(statement: [sql: string, parameters: unknown[]] | undefined): Promise<void> {
    if (statement === undefined) return;
    let changed: number;
    do {
      changed = await this.database.transaction(async (tx) => {
        await allowRewriting(tx, 'erasure');
        const [, count] = await tx.manager.query<[unknown, number]>(...statement);
        return count;
      });
    } while (changed === SLICE);
  }
}

/** Lets this transaction empty texts of the audit log and of gate decisions, or delete old entries: see their triggers. */
export async function allowRewriting({ manager }: Transaction, why: 'erasure' | 'retention'): Promise<void> {
  await manager.query(`SELECT set_config('passerelle.rewrites', $1, true)`, [why]);
}

const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

const slice = (table: string, condition: string): string =>
  `ctid = ANY (ARRAY(SELECT ctid FROM ${quoted(table)} WHERE ${condition} LIMIT ${SLICE} FOR UPDATE))`;

const ofKind = (about: AboutPerson, isOfKind: (erasure: Erasure) => boolean): [string, Erasure][] =>
  Object.entries(about.columns).filter(([, erasure]) => isOfKind(erasure));

function redaction(
  table: string,
  about: AboutPerson,
  sets: PersonSets,
  typeOf: TypeOf,
): [string, unknown[]] | undefined {
  const columns = ofKind(about, (erasure) => erasure === 'redacted').map(([column]) => column);
  if (columns.length === 0 || sets.names.length === 0) return undefined;
  const [condition, parameters] = bound(about.rows, sets);
  const place = `$${parameters.length + 1}::text`;
  const contains = columns.map((column) => `"${column}"::text ~* ${place}`).join(' OR ');
  const changes = columns.map((column) => {
    const replaced = `regexp_replace("${column}"::text, ${place}, '${REDACTION}', 'gi')`;
    return `"${column}" = ${typeOf(table, column) === 'jsonb' ? `${replaced}::jsonb` : replaced}`;
  });
  return [
    `UPDATE ${quoted(table)} SET ${changes.join(', ')} WHERE ${slice(table, `(${condition}) AND (${contains})`)}`,
    [...parameters, patternOf(sets.names)],
  ];
}

/** An expression for any of the names as whole words, with any spaces between words. PostgreSQL matches it in linear time. */
function patternOf(names: readonly string[]): string {
  const one = (name: string): string => {
    const escaped = name
      .split(/\s+/)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
      .join(String.raw`\s+`);
    const edge = (letter: string): string => (/[\p{L}\p{N}]/u.test(letter) ? String.raw`\y` : '');
    return `${edge(name[0] ?? '')}${escaped}${edge(name.at(-1) ?? '')}`;
  };
  return names.map(one).join('|');
}

function emptying(
  table: string,
  about: AboutPerson,
  sets: PersonSets,
  typeOf: TypeOf,
): [string, unknown[]] | undefined {
  const columns = ofKind(
    about,
    (erasure) => typeof erasure === 'object' || erasure === 'blank' || erasure === 'none',
  );
  if (columns.length === 0) return undefined;
  const [condition, parameters] = bound(about.rows, sets);
  const changes = columns.map(([column, erasure]) => ({
    column: `"${column}"`,
    value: valueOf(column, erasure, typeOf(table, column)),
  }));
  const differs = changes.map(({ column, value }) => `${column} IS DISTINCT FROM ${value}`).join(' OR ');
  return [
    `UPDATE ${quoted(table)} SET ${changes.map(({ column, value }) => `${column} = ${value}`).join(', ')}
     WHERE ${slice(table, `(${condition}) AND (${differs})`)}`,
    parameters,
  ];
}

function valueOf(column: string, erasure: Erasure, type: string): string {
  if (typeof erasure === 'object') return `(${erasure.to})`;
  if (erasure === 'none') return 'NULL';
  if (type === 'ARRAY') return `'{}'`;
  if (type === 'jsonb') return `(CASE jsonb_typeof("${column}") WHEN 'array' THEN '[]' ELSE '{}' END)::jsonb`;
  return `''`;
}

function deletion(table: string, about: AboutPerson, sets: PersonSets): [string, unknown[]] | undefined {
  if (ofKind(about, (erasure) => erasure === 'row').length === 0) return undefined;
  const [condition, parameters] = bound(about.rows, sets);
  return [`DELETE FROM ${quoted(table)} WHERE ${slice(table, condition)}`, parameters];
}

async function columnTypes(manager: EntityManager): Promise<TypeOf> {
  const rows = await manager.query<{ name: string; type: string }[]>(
    `SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public'`,
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  return (table, column) => types.get(`${table}.${column}`) ?? 'text';
}
