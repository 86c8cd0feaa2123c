import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import type { AboutNeed } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, SubjectSource, Writing } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import { FollowUpLink } from '../../follow-ups/follow-up-link.js';
import { FollowUpsOfIntroductionLoader } from '../../follow-ups/follow-up.entity.js';
import { FollowUpsService } from '../../follow-ups/follow-ups.service.js';
import { metAccordingTo } from '../../follow-ups/met.words.js';
import type { Introduced } from '../introductions/introduction-audience.js';
import { IntroductionNotices } from '../introductions/introduction-notices.js';
import type { IntroductionMail } from '../introductions/mails/introduction-mail.js';

export interface FollowUpFacts extends AboutNeed {
  /** State of the question. */
  question: 'open' | 'answered' | 'overtaken';
}

/** Finds the introductions behind the questions that notices are about. */
@Injectable()
export class FollowUpNotices implements SubjectSource<Introduced, FollowUpFacts, IntroductionMail> {
  constructor(
    private readonly introductions: IntroductionNotices,
    private readonly followUps: FollowUpsService,
    private readonly followUpLink: FollowUpLink,
    private readonly followUpsOf: FollowUpsOfIntroductionLoader,
  ) {}

  find(by: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Introduced | null> {
    return this.introductions.find(by, manager);
  }

  dataOf(introduced: Introduced): NoticeData {
    return this.introductions.dataOf(introduced);
  }

  async factsOf(notice: Notice, context: RequestContext<Actor>): Promise<FollowUpFacts> {
    const { need, introduction } = await this.introductions.factsOf(notice, context);
    const all = await this.followUpsOf.load(context, introduction.id);
    const asked = all.find(({ id }) => id === notice.subjectId);
    if (asked?.answeredAt) return { need, question: 'answered' };
    return { need, question: asked?.isOpenAmong(all) ? 'open' : 'overtaken' };
  }

  writingTo(introduced: Introduced): Writing {
    return this.introductions.writingTo(introduced);
  }

  mailPropsOf(mailing: Mailing<Introduced>): Promise<IntroductionMail> {
    return this.introductions.mailPropsOf(mailing);
  }

  /** A question that is still open, and the page on which it is answered without signing in. */
  async questionOf({ notice, reader }: Mailing<Introduced>) {
    const asked = await this.followUps.find(notice.subjectId);
    if (asked === undefined) return undefined;
    const { followUp, introduction, all } = asked;
    const { metOn } = introduction;
    // The question is closed, or was answered meanwhile.
    const { askedAt, answeredAt } = followUp;
    if (metOn === null || askedAt === null || answeredAt !== null || !followUp.isOpenAmong(all))
      return undefined;
    return {
      step: followUp.step,
      metOn,
      metAccordingTo: metAccordingTo(followUp.side, introduction, all),
      answerUrl: await this.followUpLink.urlFor(followUp, reader.to.address),
    };
  }
}
