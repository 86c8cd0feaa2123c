import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, Invalidations } from '@passerelle/jobs';
import { Match } from '@passerelle/matching';
import { Notice } from '@passerelle/notifications';
import { IsNull } from 'typeorm';
import { Interest } from '../../interests/interest.entity.js';
import { InterestMarked } from '../../interests/interest.events.js';

/**
 * Notices about a need for a profile count as read once the profile has answered the need, on its page or from a
 * mail.
 */
@EventHandler('MarkMatchNoticesReadOnInterestMarked', InterestMarked)
export class MarkMatchNoticesReadOnInterestMarked {
  constructor(
    private readonly database: Database,
    private readonly invalidations: Invalidations,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { interestId } }: EventOf<typeof InterestMarked>): Promise<void> {
    const { manager } = this.database;
    const interest = await manager.findOneBy(Interest, { id: interestId });
    if (interest === null) return;
    const { needId, solverId } = interest;
    const match = await manager.findOneBy(Match, { needId, solverId });
    if (match === null) return;
    const { raw } = await manager
      .createQueryBuilder()
      .update(Notice)
      .set({ readAt: this.clock.now() })
      .where({ subjectId: match.id, kind: 'match_found', readAt: IsNull() })
      .returning('recipient_id')
      .execute();
    const readers = new Set((raw as { recipient_id: string }[]).map((row) => row.recipient_id));
    await this.invalidations.give([...readers].map((id) => ({ topic: 'notice', id })));
  }
}
