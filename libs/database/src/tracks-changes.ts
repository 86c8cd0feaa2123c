import { Column, type ColumnType, Index } from 'typeorm';

/** The number of a transaction, which never wraps around: TypeORM does not know this PostgreSQL type. */
export const transactionNumber = 'xid8' as ColumnType;

/**
 * For an entity whose changes are followed (`changesSince`). Its table has an indexed column with the transaction that
 * last changed each row. A trigger sets the column, for any statement that writes the row. A migration adds column, index
 * and trigger. The column is never loaded.
 */
export function TracksChanges(): ClassDecorator {
  return (entity) => {
    const never = { select: false, insert: false, update: false };
    Column({ type: transactionNumber, ...never })(entity.prototype as object, 'changedIn');
    Index(['changedIn', 'id'])(entity);
  };
}
