import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type Page, type RequestContext } from '@passerelle/graphql';
import type { Notice } from '../notices/notice.entity.js';
import { NoticeTexts } from './notice-texts.js';
import { NoticeConnection, NoticesArgs, NoticeType } from './notice.graphql.js';
import { NoticesService } from './notices.service.js';

@Resolver(() => NoticeType)
export class NoticesResolver {
  constructor(
    private readonly notices: NoticesService,
    private readonly texts: NoticeTexts,
  ) {}

  @Query(() => NoticeConnection, { description: 'What the viewer is told, newest first.' })
  @Allow('signedIn')
  myNotices(@CurrentActor() actor: Actor, @Args() args: NoticesArgs): Promise<Page<Notice>> {
    return this.notices.list(actor, args);
  }

  @Query(() => Int, { description: 'How many notices the viewer has not read.' })
  @Allow('signedIn')
  unreadNoticeCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.notices.unreadCount(actor);
  }

  @Mutation(() => NoticeType, {
    description: 'Notes that the viewer has read a notice. Said again, it changes nothing.',
  })
  @Allow('signedIn')
  markNoticeRead(
    @CurrentActor() actor: Actor,
    @IdArg('the notice; of somebody else’s: `NOT_FOUND`') id: string,
  ): Promise<Notice> {
    return this.notices.markRead(actor, id);
  }

  @Mutation(() => Int, {
    description:
      'Marks as read those that lead to a page which the viewer has opened. Answers how many were unread.',
  })
  @Allow('signedIn')
  markNoticesRead(
    @CurrentActor() actor: Actor,
    @Args('link', { description: 'The path of the page, as notices have it.' }) link: string,
  ): Promise<number> {
    return this.notices.markReadAt(actor, link);
  }

  @Mutation(() => Int, { description: 'Answers how many were unread.' })
  @Allow('signedIn')
  markAllNoticesRead(@CurrentActor() actor: Actor): Promise<number> {
    return this.notices.markAllRead(actor);
  }

  @FieldOf('Notice')
  async title(notice: Notice, context: RequestContext<Actor>): Promise<string> {
    return (await this.texts.of(notice, context)).title;
  }

  @FieldOf('Notice')
  async body(notice: Notice, context: RequestContext<Actor>): Promise<string> {
    return (await this.texts.of(notice, context)).body;
  }

  @FieldOf('Notice')
  link(notice: Notice): string {
    return this.texts.linkOf(notice);
  }
}

export const providersOfReading = [NoticeTexts, NoticesResolver, NoticesService];
