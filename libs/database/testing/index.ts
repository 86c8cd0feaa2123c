import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Inserts rows directly into a table, in one statement, which also returns the stored rows: defaults, and values as
 * PostgreSQL keeps them.
 * @returns the rows as if read from the table, in the same order
 */
export async function insertRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly DeepPartial<NoInfer<Entity>>[],
): Promise<Entity[]> {
  const { columns } = manager.connection.getMetadata(entity);
  const { driver } = manager.connection;
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows.map((row) => manager.create(entity, row)) as QueryDeepPartialEntity<Entity>[])
    .updateEntity(false)
    .returning('*')
    .execute();
  return (raw as Record<string, unknown>[]).map((values) => {
    const read = manager.create(entity);
    for (const column of columns) {
      if (!column.isSelect || column.isVirtual) continue;
      column.setEntityValue(read, driver.prepareHydratedValue(values[column.databaseName], column));
    }
    return read;
  });
}

/** Same as {@link insertRows}, for one row. */
export async function insertRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  row: DeepPartial<NoInfer<Entity>>,
): Promise<Entity> {
  const [read] = await insertRows(manager, entity, [row]);
  if (read === undefined) throw new Error('Nothing was written.');
  return read;
}
