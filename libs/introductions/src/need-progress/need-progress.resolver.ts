import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedType } from '@passerelle/needs';
import { IntroductionsOfNeedLoader } from './introductions-of-need.loader.js';
import { progressOf } from './need-progress.js';
import { type NeedProgress, NeedProgressEnum } from './need-progress.graphql.js';

/** Fields that introductions add to needs. */
@Resolver(() => NeedType)
export class NeedProgressResolver {
  constructor(private readonly introductions: IntroductionsOfNeedLoader) {}

  @ResolveField(() => NeedProgressEnum, {
    nullable: true,
    description: 'How far its introductions have come, for its company and curators.',
  })
  @FieldOf('Need')
  async progress(need: Need, context: RequestContext<Actor>): Promise<NeedProgress | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', need)) return null;
    return progressOf(need, await this.introductions.load(context, need.id));
  }
}
