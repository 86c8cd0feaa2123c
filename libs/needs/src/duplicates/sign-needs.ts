import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { IsNull, Not } from 'typeorm';
import { Need, textSignature } from '../need/index.js';

const AT_ONCE = 500;

/**
 * Signs needs that were submitted before there were signatures, or before these were made otherwise (a migration then
 * empties the column). Not a migration: the rules of signatures are code that goes on changing, which a migration must not
 * depend on; and nobody waits for it.
 */
@ScheduledTask({ every: 15 * 60_000 })
export class SignNeeds implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    while ((await this.signSome()) > 0);
  }

  private async signSome(): Promise<number> {
    const { manager } = this.database;
    const unsigned = { textSignature: IsNull(), submittedAt: Not(IsNull()) };
    const needs = await manager.find(Need, { where: unsigned, order: { id: 'ASC' }, take: AT_ONCE });
    for (const { id, version, title, description } of needs) {
      // Edited between the look and this: it has been signed by that. Neither its version nor its last change is touched.
      await manager.query('UPDATE need SET text_signature = $1 WHERE id = $2 AND version = $3', [
        textSignature(title, description),
        id,
        version,
      ]);
    }
    return needs.length;
  }
}
