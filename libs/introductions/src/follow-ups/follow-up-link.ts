import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkField,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';
import { dayInWords } from '@passerelle/mail';
import { type Outcome, outcomes } from '../introduction/introduction.entity.js';
import { sentences } from '../introductions.sentences.js';
import { assertMailsWanted, type Speaker, speakerAtAddress } from '../parties/speaker-at-address.js';
import type { FollowUp } from './follow-up.entity.js';
import { type FollowUpInContext, FollowUpsService } from './follow-ups.service.js';
import { metAccordingTo, metInWords } from './met.words.js';

const PURPOSE = 'follow-up';
const PATH = 'suivi';

/** For how many days a link is valid. */
export const FOLLOW_UP_LINK_DAYS = 60;

/** The answer "we did not meet". */
const NOT_MET = 'not_met';

const words = {
  fr: {
    title: 'Qu’a donné votre rencontre ?',
    about: (met: string, title: string) => `${met}, au sujet du besoin « ${title} ».`,
    get who() {
      return `Vous répondez pour votre structure ou votre projet. L’équipe ${placeIn.fr.ofOperator} lit votre réponse ; l’autre partie apprend seulement si vous vous êtes rencontrés et si la rencontre a abouti.`;
    },
    get denial() {
      return `Si vous répondez que vous ne vous êtes pas rencontrés et que personne d’autre ne dit le contraire, la rencontre redevient à venir : vous pourrez fixer un rendez-vous. Sinon, votre réponse reste à côté de l’autre, et l’équipe ${placeIn.fr.ofOperator} les lit.`;
    },
    question: 'Vous êtes-vous rencontrés, et qu’en est-il sorti ?',
    answers: {
      hired: 'Oui, une embauche',
      trained: 'Oui, une formation',
      pilot: 'Oui, une expérimentation',
      contract: 'Oui, un contrat',
      nothing: 'Oui, mais rien pour l’instant',
      not_met: 'Nous ne nous sommes pas rencontrés',
    },
    note: 'Voulez-vous dire quelques mots ?',
    button: 'Envoyer ma réponse',
    chooseOne: 'Choisissez l’une des réponses.',
    done: {
      title: 'Merci, c’est noté',
      paragraphs: ['Vous pouvez fermer cette page. Votre réponse se corrige dans Passerelle.'],
    },
  },
  en: {
    title: 'What came of your meeting?',
    about: (met: string, title: string) => `${met}, about the need “${title}”.`,
    get who() {
      return `You answer for your organisation or your project. The ${placeIn.en.operatorName} team reads your answer; the other party learns only whether you met and whether the meeting led to something.`;
    },
    get denial() {
      return `If you answer that you did not meet and nobody else says otherwise, the meeting is to come again: you will be able to arrange it. Otherwise your answer stands beside the other, and the ${placeIn.en.operatorName} team reads them.`;
    },
    question: 'Did you meet, and what came of it?',
    answers: {
      hired: 'Yes, somebody was hired',
      trained: 'Yes, a training course',
      pilot: 'Yes, a pilot',
      contract: 'Yes, a contract',
      nothing: 'Yes, but nothing so far',
      not_met: 'We did not meet',
    },
    note: 'Would you like to say a few words?',
    button: 'Send my answer',
    chooseOne: 'Choose one of the answers.',
    done: {
      title: 'Thank you, noted',
      paragraphs: ['You can close this page. Your answer can be corrected in Passerelle.'],
    },
  },
};

/** Answers a follow-up from a mail, without signing in. The reader of the mail at an address of one side may answer for that side. */
@Injectable()
export class FollowUpLink extends MailedLink {
  readonly path = PATH;
  readonly another = sentences.perhapsAnswered();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly followUps: FollowUpsService,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  /** The address of the page on which the reader of a mail answers. It works once. Made when the mail is sent. */
  async urlFor({ id: subjectId }: Pick<FollowUp, 'id'>, email: string): Promise<string> {
    const expiresIn = FOLLOW_UP_LINK_DAYS * 24 * 3_600_000;
    return this.tokens.issueLink(PATH, { purpose: PURPOSE, subjectId, email, expiresIn });
  }

  async show(secret: string, language: Language): Promise<LinkForm | undefined> {
    const grant = await this.tokens.peek(PURPOSE, secret);
    const asked = grant && (await this.open(grant, await this.followUps.find(grant.subjectId)));
    return asked && this.form(asked, language);
  }

  async use({ secret, typed, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const form = await this.show(secret, language);
    if (form === undefined) return undefined;
    const answer = typed('answer');
    const outcome = outcomes.find((each) => each === answer) ?? null;
    if (outcome === null && answer !== NOT_MET) return { ...form, problem: words[language].chooseOne };
    const isAnswered = await this.answer(secret, outcome, typed('note'));
    return isAnswered ? { ...words[language].done, cookies: [] } : undefined;
  }

  /** @returns false: the secret is no longer valid. */
  private answer(secret: string, outcome: Outcome | null, note: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const grant = await this.tokens.redeem(tx.manager, PURPOSE, secret);
      const asked =
        grant && (await this.open(grant, await this.followUps.hold(tx, grant.subjectId), tx.manager));
      if (asked === undefined) return false;
      const fields = { happened: outcome !== null, outcome, note };
      await this.followUps.answerAs(tx, asked.followUp, asked.speaker.personId, fields);
      return true;
    });
  }

  /**
   * The question, and the person who answers it from this mail address. undefined: the question is closed or answered, or no
   * person can answer from this address any more.
   */
  private async open(
    { email }: TokenGrant,
    found: FollowUpInContext | undefined,
    manager = this.database.manager,
  ): Promise<(FollowUpInContext & { speaker: Speaker }) | undefined> {
    if (found === undefined) return undefined;
    const { followUp, parties, all } = found;
    if (followUp.answeredAt !== null || !followUp.isOpenAmong(all)) return undefined;
    assertMailsWanted(email, followUp.side, parties);
    const speaker = await speakerAtAddress(manager, email, followUp.side, parties);
    return speaker && { ...found, speaker };
  }

  private async form(
    { followUp: { side }, introduction, parties: { need, solver }, all }: FollowUpInContext,
    language: Language,
  ): Promise<LinkForm> {
    const { title, about, who, denial, question, answers, note, button } = words[language];
    const other =
      side === 'company'
        ? solver.name
        : (await this.database.manager.findOneByOrFail(Organisation, { id: need.organisationId })).name;
    const fields: LinkField[] = [
      {
        name: 'answer',
        label: question,
        type: 'choice',
        options: Object.entries(answers).map(([value, label]) => ({ value, label })),
      },
      { name: 'note', label: note, type: 'longText', maxLength: 1_000, rows: 2, optional: true },
    ];
    const day = dayInWords(introduction.metOn ?? '', language);
    const met = metInWords(other, day, metAccordingTo(side, introduction, all), language);
    return { title, paragraphs: [about(met, need.title), who, denial], fields, button };
  }
}
