import { Database } from '@passerelle/database';
import { type Recurs, Schedule } from '../scheduled-tasks/index.js';

/** Who asks takes the question away again. What is left after a minute belonged to a process that has died. */
@Schedule({ every: 60_000 })
export class SweepForgottenQuestions implements Recurs {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.manager.query(`DELETE FROM question WHERE asked_at < now() - interval '1 minute'`);
  }
}
