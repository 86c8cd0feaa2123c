import { ScheduledTask } from '@passerelle/jobs';
import { LearningService } from './learning.service.js';

/** Runs before all matches are computed again, so that their scores use the new results. */
@ScheduledTask({ cron: '10 3 * * *' })
export class LearnEachNight implements ScheduledTask {
  constructor(private readonly learning: LearningService) {}

  async run(): Promise<void> {
    await this.learning.learn();
  }
}
