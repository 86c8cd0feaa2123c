import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedPublished } from './need/need.events.js';

/**
 * A curator who publishes a need has checked its organisation. From then on the organisation may invite more people.
 */
@EventHandler('SeeOrganisationOnNeedPublished', NeedPublished)
export class SeeOrganisationOnNeedPublished {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    await this.database.manager.query(
      `UPDATE organisation SET seen_at = $2
       WHERE seen_at IS NULL AND id = (SELECT organisation_id FROM need WHERE id = $1)`,
      [needId, this.clock.now()],
    );
  }
}
