import { ScheduledTask } from '@passerelle/jobs';
import { MatchesService } from './matches.service.js';

/**
 * A pair is computed when one of its sides changes. Meanwhile others change too: words become common or rare, and places
 * among the best fifty are taken or become free. Each night every pair is looked at again.
 */
@ScheduledTask({ cron: '30 3 * * *' })
export class RebuildMatchesEachNight implements ScheduledTask {
  constructor(private readonly matches: MatchesService) {}

  async run(): Promise<void> {
    await this.matches.rebuild();
  }
}
