import { Clock } from '@passerelle/config';
import { Database, type KeptForDays, personalTables } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { allowRewriting } from '../erasure/row-eraser.js';

/** Rows deleted in one transaction: nobody waits long for a lock. */
const SLICE = 500;
const DAY = 24 * 60 * 60 * 1_000;

/** Deletes rows that have been kept as long as the register says. */
@ScheduledTask({ cron: '35 4 * * *' })
export class DeleteOldRows implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const { table, kept } of personalTables())
      if (typeof kept === 'object' && kept.deletedElsewhere !== true) await this.deleteOld(table, kept);
  }

  private async deleteOld(table: string, { days, since, only = 'true' }: KeptForDays): Promise<void> {
    const before = new Date(this.clock.now().getTime() - days * DAY);
    let deleted: number;
    do {
      deleted = await this.database.transaction(async (tx) => {
        await allowRewriting(tx, 'retention');
        const [, count] = await tx.manager.query<[unknown, number]>(
          `DELETE FROM "${table}" WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM "${table}" WHERE "${since}" < $1 AND (${only}) LIMIT ${SLICE} FOR UPDATE SKIP LOCKED))`,
          [before],
        );
        return count;
      });
    } while (deleted === SLICE);
  }
}
