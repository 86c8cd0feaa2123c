import { Injectable } from '@nestjs/common';
import {
  type AboutPerson,
  Database,
  type PersonalTable,
  personalTables,
  type Purpose,
} from '@passerelle/database';
import { bound, type PersonSets } from '../erasure/person-sets.js';

/** Most rows of one table in an export. */
const MOST_ROWS = 10_000;

export type ExportedRow = Readonly<Record<string, unknown>>;

/** The rows of a table that are about a person. */
export interface ExportedTable {
  table: string;
  purpose: Purpose;
  rows: ExportedRow[];
}

/** Finds all that the register says is about a person. */
@Injectable()
export class PersonalRows {
  constructor(private readonly database: Database) {}

  async of(sets: PersonSets): Promise<ExportedTable[]> {
    const found: ExportedTable[] = [];
    for (const table of personalTables()) {
      const rows = await this.rowsOf(table, sets);
      if (rows.length > 0) found.push({ table: table.table, purpose: table.purpose, rows });
    }
    return found;
  }

  /** Each row once: of its columns those about the person, and those about nobody that say what it is. */
  private async rowsOf(
    { table, about, nobody, keptBack }: PersonalTable,
    sets: PersonSets,
  ): Promise<ExportedRow[]> {
    const owners = ownersOfColumns(about);
    if (owners.size === 0) return [];
    // One row may be about several people, such as who wrote a text and who reported it: each sees their own columns.
    const columns = [
      ...[...owners].map(([column, rows]) => `CASE WHEN ${anyOf(rows)} THEN "${column}" END AS "${column}"`),
      ...nobody
        .filter((column) => !isTechnical(column) && !keptBack.includes(column))
        .map((column) => `"${column}"`),
    ];
    return this.database.manager.query<ExportedRow[]>(
      ...bound(
        `SELECT ${columns.join(', ')} FROM "${table}" WHERE ${anyOf([...owners.values()].flat())} LIMIT ${MOST_ROWS}`,
        sets,
      ),
    );
  }
}

/** The conditions on the rows in which a column is about the person, by the names of the columns. Texts of others are not exported. */
function ownersOfColumns(about: readonly AboutPerson[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { rows, columns, exported } of about) {
    if (exported === false || rows === 'false') continue;
    for (const [column, erasure] of Object.entries(columns))
      if (erasure !== 'redacted') owners.set(column, [...(owners.get(column) ?? []), rows]);
  }
  return owners;
}

const anyOf = (conditions: readonly string[]): string =>
  [...new Set(conditions)].map((condition) => `(${condition})`).join(' OR ');

/** Columns by which the product works, and which say nothing to people. */
const isTechnical = (column: string): boolean =>
  [
    'changed_in',
    'source_changed_in',
    'version',
    'text_hash',
    'text_signature',
    'vector',
    'sequence',
  ].includes(column);
