import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@passerelle/graphql';
import { InterestLoader } from '@passerelle/introductions';
import { NotFound } from '@passerelle/problems';
import { interestNoticeText } from './interest-notice.words.js';
import type { Notice, NoticeKindAbout } from './notice.entity.js';
import type { NoticeText } from './notice.words.js';

/** Puts notices about interests into words. */
@Injectable()
export class InterestTexts {
  constructor(private readonly interests: InterestLoader) {}

  async of(
    { kind, data }: Notice & { kind: NoticeKindAbout<'interest'> },
    context: RequestContext,
  ): Promise<NoticeText> {
    const interest = await this.interests.load(context, data.interestId ?? '');
    if (interest === null) throw new NotFound();
    return interestNoticeText(kind, interest, context.language);
  }
}
