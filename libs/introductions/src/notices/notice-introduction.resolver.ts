import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { NeedLoader } from '@passerelle/needs';
import { type Notice, NoticeType } from '@passerelle/notifications';
import { SolverLoader } from '@passerelle/solvers';
import { type Introduction, IntroductionLoader } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { mayOnIntroduction } from '../introduction/introduction.rules.js';

/** The introduction that a notice is about. */
@Resolver(() => NoticeType)
export class NoticeIntroductionResolver {
  constructor(
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly introductions: IntroductionLoader,
  ) {}

  @ResolveField(() => IntroductionType, { nullable: true, description: 'The introduction it is about.' })
  @FieldOf('Notice')
  async introduction(notice: Notice, context: RequestContext<Actor>): Promise<Introduction | null> {
    const { introductionId } = notice.data;
    const introduction =
      introductionId === undefined ? null : await this.introductions.load(context, introductionId);
    if (introduction === null) return null;
    const [need, solver] = await Promise.all([
      this.needs.load(context, introduction.needId),
      this.solvers.load(context, introduction.solverId),
    ]);
    const visible = need && solver && mayOnIntroduction(context.actor, 'see', introduction, { need, solver });
    return visible ? introduction : null;
  }
}
