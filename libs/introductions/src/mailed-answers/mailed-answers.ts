import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { OneTimeTokens } from '@passerelle/links';
import { IllegalTransition, NotFound } from '@passerelle/problems';
import { Introduction } from '../introduction/introduction.entity.js';
import { type Change, IntroductionsService } from '../introduction/introductions.service.js';
import { type Parties, type PartySide, partySides } from '../parties/parties.js';
import type { Respondent } from '../parties/reply.js';
import { assertMailsWanted, type Speaker, speakerAtAddress } from '../parties/speaker-at-address.js';

/** The actions of a party from a mail, and the path of each page. */
export const answerPaths = {
  accept: 'accepter',
  decline: 'decliner',
  takeBack: 'reprendre',
  planMeeting: 'rendez-vous',
} as const;
export type MailedAnswer = keyof typeof answerPaths;

/** For how many days a link to an answer is valid: longer than an introduction waits for the answer, unless a party is away. */
const ANSWER_DAYS = 21;
/** In days: two months. By then people have agreed on a day, or do not meet. */
const MEETING_DAYS = 60;
const daysOf = (answer: MailedAnswer): number => (answer === 'planMeeting' ? MEETING_DAYS : ANSWER_DAYS);

/** The introduction of the secret in a mailed link, in its present state. */
export interface AskedByMail {
  introduction: Introduction;
  parties: Parties;
  side: PartySide;
  speaker: Speaker;
  /** The address to which the mail was sent. */
  email: string;
  /** Whether the secret has been used. */
  isUsed: boolean;
}

/** A secret serves one kind of answer of one side. It cannot be used for the other links of the same mail. */
const purposeOf = (answer: MailedAnswer, side: PartySide): string => `${answer}-introduction-${side}`;

/**
 * Answers from a mail, without signing in. The reader of the mail at an address speaks for the side of that address.
 */
@Injectable()
export class MailedAnswers {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly introductions: IntroductionsService,
  ) {}

  /** The address of the page for an answer. Made when the mail is sent. */
  async urlOf(
    answer: MailedAnswer,
    asked: { introductionId: string; side: PartySide; email: string },
  ): Promise<string> {
    return this.tokens.issueLink(answerPaths[answer], {
      purpose: purposeOf(answer, asked.side),
      subjectId: asked.introductionId,
      email: asked.email,
      expiresIn: daysOf(answer) * 24 * 3_600_000,
    });
  }

  /**
   * The content of a secret. undefined: the secret is not valid, or nobody at its address speaks for that side any
   * more.
   */
  async find(answer: MailedAnswer, secret: string): Promise<AskedByMail | undefined> {
    const sides = partySides.map((side) => ({ side, purpose: purposeOf(answer, side) }));
    const grant = await this.tokens.recall(sides, secret);
    if (grant === undefined) return undefined;
    const { side, subjectId: id, email, isUsed } = grant;
    const introduction = await this.database.manager.findOneBy(Introduction, { id });
    if (introduction === null) return undefined;
    const parties = await this.introductions.partiesOf(introduction);
    assertMailsWanted(email, side, parties);
    const speaker = await speakerAtAddress(this.database.manager, email, side, parties);
    return speaker && { introduction, parties, side, speaker, email, isUsed };
  }

  /**
   * Gives an answer, if the introduction still awaits it.
   * @returns the state of the introduction afterwards, which another person may have caused. undefined as in `find`.
   */
  async give(
    answer: MailedAnswer,
    secret: string,
    work: (change: Change, respondent: Respondent) => Promise<string | void>,
  ): Promise<AskedByMail | undefined> {
    const asked = await this.find(answer, secret);
    if (asked === undefined || asked.isUsed) return asked;
    const {
      side,
      speaker: { personId },
    } = asked;
    try {
      // If the button was pressed twice at once, the secret is not used again: the other request has answered.
      await this.tokens.consume(purposeOf(answer, side), secret, (tx, { subjectId, email }) =>
        this.introductions.changeLocked(tx, subjectId, answer, personId, async (change) => {
          const speaker = await speakerAtAddress(tx.manager, email, side, change.parties);
          if (speaker?.personId !== personId) throw new NotFound();
          return work(change, { side, personId, byMail: true });
        }),
      );
    } catch (error) {
      // The page shows the state of the introduction.
      if (!(error instanceof IllegalTransition)) throw error;
    }
    return this.find(answer, secret);
  }
}
