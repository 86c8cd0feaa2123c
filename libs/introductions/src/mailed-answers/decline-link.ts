import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink, MailedLinks } from '@passerelle/links';
import { LONGEST_NOTE } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';
import { declineReasons } from '../parties/reply.js';
import { RepliesService } from '../replies/replies.service.js';
import { declineFields, declinesInstead, offerForm, statusInWords } from './mailed-answer.words.js';
import { answerPaths, MailedAnswers } from './mailed-answers.js';
import { declineReasonInWords } from './need-facts.words.js';
import { OtherParties } from './other-parties.js';

/**
 * Declines an introduction from a mail, with a reason. A party that has accepted may also decline, until the other
 * accepts.
 */
@Injectable()
export class DeclineLink extends MailedLink {
  readonly path = answerPaths.decline;
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
    const asked = await this.answers.find('decline', secret);
    if (asked === undefined) return undefined;
    const { introduction, parties, side, isUsed } = asked;
    if (isUsed || introduction.state !== 'proposed') return statusInWords(asked, language);
    const form = offerForm(
      'decline',
      asked,
      await this.others.of(side, introduction, parties, language),
      language,
    );
    const hasAccepted = introduction.replyOf(side).answer === 'accepted';
    const { reason, note, hint } = declineFields[language];
    return {
      ...form,
      paragraphs: [...form.paragraphs, ...(hasAccepted ? [declinesInstead[language]] : [])],
      fields: [
        {
          name: 'reason',
          label: reason,
          type: 'choice',
          options: declineReasons.map((value) => ({ value, label: declineReasonInWords[language][value] })),
        },
        {
          name: 'note',
          label: note,
          hint,
          type: 'longText',
          rows: 3,
          maxLength: LONGEST_NOTE,
          optional: true,
        },
      ],
    };
  }

  async use({ secret, typed, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const reason = declineReasons.find((each) => each === typed('reason'));
    if (reason === undefined) return this.askAgain(secret, language);
    const asked = await this.answers.give('decline', secret, (change, respondent) =>
      this.replies.declineAs(change, respondent, { reason, note: typed('note') }),
    );
    return asked && statusInWords(asked, language);
  }

  private async askAgain(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const shown = await this.show(secret, language);
    return shown && 'button' in shown ? { ...shown, problem: declineFields[language].choose } : shown;
  }
}
