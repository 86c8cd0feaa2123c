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
import { beginningOf, quoted } from '@passerelle/mail';
import { Not } from 'typeorm';
import {
  type AuthorSide,
  type Channel,
  channels,
  LONGEST_BODY,
  sideReads,
  takesMessages,
} from '../conversations/conversation.rules.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { IntroductionMessage } from '../conversations/introduction-message.entity.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { sentences } from '../introductions.sentences.js';
import type { Parties } from '../parties/parties.js';
import { assertMailsWanted } from '../parties/speaker-at-address.js';
import { authorAt } from './author-at-address.js';

const PATH = 'message';
const sides = ['company', 'solver', 'curator'] as const satisfies readonly AuthorSide[];
/** A secret serves one side of one conversation. */
const purposeOf = (channel: Channel, side: AuthorSide): string => `write-message-${channel}-${side}`;
const purposes = channels.flatMap((channel) =>
  sides.map((side) => ({ channel, side, purpose: purposeOf(channel, side) })),
);

/** In days: as long as people remember a message. */
const MESSAGE_DAYS = 30;

/** Longest part of a message that is shown, in characters. The conversation has the whole message. */
const LONGEST_SHOWN = 1_200;

const words = {
  fr: {
    title: 'Répondre',
    about: (title: string) => `Au sujet de la rencontre pour le besoin ${title}.`,
    readers: {
      parties: 'Votre message est lu par l’autre partie, et par elle seule.',
      partiesOfMinor:
        'Votre message est lu par l’autre partie, et par l’adulte qui accompagne le porteur de solution.',
      get company() {
        return `Votre message est lu par l’entreprise et l’équipe ${placeIn.fr.ofOperator} ; le porteur de solution ne le voit pas.`;
      },
      get solver() {
        return `Votre message est lu par le porteur de solution et l’équipe ${placeIn.fr.ofOperator} ; l’entreprise ne le voit pas.`;
      },
    },
    written: (author: string, beginning: string) =>
      `${author === '' ? 'On vous a écrit' : `${author} vous a écrit`} : ${beginning}`,
    message: 'Votre message',
    button: 'Envoyer',
    sent: {
      title: 'Votre message est envoyé',
      notice:
        'Nous prévenons par e-mail celles et ceux qui le lisent, et vous écrivons dès qu’on vous répond.',
      more: 'Écrire un autre message',
    },
    used: {
      title: 'Vous avez déjà répondu depuis ce message',
      notice: 'Nous vous écrivons dès qu’on vous répond.',
    },
    closed: {
      title: 'Cette rencontre a été retirée',
      get notice() {
        return `Vous ne pouvez plus vous écrire ici. L’équipe ${placeIn.fr.ofOperator} peut vous renseigner.`;
      },
    },
  },
  en: {
    title: 'Answer',
    about: (title: string) => `About the introduction for the need ${title}.`,
    readers: {
      parties: 'Your message is read by the other party, and by nobody else.',
      partiesOfMinor: 'Your message is read by the other party, and by the adult who supervises the solver.',
      get company() {
        return `Your message is read by the company and the ${placeIn.en.operatorName} team; the solver does not see it.`;
      },
      get solver() {
        return `Your message is read by the solver and the ${placeIn.en.operatorName} team; the company does not see it.`;
      },
    },
    written: (author: string, beginning: string) =>
      `${author === '' ? 'Somebody has written to you' : `${author} has written to you`}: ${beginning}`,
    message: 'Your message',
    button: 'Send',
    sent: {
      title: 'Your message is sent',
      notice: 'We tell those who read it by e-mail, and write to you as soon as there is an answer.',
      more: 'Write another message',
    },
    used: {
      title: 'You have answered from this message already',
      notice: 'We write to you as soon as there is an answer.',
    },
    closed: {
      title: 'This introduction has been withdrawn',
      get notice() {
        return `You can no longer write to each other here. The ${placeIn.en.operatorName} team can tell you more.`;
      },
    },
  },
};

/** The conversation of the secret in a mailed link, in its present state. */
interface Asked {
  introduction: Introduction;
  parties: Parties;
  channel: Channel;
  side: AuthorSide;
  email: string;
  isUsed: boolean;
}

/** Answers a message from its mail, without signing in, also for profiles without a holder. */
@Injectable()
export class MessageLink extends MailedLink {
  readonly path = PATH;
  readonly another = sentences.seeHowItStands();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly conversations: ConversationsService,
    private readonly introductions: IntroductionsService,
    private readonly database: Database,
  ) {
    super();
    links.add(this);
  }

  /** The address of the page on which the reader of a mail writes one message. Made when the mail is sent. */
  async urlFor(
    introduction: Pick<Introduction, 'id'>,
    { channel, side, email }: { channel: Channel; side: AuthorSide; email: string },
  ): Promise<string> {
    return this.tokens.issueLink(PATH, {
      purpose: purposeOf(channel, side),
      subjectId: introduction.id,
      email,
      expiresIn: MESSAGE_DAYS * 24 * 3_600_000,
    });
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.find(secret);
    if (asked === undefined) return undefined;
    const { introduction, parties, channel, isUsed } = asked;
    const say = words[language];
    if (isUsed) return { title: say.used.title, paragraphs: [say.used.notice], cookies: [] };
    if (!takesMessages(channel, introduction, parties.solver))
      return { title: say.closed.title, paragraphs: [say.closed.notice], cookies: [] };
    return {
      title: say.title,
      paragraphs: [
        say.about(quoted(parties.need.title, language)),
        ...(await this.lastWritten(asked, language)),
        say.readers[channel === 'parties' && parties.solver.isMinor ? 'partiesOfMinor' : channel],
      ],
      fields: [{ name: 'body', label: say.message, type: 'longText', rows: 8, maxLength: LONGEST_BODY }],
      button: say.button,
    };
  }

  /** The last message to the reader: the mail of the day shows only its beginning. */
  private async lastWritten(
    { introduction: { id: introductionId }, channel, side }: Asked,
    language: Language,
  ): Promise<string[]> {
    const last = await this.database.manager.findOne(IntroductionMessage, {
      where: { introductionId, channel, authorSide: Not(side) },
      relations: { author: true },
      order: { id: 'DESC' },
    });
    // A message of a person with a suspended account is not shown.
    if (last === null || (last.author?.suspendedAt ?? null) !== null) return [];
    const quotedText = quoted(beginningOf(last.body, LONGEST_SHOWN), language);
    return [words[language].written(last.author?.name ?? '', quotedText)];
  }

  async use({ secret, typed, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.find(secret);
    if (asked === undefined) return undefined;
    if (asked.isUsed) return this.show(secret, language);
    if ((await this.write(secret, asked, { body: typed('body') })) === undefined) return undefined;
    const { title, notice, more } = words[language].sent;
    // The secret of this page was consumed. Another message from this page needs a new secret.
    const onwardUrl = await this.urlFor(asked.introduction, asked);
    return { title, paragraphs: [notice], cookies: [], onward: more, onwardUrl };
  }

  /** @returns undefined: the secret is no longer valid, or no person can answer from its address any more. */
  private write(
    secret: string,
    { introduction, channel, side }: Asked,
    quotedText: { body: string },
  ): Promise<IntroductionMessage | undefined> {
    return this.tokens.consume(purposeOf(channel, side), secret, (tx, grant) =>
      this.conversations.writeAs(tx, introduction.id, channel, quotedText, (parties) =>
        authorAt(grant, side, parties, tx.manager),
      ),
    );
  }

  private async find(secret: string): Promise<Asked | undefined> {
    const grant = await this.tokens.recall(purposes, secret);
    if (grant === undefined) return undefined;
    const { channel, side, subjectId: id, email, isUsed } = grant;
    const { manager } = this.database;
    const introduction = await manager.findOneBy(Introduction, { id });
    if (introduction === null) return undefined;
    const parties = await this.introductions.partiesOf(introduction);
    assertMailsWanted(email, side, parties);
    const author = await authorAt(grant, side, parties, manager);
    if (author === undefined || !sideReads(author.side, channel, introduction)) return undefined;
    return { introduction, parties, channel, side, email, isUsed };
  }
}
