import { Injectable } from '@nestjs/common';
import { type Actor, RateLimits } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { NoReply, WorkerRequests } from '@passerelle/jobs';
import { In } from 'typeorm';
import { Match } from '../match/match.entity.js';
import { type ExplainedMeaning, ExplainMeaning } from './reply-to-explain-meaning.js';

/** How often a person may ask for explanations: as often as they can read the answers. */
const explainRate = { window: 60, max: 60 };

/**
 * Requests from a worker the explanation of the meaning of matches, by the match's id, once a request. Callers decide
 * who may read it.
 */
@Injectable()
export class MeaningByWordsLoader extends Loader<string, ExplainedMeaning['explained'][number]> {
  constructor(
    private readonly database: Database,
    private readonly requests: WorkerRequests,
    private readonly limits: RateLimits,
  ) {
    super();
  }

  protected async find(
    matchIds: readonly string[],
    { actor }: RequestContext<Actor>,
  ): Promise<ExplainedMeaning['explained']> {
    const found = await this.database.manager.find(Match, {
      select: { id: true, needId: true, solverId: true, reasons: true },
      where: { id: In([...matchIds]) },
    });
    const order = new Map(matchIds.map((id, i) => [id, i]));
    const matches = found
      .map(({ id, needId, solverId, reasons }) => ({
        matchId: id,
        needId,
        solverId,
        points: meaningOf(reasons),
      }))
      .filter(({ points }) => points > 0)
      .toSorted((a, b) => (order.get(a.matchId) ?? 0) - (order.get(b.matchId) ?? 0));
    if (matches.length === 0) return [];
    const { allowed } = await this.limits.consume(`match meaning ${actor.personId}`, explainRate);
    if (!allowed) return [];
    try {
      return (await this.requests.send(ExplainMeaning, { matches })).explained;
    } catch (error) {
      // The points are still shown, without their words.
      if (error instanceof NoReply) return [];
      throw error;
    }
  }

  protected keyOf({ matchId }: ExplainedMeaning['explained'][number]): string {
    return matchId;
  }
}

/** Matches that were computed before this part existed do not have it. */
function meaningOf({ parts }: Match['reasons']): number {
  return parts.meaning ?? 0;
}
