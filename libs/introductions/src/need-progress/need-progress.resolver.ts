import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance, Settings } from '@passerelle/config';
import { FieldOf, listLoaderBy, type RequestContext } from '@passerelle/graphql';
import { asKnownTo, mayOnNeed, type Need, NeedType, readByOf } from '@passerelle/needs';
import { OpenInterestsOfNeedLoader } from '../interests/open-interests-of-need.loader.js';
import { Introduction, IntroductionLoader } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { Summaries } from '../summaries.js';
import { NeedNextDateType, type NeedProgress, NeedProgressEnum } from './need-progress.graphql.js';
import { furthestOf, nextDateOf, progressOf } from './need-progress.js';
import { MyIntroductionsLoader } from './need-progress.loaders.js';
import { needSummaryInWords } from './need-summary.words.js';

/** Finds the state of each introduction of a need. It checks no permission: its callers ask the policy. */
export class IntroductionsOfNeedLoader extends listLoaderBy(Introduction, 'needId', {
  select: { id: true, needId: true, state: true, replyDueOn: true, meetingAt: true, isUnannounced: true },
}) {}

/** Fields that introductions add to needs. */
@Resolver(() => NeedType)
export class NeedProgressResolver {
  constructor(
    private readonly introductions: IntroductionsOfNeedLoader,
    private readonly openInterests: OpenInterestsOfNeedLoader,
    private readonly mine: MyIntroductionsLoader,
    private readonly byId: IntroductionLoader,
    private readonly summaries: Summaries,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => NeedProgressEnum, {
    nullable: true,
    description: 'How far its introductions have come, for its company and curators.',
  })
  @FieldOf('Need')
  async progress(need: Need, context: RequestContext<Actor>): Promise<NeedProgress | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', need)) return null;
    return progressOf(asKnownTo(context.actor, need), await this.knownTo(context, need));
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where it stands and what comes next, in the viewer’s language, for its company and curators: the same on every page and in every mail.',
  })
  @FieldOf('Need')
  async summary(stored: Need, context: RequestContext<Actor>): Promise<string | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', stored)) return null;
    const need = asKnownTo(context.actor, stored);
    const introduction = need.state === 'published' ? await this.progressIntroduction(need, context) : null;
    const isSought = need.state === 'published' && introduction === null;
    const readBy = readByOf(need, this.settings);
    return needSummaryInWords(
      {
        need,
        readBy,
        isLate: readBy !== undefined && readBy < dayInFrance(this.clock.now()),
        answers: isSought ? (await this.openInterests.load(context, need.id)).length : 0,
        introduction: introduction === null ? undefined : await this.summaries.of(introduction, context),
      },
      context.language,
    );
  }

  @ResolveField(() => IntroductionType, {
    nullable: true,
    description:
      'The introduction that its progress tells of, for its company and curators: the one that has come furthest. null: none stands.',
  })
  @FieldOf('Need')
  async progressIntroduction(need: Need, context: RequestContext<Actor>): Promise<Introduction | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', need)) return null;
    const furthest = furthestOf(await this.knownTo(context, need));
    return furthest === undefined ? null : this.byId.load(context, furthest.id);
  }

  @ResolveField(() => NeedNextDateType, {
    nullable: true,
    description:
      'The next day on which something happens, for its company and curators; null: none is known.',
  })
  @FieldOf('Need')
  async nextDate(need: Need, context: RequestContext<Actor>): Promise<NeedNextDateType | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', need)) return null;
    const introductions = await this.knownTo(context, need);
    return nextDateOf(asKnownTo(context.actor, need), introductions, dayInFrance(this.clock.now())) ?? null;
  }

  @ResolveField(() => [IntroductionType], {
    description:
      'Those of the profiles that the viewer holds in which they are being asked, or know each other: these cannot answer it any more.',
  })
  @FieldOf('Need')
  async myIntroductions(need: Need, context: RequestContext<Actor>): Promise<Introduction[]> {
    return [...(await this.mine.load(context, need.id))];
  }

  /** For the company, without introductions of which it is not notified yet. */
  private async knownTo(context: RequestContext<Actor>, need: Need): Promise<readonly Introduction[]> {
    const all = await this.introductions.load(context, need.id);
    return context.actor.belongsTo(need.organisationId)
      ? all.filter(({ isUnannounced }) => !isUnannounced)
      : all;
  }
}

export const providersOfNeedProgress = [
  IntroductionsOfNeedLoader,
  MyIntroductionsLoader,
  NeedProgressResolver,
];
