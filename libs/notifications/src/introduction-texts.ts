import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import { FollowUpsOfIntroductionLoader, IntroductionLoader, partyOf } from '@passerelle/introductions';
import { NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { SolverLoader } from '@passerelle/solvers';
import { introductionNoticeText, type IntroductionFacts } from './introduction-notice.words.js';
import type { Notice, NoticeKindAbout } from './notice.entity.js';
import type { NoticeText } from './notice.words.js';

/** Puts notices about introductions into words for their reader: no more than this reader may know. */
@Injectable()
export class IntroductionTexts {
  constructor(
    private readonly introductions: IntroductionLoader,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly followUps: FollowUpsOfIntroductionLoader,
  ) {}

  async of(
    { kind, data, subjectId }: Notice & { kind: NoticeKindAbout<'introduction'> },
    context: RequestContext<Actor>,
  ): Promise<NoticeText> {
    const introduction = await this.introductions.load(context, data.introductionId ?? '');
    if (introduction === null) throw new NotFound();
    const [need, solver] = await Promise.all([
      this.needs.load(context, introduction.needId),
      this.solvers.load(context, introduction.solverId),
    ]);
    if (need === null || solver === null) throw new NotFound();
    const side = partyOf(context.actor, { need, solver });
    const facts: IntroductionFacts = { introduction, need, side };
    if (kind === 'follow_up_asked') {
      const all = await this.followUps.load(context, introduction.id);
      const question = all.find(({ id }) => id === subjectId);
      if (question?.answeredAt) facts.question = 'answered';
      else facts.question = question?.isOpenAmong(all) ? 'open' : 'overtaken';
    }
    return introductionNoticeText(kind, facts, context.language);
  }
}
