import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Notice, NoticeType } from '@passerelle/notifications';
import type { Need } from '../need/need.entity.js';
import { NeedType } from '../need/need.graphql.js';
import { NeedLoader } from '../need/need.loader.js';
import { mayOnNeed } from '../need/need.policy.js';

/** The need that a notice is about. */
@Resolver(() => NoticeType)
export class NoticeNeedResolver {
  constructor(private readonly needs: NeedLoader) {}

  @ResolveField(() => NeedType, { nullable: true, description: 'The need it is about.' })
  @FieldOf('Notice')
  async need({ data }: Notice, context: RequestContext<Actor>): Promise<Need | null> {
    if (data.needId === undefined) return null;
    const need = await this.needs.load(context, data.needId);
    return need !== null && mayOnNeed(context.actor, 'see', need) ? need : null;
  }
}
