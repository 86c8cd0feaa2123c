import { ScheduledTask } from '@passerelle/jobs';
import { CommonWords } from './common-words.js';

@ScheduledTask({ cron: '45 3 * * *' })
export class LearnCommonWords implements ScheduledTask {
  constructor(private readonly words: CommonWords) {}

  run(): Promise<void> {
    return this.words.learn();
  }
}
