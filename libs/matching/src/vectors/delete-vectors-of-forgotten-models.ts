import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { documentKinds } from './document-texts.js';
import { EncoderStates } from './encoder-states.js';

/** How many rows one statement deletes. */
const BATCH = 5_000;

/**
 * Deletes the vectors of a model that no worker has used for seven days. After an upgrade, workers of the former version still need their
 * vectors for a time.
 */
@ScheduledTask({ cron: '15 5 * * *' })
export class DeleteVectorsOfForgottenModels implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly states: EncoderStates,
  ) {}

  async run(): Promise<void> {
    for (const model of await this.states.forgotten()) {
      for (const kind of documentKinds) await this.deleteAll(`${kind}_vector`, model);
      // The model is removed last, so that a run that was cut short begins again.
      await this.states.forget(model);
    }
  }

  private async deleteAll(table: string, model: string): Promise<void> {
    const name = this.database.manager.connection.driver.escape(table);
    for (let deleted = BATCH; deleted === BATCH;) {
      [, deleted] = await this.database.manager.query<[unknown, number]>(
        `DELETE FROM ${name} WHERE (id, model) IN (SELECT id, model FROM ${name} WHERE model = $1 LIMIT ${BATCH})`,
        [model],
      );
    }
  }
}
