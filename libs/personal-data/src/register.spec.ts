import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { personalTables } from '@passerelle/database';
import { bootProduct } from '@passerelle/harness/product';
import { registerTable } from './register-table.js';

const product = bootProduct({ worker: false });

/** Every column of the database, by its table; the queue's tables with their schema. */
async function columnsOfTables(): Promise<Map<string, string[]>> {
  const rows = await product.database.manager.query<{ table: string; column: string }[]>(
    `SELECT CASE table_schema WHEN 'public' THEN table_name ELSE table_schema || '.' || table_name END AS "table",
       column_name AS "column"
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
     ORDER BY 1, 2`,
  );
  const columns = new Map<string, string[]>();
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}

describe('the register of personal data', () => {
  it('has every column of the database, those of the queue too, and no other', async () => {
    const there = [...(await columnsOfTables())].flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    const declared = personalTables().flatMap(({ table, about, nobody }) => [
      ...new Set(
        [...about.flatMap(({ columns }) => Object.keys(columns)), ...nobody].map(
          (column) => `${table}.${column}`,
        ),
      ),
    ]);
    expect(declared.toSorted()).toEqual(there.toSorted());
  });

  it('is what docs/personal-data.md says (npm run schema writes it)', () => {
    expect(registerTable()).toBe(readFileSync('docs/personal-data.md', 'utf8'));
  });

  it('leaves to a foreign key only what a foreign key empties', async () => {
    const keys = await product.database.manager.query<{ column: string }[]>(
      `SELECT conrelid::regclass || '.' || attname AS column FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confrelid = 'person'::regclass AND confdeltype IN ('c', 'n')`,
    );
    const emptied = new Set(keys.map(({ column }) => column));
    const cut = personalTables().flatMap(({ table, about }) =>
      about.flatMap(({ columns }) =>
        Object.entries(columns).flatMap(([column, erasure]) =>
          erasure === 'cut' ? [`${table}.${column}`] : [],
        ),
      ),
    );
    expect(cut.length).toBeGreaterThan(30);
    expect(cut.filter((column) => !emptied.has(column))).toEqual([]);
    // Nobody forgets a column that leads to a person.
    const declared = new Set(
      personalTables().flatMap(({ table, about }) =>
        about.flatMap(({ columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
      ),
    );
    expect([...emptied].filter((column) => !declared.has(column))).toEqual([]);
  });
});
