import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { textSignature } from '@passerelle/text';
import { IsNull, Not } from 'typeorm';
import { Need } from '../need/need.entity.js';

const AT_ONCE = 500;

/**
 * Computes missing signatures: of needs that are older than signatures, and of all needs after the rules changed (a
 * migration then empties the column). No migration computes them, since a migration must not depend on code that
 * changes later. No request waits for them.
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
      // A need that was edited meanwhile already has its signature. The version of the need and the time of its last
      // change stay the same.
      await manager.query('UPDATE need SET text_signature = $1 WHERE id = $2 AND version = $3', [
        textSignature(title, description),
        id,
        version,
      ]);
    }
    return needs.length;
  }
}
