import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { CoolDowns } from '../cool-downs/cool-downs.js';
import { MatchesService } from './matches.service.js';

/** The end of a cool-down is no event: this task brings the pair back, if it is still among the best. */
@ScheduledTask({ every: 60 * 60_000 })
export class MatchNeedsAsCoolDownsEnd implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly coolDowns: CoolDowns,
    private readonly matches: MatchesService,
  ) {}

  async run(): Promise<void> {
    const { manager } = this.database;
    const { needIds, endedBy } = await this.coolDowns.needsToMatch(manager);
    await this.matches.matchNeeds(needIds);
    await this.coolDowns.forget(manager, needIds, endedBy);
  }
}
