import { type Recurs, Schedule } from '@passerelle/jobs';
import { CommonWords } from './common-words.js';

@Schedule({ cron: '45 3 * * *' })
export class LearnCommonWords implements Recurs {
  constructor(private readonly words: CommonWords) {}

  run(): Promise<void> {
    return this.words.learn();
  }
}
