import { ScheduledTask } from '@passerelle/jobs';
import { MatchesService } from './matches.service.js';

/**
 * A pair is computed when one of its sides changes. Meanwhile other documents change too: words become common or rare, and places among the
 * best fifty are taken or become free. So each night every pair is computed again.
 */
@ScheduledTask({ cron: '30 3 * * *' })
export class RebuildMatchesEachNight implements ScheduledTask {
  constructor(private readonly matches: MatchesService) {}

  async run(): Promise<void> {
    await this.matches.rebuild();
  }
}
