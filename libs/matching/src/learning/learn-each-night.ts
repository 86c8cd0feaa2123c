import { ScheduledTask } from '@passerelle/jobs';
import { LearningService } from './learning.service.js';

/** Before all matches are computed again, so that they are scored with what was learned. */
@ScheduledTask({ cron: '10 3 * * *' })
export class LearnEachNight implements ScheduledTask {
  constructor(private readonly learning: LearningService) {}

  async run(): Promise<void> {
    await this.learning.learn();
  }
}
