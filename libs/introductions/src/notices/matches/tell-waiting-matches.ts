import { Clock } from '@passerelle/config';
import { batchesOf, Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { storeNotices } from '@passerelle/notifications';
import { MatchNoticeLimiter } from './match-notice-limiter.js';

/** How many solvers are notified in one transaction. */
const BATCH = 50;
/** The hour in France from which mails are sent. Otherwise people would get mails at midnight, when a day begins. */
const FROM_HOUR = 8;

const hourInFrance = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Paris',
});

/** Notifies solvers of the best matches that exceeded the number of earlier days, if they are still good enough. */
@ScheduledTask({ every: 30 * 60_000 }, { waitsForMails: true })
export class TellWaitingMatches implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly limiter: MatchNoticeLimiter,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (Number(hourInFrance.format(this.clock.now())) < FROM_HOUR) return;
    for (const solverIds of batchesOf(await this.limiter.waiting(this.database.manager), BATCH)) {
      await this.database.transaction(async (tx) => {
        const notices = await this.limiter.takeWaiting(solverIds, tx.manager);
        await storeNotices(
          tx,
          notices.map((notice) => ({ ...notice, kind: 'match_found' })),
          this.clock.now(),
        );
      });
    }
  }
}
