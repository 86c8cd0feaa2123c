import { ScheduledTask } from '@passerelle/jobs';
import { MeasureObjectives } from './measure-objectives.js';

@ScheduledTask({ cron: '25 5 * * *' })
export class MeasureObjectivesEachNight implements ScheduledTask {
  constructor(private readonly measuring: MeasureObjectives) {}

  async run(): Promise<void> {
    await this.measuring.measureAll();
  }
}
