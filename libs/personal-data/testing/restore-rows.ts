import type { EntityManager } from 'typeorm';

type Rows = ReadonlyMap<string, unknown[]>;

/** All rows of the product's tables, as a backup would hold them. */
export async function rowsOfAll(manager: EntityManager): Promise<Rows> {
  const tables = await manager.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'migration'`,
  );
  const rows = new Map<string, unknown[]>();
  for (const { name } of tables) {
    const [{ all }] = await manager.query<[{ all: unknown[] }]>(
      `SELECT coalesce(jsonb_agg(to_jsonb(whole_row)), '[]') AS all FROM "${name}" AS whole_row`,
    );
    rows.set(name, all);
  }
  return rows;
}

/** Puts the rows of a backup in the place of all that there is. */
export async function restoreRows(manager: EntityManager, rows: Rows): Promise<void> {
  await manager.transaction(async (tx) => {
    const tables = [...rows.keys()].map((name) => `"${name}"`);
    const always = await tx.query<{ table: string; trigger: string }[]>(
      `SELECT relname AS "table", tgname AS "trigger" FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       WHERE tgenabled = 'A'`,
    );
    for (const table of tables) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    await tx.query(`TRUNCATE ${tables.join(', ')}`);
    for (const [name, all] of rows)
      await tx.query(
        `INSERT INTO "${name}" OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::"${name}", $1)`,
        [JSON.stringify(all)],
      );
    for (const table of tables) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    for (const { table, trigger } of always)
      await tx.query(`ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${trigger}"`);
  });
}
