import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/links';
import { sentences } from '../introductions.sentences.js';
import { RepliesService } from '../replies/replies.service.js';
import {
  acceptedFor,
  agreements,
  answerableAgain,
  answerForms,
  statusInWords,
  withoutAcceptance,
} from './mailed-answer.words.js';
import { answerPaths, type AskedByMail, MailedAnswers } from './mailed-answers.js';

/** Withdraws an acceptance, from the mail that confirmed it, until the other party accepts. */
@Injectable()
export class WithdrawAcceptanceLink extends MailedLink {
  readonly path = answerPaths.takeBack;
  readonly another = sentences.seeHowItStands();

  constructor(
    links: MailedLinks,
    private readonly answers: MailedAnswers,
    private readonly replies: RepliesService,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.answers.find('takeBack', secret);
    if (asked === undefined) return undefined;
    const { introduction, parties, side, isUsed } = asked;
    const canWithdraw = introduction.state === 'proposed' && introduction.replyOf(side).answer === 'accepted';
    if (isUsed || !canWithdraw) return status(asked, language);
    const { title, paragraphs, button } = answerForms[language].takeBack;
    return {
      title,
      paragraphs: [acceptedFor[language](parties.need.title), ...paragraphs],
      agreement: agreements[language].takeBack,
      button,
    };
  }

  async use({ secret, language }: LinkUse): Promise<LinkDone | undefined> {
    const asked = await this.answers.give('takeBack', secret, (change, respondent) =>
      this.replies.withdrawAcceptance(change, respondent),
    );
    if (asked === undefined) return undefined;
    const { introduction, side, email } = asked;
    if (!introduction.awaited.includes(side)) return status(asked, language);
    // The link that accepted is used up. Accepting again from this page needs a new link.
    const onwardUrl = await this.answers.urlOf('accept', { introductionId: introduction.id, side, email });
    return { ...answerableAgain(asked, language), onwardUrl };
  }
}

/** The text of the page if the link was used, or there is nothing to withdraw. */
function status(asked: AskedByMail, language: Language): LinkDone {
  const { introduction, side, isUsed } = asked;
  if (!introduction.awaited.includes(side)) return statusInWords(asked, language);
  return withoutAcceptance(asked, isUsed ? 'takenBack' : 'nothingToTakeBack', language);
}
