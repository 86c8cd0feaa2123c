import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, type Page, type RequestContext } from '@passerelle/graphql';
import type { Match } from '@passerelle/matching';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { mayOnSolver, type Solver, SolverLoader } from '@passerelle/solvers';
import { MatchLoader } from './match.loader.js';
import type { Notice } from './notice.entity.js';
import { NoticeConnection, NoticesArgs, NoticeType } from './notice.graphql.js';
import { NoticeTexts } from './notice-texts.js';
import { NoticesService } from './notices.service.js';

@Resolver(() => NoticeType)
export class NoticesResolver {
  constructor(
    private readonly notices: NoticesService,
    private readonly texts: NoticeTexts,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly matches: MatchLoader,
  ) {}

  @Query(() => NoticeConnection, { description: 'What the viewer is told, newest first.' })
  @Allow('signedIn')
  myNotices(@CurrentActor() actor: Actor, @Args() args: NoticesArgs): Promise<Page<Notice>> {
    return this.notices.list(actor, args);
  }

  @Query(() => Int)
  @Allow('signedIn')
  unreadNoticeCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.notices.unreadCount(actor);
  }

  @Mutation(() => NoticeType)
  @Allow('signedIn')
  markNoticeRead(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Notice> {
    return this.notices.markRead(actor, id);
  }

  @Mutation(() => Int, { description: 'Answers how many were unread.' })
  @Allow('signedIn')
  markAllNoticesRead(@CurrentActor() actor: Actor): Promise<number> {
    return this.notices.markAllRead(actor);
  }

  @FieldOf('Notice')
  async title(notice: Notice, context: RequestContext): Promise<string> {
    return (await this.texts.of(notice, context.language, context)).title;
  }

  @FieldOf('Notice')
  async body(notice: Notice, context: RequestContext): Promise<string> {
    return (await this.texts.of(notice, context.language, context)).body;
  }

  @FieldOf('Notice')
  link({ data }: Notice): string {
    return `/besoins/${data.needId}`;
  }

  @FieldOf('Notice')
  async need({ data }: Notice, context: RequestContext<Actor>): Promise<Need | null> {
    const need = await this.needs.load(context, data.needId);
    return need !== null && mayOnNeed(context.actor, 'see', need) ? need : null;
  }

  @FieldOf('Notice')
  async solver({ data }: Notice, context: RequestContext<Actor>): Promise<Solver | null> {
    const solver = data.solverId === undefined ? null : await this.solvers.load(context, data.solverId);
    return solver !== null && mayOnSolver(context.actor, 'see', solver) ? solver : null;
  }

  // For whom the profile is about: its holders, whose notice it is.
  @FieldOf('Notice')
  async match({ data }: Notice, context: RequestContext<Actor>): Promise<Match | null> {
    if (data.matchId === undefined || data.solverId === undefined) return null;
    const [need, solver] = await Promise.all([
      this.needs.load(context, data.needId),
      this.solvers.load(context, data.solverId),
    ]);
    const visible =
      need &&
      solver &&
      mayOnNeed(context.actor, 'see', need) &&
      mayOnSolver(context.actor, 'seeMatches', solver);
    return visible ? this.matches.load(context, data.matchId) : null;
  }
}
