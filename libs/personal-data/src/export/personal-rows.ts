import { Injectable } from '@nestjs/common';
import {
  type AboutPerson,
  Database,
  type PersonalTable,
  personalTables,
  type Purpose,
} from '@passerelle/database';
import { bound, type PersonSets } from '../erasure/person-sets.js';
import { patternOf } from '../erasure/row-eraser.js';

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

  /** Each row once, with what about the person is in it, and the columns about nobody that say what it is. */
  private async rowsOf({ table, about, nobody }: PersonalTable, sets: PersonSets): Promise<ExportedRow[]> {
    const conditions = about.filter(isExported);
    if (conditions.length === 0) return [];
    const names = patternOf(sets.names);
    const columns = [
      ...new Set(conditions.flatMap(({ columns: own }) => Object.keys(own))),
      ...nobody.filter((column) => !isTechnical(column)),
    ];
    const parts = conditions.map(({ rows, columns: own }) => {
      const texts = Object.entries(own).flatMap(([column, erasure]) =>
        erasure === 'redacted' ? [`"${column}"::text ~* :pattern`] : [],
      );
      // Texts of others are about the person where they name them.
      return texts.length === 0 ? `(${rows})` : `(${rows}) AND (${texts.join(' OR ')})`;
    });
    const [sql, parameters] = bound(
      `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}"
       WHERE ${parts.map((part) => `(${part})`).join(' OR ')} LIMIT ${MOST_ROWS}`,
      sets,
    );
    const place = `$${parameters.length + 1}::text`;
    const withNames = sql.includes(':pattern');
    return this.database.manager.query<ExportedRow[]>(sql.replaceAll(':pattern', place), [
      ...parameters,
      ...(withNames ? [names] : []),
    ]);
  }
}

const isExported = ({ secret, rows }: AboutPerson): boolean => secret !== true && rows !== 'false';

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
