import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Allow, CurrentActor, CurrentLanguage, type Page, type RequestContext } from '@passerelle/graphql';
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

  @ResolveField()
  async title(
    @Parent() notice: Notice,
    @CurrentLanguage() language: Language,
    @Context() context: RequestContext,
  ): Promise<string> {
    return (await this.texts.of(notice, language, context)).title;
  }

  @ResolveField()
  async body(
    @Parent() notice: Notice,
    @CurrentLanguage() language: Language,
    @Context() context: RequestContext,
  ): Promise<string> {
    return (await this.texts.of(notice, language, context)).body;
  }

  @ResolveField()
  link(@Parent() { data }: Notice): string {
    return `/besoins/${data.needId}`;
  }

  @ResolveField()
  async need(
    @Parent() { data }: Notice,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<Need | null> {
    const need = await this.needs.load(context, data.needId);
    return need !== null && mayOnNeed(actor, 'see', need) ? need : null;
  }

  @ResolveField()
  async solver(
    @Parent() { data }: Notice,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<Solver | null> {
    const solver = data.solverId === undefined ? null : await this.solvers.load(context, data.solverId);
    return solver !== null && mayOnSolver(actor, 'see', solver) ? solver : null;
  }

  // For whom the profile is about: its holders, whose notice it is.
  @ResolveField()
  async match(
    @Parent() { data }: Notice,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<Match | null> {
    if (data.matchId === undefined || data.solverId === undefined) return null;
    const [need, solver] = await Promise.all([
      this.needs.load(context, data.needId),
      this.solvers.load(context, data.solverId),
    ]);
    const visible =
      need && solver && mayOnNeed(actor, 'see', need) && mayOnSolver(actor, 'seeMatches', solver);
    return visible ? this.matches.load(context, data.matchId) : null;
  }
}
