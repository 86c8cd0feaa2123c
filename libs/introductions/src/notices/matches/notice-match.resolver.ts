import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Match, MatchType } from '@passerelle/matching';
import { mayOnNeed, NeedLoader } from '@passerelle/needs';
import { type Notice, NoticeType } from '@passerelle/notifications';
import { mayOnSolver, SolverLoader } from '@passerelle/solvers';
import { MatchLoader } from './match-notices.js';

/** The match that a notice is about. */
@Resolver(() => NoticeType)
export class NoticeMatchResolver {
  constructor(
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly matches: MatchLoader,
  ) {}

  // Only for the holders of the profile, since the notice is theirs.
  @ResolveField(() => MatchType, { nullable: true, description: 'Why the need fits the profile.' })
  @FieldOf('Notice')
  async match({ data }: Notice, context: RequestContext<Actor>): Promise<Match | null> {
    const { matchId, solverId, needId } = data;
    if (matchId === undefined || solverId === undefined || needId === undefined) return null;
    const [need, solver] = await Promise.all([
      this.needs.load(context, needId),
      this.solvers.load(context, solverId),
    ]);
    const visible =
      need &&
      solver &&
      mayOnNeed(context.actor, 'see', need) &&
      mayOnSolver(context.actor, 'seeMatches', solver);
    return visible ? this.matches.load(context, matchId) : null;
  }
}
