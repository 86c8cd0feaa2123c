import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import { ConversationsLoader } from '@passerelle/introductions';
import { NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { messageNoticeText } from './message-notice.words.js';
import type { Notice } from './notice.entity.js';
import type { NoticeText } from './notice.words.js';

/** Puts notices of messages into words: that there are some, never what they say. */
@Injectable()
export class MessageTexts {
  constructor(
    private readonly needs: NeedLoader,
    private readonly conversations: ConversationsLoader,
  ) {}

  async of({ data }: Notice, context: RequestContext<Actor>): Promise<NoticeText> {
    const [need, states] = await Promise.all([
      this.needs.load(context, data.needId),
      this.conversations.load(context, data.introductionId ?? ''),
    ]);
    if (need === null) throw new NotFound();
    const unread = states.find(({ channel }) => channel === data.channel)?.unread ?? 0;
    return messageNoticeText(need.title, unread, context.language);
  }
}
