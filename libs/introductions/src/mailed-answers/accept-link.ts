import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/links';
import { sentences } from '../introductions.sentences.js';
import { RepliesService } from '../replies/replies.service.js';
import { agreements, offerForm, statusInWords } from './mailed-answer.words.js';
import { answerPaths, MailedAnswers } from './mailed-answers.js';
import { OtherParties } from './other-parties.js';

/** Accepts an introduction from a mail. The link signs nobody in, and does not name the other party. */
@Injectable()
export class AcceptLink extends MailedLink {
  readonly path = answerPaths.accept;
  readonly another = sentences.seeHowItStands();

  constructor(
    links: MailedLinks,
    private readonly answers: MailedAnswers,
    private readonly replies: RepliesService,
    private readonly others: OtherParties,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.answers.find('accept', secret);
    if (asked === undefined) return undefined;
    const { introduction, parties, side, isUsed } = asked;
    if (isUsed || !introduction.awaited.includes(side)) return statusInWords(asked, language);
    const other = await this.others.of(side, introduction, parties, language);
    return { ...offerForm('accept', asked, other, language), agreement: agreements[language].accept };
  }

  async use({ secret, language }: LinkUse): Promise<LinkDone | undefined> {
    const asked = await this.answers.give('accept', secret, (change, respondent) =>
      this.replies.acceptAs(change, respondent),
    );
    return asked && statusInWords(asked, language);
  }
}
