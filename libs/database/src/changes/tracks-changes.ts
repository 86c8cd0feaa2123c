import { Column, type ColumnType, Index } from 'typeorm';

/** The number of a transaction, which never comes round: TypeORM does not know this type of PostgreSQL. */
export const transactionNumber = 'xid8' as ColumnType;

/**
 * For an entity whose changes are followed (`changesSince`): its table has the transaction that last changed each row, in an index. A
 * trigger sets it, whatever statement writes the row. A migration adds column, index and trigger. The column is never loaded.
 */
export function TracksChanges(): ClassDecorator {
  return (entity) => {
    const never = { select: false, insert: false, update: false };
    Column({ type: transactionNumber, ...never })(entity.prototype as object, 'changedIn');
    Index(['changedIn', 'id'])(entity);
  };
}
