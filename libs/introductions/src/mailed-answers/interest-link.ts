import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  OneTimeTokens,
} from '@passerelle/links';
import { capitalised, quoted } from '@passerelle/mail';
import { Match } from '@passerelle/matching';
import { Interest } from '../interests/interest.entity.js';
import { LONGEST_MESSAGE } from '../interests/interest.input.js';
import { InterestsService } from '../interests/interests.service.js';
import { sentences } from '../introductions.sentences.js';
import type { Parties } from '../parties/parties.js';
import { assertMailsWanted, speakerAtAddress } from '../parties/speaker-at-address.js';
import { needParagraphs } from './need-facts.words.js';
import { inFull, OtherParties } from './other-parties.js';

const PURPOSE = 'mark-interest';
const PATH = 'repondre';

/** In days: as long as people remember a need. */
const INTEREST_DAYS = 30;

const words = {
  fr: {
    title: 'Répondre à ce besoin',
    asks: (who: string, title: string) => `${who} cherche une solution : ${quoted(title, 'fr')}.`,
    next: (profile: string) =>
      `Vous répondez pour ${profile}. L’entreprise et l’équipe ${placeIn.fr.ofOperator} lisent votre message, et ${placeIn.fr.operator} vous propose une rencontre si elle paraît utile. Vos coordonnées ne sont transmises que si vous acceptez tous les deux.`,
    message: 'Votre message',
    hint: 'En quelques phrases : ce que vous proposez, et pourquoi cela convient.',
    button: 'Envoyer ma réponse',
    done: {
      title: 'Votre réponse est envoyée',
      get notice() {
        return `L’entreprise et l’équipe ${placeIn.fr.ofOperator} la lisent. Nous vous écrivons dès qu’une rencontre vous est proposée, ou si ${placeIn.fr.operator} n’y donne pas suite.`;
      },
    },
    already: 'Vous avez déjà répondu à ce besoin',
    gone: {
      title: 'Ce besoin n’est plus en ligne',
      next: 'Vous n’avez rien à faire. Nous vous signalerons d’autres besoins qui s’approchent de ce que vous proposez.',
    },
  },
  en: {
    title: 'Answer this need',
    asks: (who: string, title: string) => `${who} is looking for a solution: ${quoted(title, 'en')}.`,
    next: (profile: string) =>
      `You answer for ${profile}. The company and the ${placeIn.en.operatorName} team read your message, and ${placeIn.en.operatorName} proposes that you meet if that seems useful. How to reach you is passed on only if you both accept.`,
    message: 'Your message',
    hint: 'In a few sentences: what you offer, and why it fits.',
    button: 'Send my answer',
    done: {
      title: 'Your answer is sent',
      get notice() {
        return `The company and the ${placeIn.en.operatorName} team read it. We write to you as soon as a meeting is proposed, or if ${placeIn.en.operatorName} does not follow it up.`;
      },
    },
    already: 'You have answered this need already',
    gone: {
      title: 'This need is no longer online',
      next: 'There is nothing for you to do. We will tell you of other needs that come close to what you offer.',
    },
  },
};

/** The need and the solver of the secret in a mailed link, in their present state. */
interface Asked extends Parties {
  /** The present answer. It may come from another way than this mail. */
  interest: Interest | null;
  isUsed: boolean;
}

/** Marks an interest from the mail about a match, without signing in, also for profiles without a holder. */
@Injectable()
export class InterestLink extends MailedLink {
  readonly path = PATH;
  readonly another = sentences.perhapsMarked();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly interests: InterestsService,
    private readonly others: OtherParties,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  /** The address of the page on which the reader of a mail answers the need of a match. It works once. Made when the mail is sent. */
  async urlFor({ id: subjectId }: Pick<Match, 'id'>, email: string): Promise<string> {
    const expiresIn = INTEREST_DAYS * 24 * 3_600_000;
    return this.tokens.issueLink(PATH, { purpose: PURPOSE, subjectId, email, expiresIn });
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.find(secret);
    if (asked === undefined) return undefined;
    const { need, solver, interest, isUsed } = asked;
    const say = words[language];
    if (interest?.state === 'open' || isUsed) return answered(interest, say.already, language);
    if (need.state !== 'published')
      return { title: say.gone.title, paragraphs: [say.gone.next], cookies: [] };
    // Described as for any reader, since the pair is not introduced yet.
    const other = await this.others.of('solver', { isOpened: false }, { need, solver }, language);
    return {
      title: say.title,
      paragraphs: [
        capitalised(say.asks(other.kind === undefined ? other.who : `${inFull(other)},`, need.title)),
        ...needParagraphs(need),
        ...other.facts,
        say.next(quoted(solver.name, language)),
      ],
      fields: [
        {
          name: 'message',
          label: say.message,
          hint: say.hint,
          type: 'longText',
          rows: 5,
          maxLength: LONGEST_MESSAGE,
        },
      ],
      button: say.button,
    };
  }

  async use({ secret, typed, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.find(secret);
    if (asked === undefined) return undefined;
    if (asked.isUsed || asked.interest?.state === 'open') return this.show(secret, language);
    const interest = await this.mark(secret, asked, { message: typed('message') });
    return interest && answered(interest, words[language].done.title, language);
  }

  /** @returns undefined: the secret is no longer valid, or no person can answer from its address any more. */
  private mark(
    secret: string,
    { need, solver }: Asked,
    input: { message: string },
  ): Promise<Interest | undefined> {
    const pair = { needId: need.id, solverId: solver.id };
    return this.tokens.consume(PURPOSE, secret, (tx, { email }) =>
      this.interests.markByMail(tx, pair, input, (parties) =>
        speakerAtAddress(tx.manager, email, 'solver', parties),
      ),
    );
  }

  private async find(secret: string): Promise<Asked | undefined> {
    const { manager } = this.database;
    const grant = await this.tokens.recall([{ purpose: PURPOSE }], secret);
    if (grant === undefined) return undefined;
    const { subjectId: id, email, isUsed } = grant;
    const match = await manager.findOne(Match, { where: { id }, relations: { need: true, solver: true } });
    if (match === null) return undefined;
    const { need, solver } = match;
    assertMailsWanted(email, 'solver', { solver });
    if ((await speakerAtAddress(manager, email, 'solver', { need, solver })) === undefined) return undefined;
    const pair = { needId: need.id, solverId: solver.id };
    const interest = await manager.findOneBy(Interest, pair);
    return { need, solver, interest, isUsed };
  }
}

/** The page after the answer: the answer given, and the next steps. */
function answered(interest: Interest | null, title: string, language: Language): LinkDone {
  const { notice } = words[language].done;
  const message = interest === null ? [] : [quoted(interest.message, language)];
  return { title, paragraphs: [...message, notice], cookies: [] };
}
