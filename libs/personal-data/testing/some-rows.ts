import { newId } from '@passerelle/database';
import type { EntityManager } from 'typeorm';

interface Column {
  table: string;
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
  /** One of a few codes, by a constraint. */
  isCode: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Writes rows of any table, with a text in each column that takes one. */
export class SomeRows {
  private constructor(
    private readonly manager: EntityManager,
    private readonly columns: ReadonlyMap<string, readonly Column[]>,
    private readonly text: (column: string) => string,
  ) {}

  /** @param text what a column holds that is not given */
  static async of(manager: EntityManager, text: (column: string) => string): Promise<SomeRows> {
    const rows = await manager.query<Column[]>(
      `SELECT table_name AS "table", column_name AS name, data_type AS type, is_nullable = 'YES' AS "isNullable",
         column_default IS NOT NULL OR is_identity = 'YES' AS "hasDefault",
         EXISTS (SELECT FROM pg_constraint WHERE contype = 'c' AND conrelid = format('public.%I', table_name)::regclass
           AND pg_get_constraintdef(oid) ~ ('\\m' || column_name || ' (= ANY|~|= ''cfa)')) AS "isCode"
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const columns = new Map<string, Column[]>();
    for (const row of rows) columns.set(row.table, [...(columns.get(row.table) ?? []), row]);
    return new SomeRows(manager, columns, text);
  }

  /** @returns its id, if it has one */
  async add(table: string, given: Row): Promise<string> {
    const row: Record<string, unknown> = {};
    for (const column of this.columns.get(table) ?? []) {
      const value = column.name in given ? given[column.name] : this.valueOf(column);
      if (value !== undefined) row[column.name] = column.type === 'jsonb' ? JSON.stringify(value) : value;
    }
    const names = Object.keys(row);
    await this.manager.query(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    );
    return String(row.id ?? '');
  }

  private valueOf({ name, type, isNullable, hasDefault, isCode }: Column): unknown {
    if (type === 'text' && !isCode) return this.text(name);
    if (type === 'jsonb') return { text: this.text(name) };
    if (hasDefault || isNullable) return undefined;
    if (type === 'uuid') return newId();
    if (type.startsWith('timestamp')) return new Date();
    if (type === 'date') return '2026-11-30';
    if (type === 'boolean') return false;
    if (type === 'ARRAY') return [];
    if (type === 'bytea') return Buffer.from('x');
    return 1;
  }
}
