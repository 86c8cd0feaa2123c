import { Injectable } from '@nestjs/common';
import { type Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { ScheduledTask } from '@passerelle/jobs';
import { mayOnNeed, NeedLoader } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { LessThan } from 'typeorm';
import { NeedOpening } from './need-opening.entity.js';

/**
 * A weekly mail, or a mail delayed from August until September, may still wait. After that, a need is no longer new.
 */
const RETENTION = 60 * 24 * 3_600_000;

/** Records the needs that people with saved searches have read. Nothing is recorded for other people. */
@Injectable()
export class NeedOpenings {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedLoader,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a need that the viewer may not see. */
  async note(context: RequestContext<Actor>, id: string): Promise<boolean> {
    const need = await this.needs.load(context, identifier(id));
    if (need === null || !mayOnNeed(context.actor, 'see', need)) throw new NotFound();
    const kept = await this.database.manager.query<unknown[]>(
      `INSERT INTO need_opening AS known (person_id, need_id, opened_at)
       SELECT $1, $2, $3 WHERE EXISTS (SELECT FROM saved_search WHERE person_id = $1)
       ON CONFLICT (person_id, need_id) DO UPDATE SET opened_at = known.opened_at
       RETURNING need_id`,
      [context.actor.personId, need.id, this.clock.now()],
    );
    return kept.length > 0;
  }

  async forget(): Promise<void> {
    const openedAt = LessThan(new Date(this.clock.now().getTime() - RETENTION));
    await this.database.manager.delete(NeedOpening, { openedAt });
  }
}

@ScheduledTask({ cron: '25 4 * * *' })
export class ForgetNeedOpenings implements ScheduledTask {
  constructor(private readonly openings: NeedOpenings) {}

  run(): Promise<void> {
    return this.openings.forget();
  }
}
