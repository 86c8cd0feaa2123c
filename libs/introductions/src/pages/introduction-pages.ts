import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationLoader, PersonLoader } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import type { LinkPage } from '@passerelle/links';
import { dayInWords, headed, listed, momentInWords, quoted } from '@passerelle/mail';
import { type Contact, ContactsLoader } from '../contacts/index.js';
import {
  channels,
  ConversationsService,
  type IntroductionMessage,
  mayReadChannel,
} from '../conversations/index.js';
import { type Introduction, IntroductionsService, mayOnIntroduction } from '../introduction/index.js';
import { inFull, OtherParties } from '../mailed-answers/index.js';
import { ServeMeetingCalendar } from '../meetings/index.js';
import { otherSide, type Parties, partyOf, partySides } from '../parties/index.js';
import { authorInWords, channelInWords, pageWords, standsInWords } from './introduction-page.words.js';

/** How many messages of a conversation are shown: the last ones. */
const MOST_MESSAGES = 20;

type Context = RequestContext<Actor>;

/** Puts an introduction into words for somebody who is signed in: what the API tells them, and no more. */
@Injectable()
export class IntroductionPages {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly others: OtherParties,
    private readonly contacts: ContactsLoader,
    private readonly conversations: ConversationsService,
    private readonly calendar: ServeMeetingCalendar,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
  ) {}

  /** @throws {NotFound} for an introduction that the reader may not see. */
  async of(id: string, context: Context): Promise<LinkPage> {
    const { actor, language } = context;
    const introduction = await this.introductions.see(actor, id);
    const parties = await this.introductions.partiesOf(introduction);
    const words = pageWords[language];
    const calendarUrl = this.calendar.urlOf(introduction);
    return {
      title: words.title(parties.need.title),
      paragraphs: [
        ...(await this.whom(introduction, parties, context)),
        standsInWords(introduction, partyOf(actor, parties), language),
        ...this.meeting(introduction, context),
        ...(await this.howToReach(introduction, parties, context)),
        ...(await this.whatWasWritten(introduction, parties, context)),
      ],
      ...(calendarUrl !== null && { link: { url: calendarUrl, label: words.calendar } }),
    };
  }

  /** Who the others are, as far as the reader may know, and what is asked of the solver. */
  private async whom(introduction: Introduction, parties: Parties, context: Context): Promise<string[]> {
    const { actor, language } = context;
    const words = pageWords[language];
    const side = partyOf(actor, parties);
    if (side === undefined) {
      const company = await this.organisations.load(context, parties.need.organisationId);
      return [words.between(company?.name ?? '', quoted(parties.solver.name, language))];
    }
    const other = await this.others.of(side, introduction, parties, language);
    const note = side === 'company' ? introduction.noteToCompany : introduction.noteToSolver;
    return [
      words.with(inFull(other)),
      ...(other.asks?.beginning ? [quoted(other.asks.beginning, language)] : []),
      ...other.facts,
      ...(note === '' ? [] : [words.note(quoted(note, language))]),
    ];
  }

  private meeting({ isOpened, meeting }: Introduction, { language }: Context): string[] {
    if (!isOpened || meeting === null) return [];
    const { meeting: arranged, online, video } = pageWords[language];
    const { at, place, link } = meeting;
    return [arranged(momentInWords(at, language), place ?? online), ...(link === null ? [] : [video(link)])];
  }

  /** The contact details of the other party, or of both for a curator, to those who may see them. */
  private async howToReach(
    introduction: Introduction,
    parties: Parties,
    context: Context,
  ): Promise<string[]> {
    const { actor, language } = context;
    if (!mayOnIntroduction(actor, 'seeContacts', introduction, parties)) return [];
    const contacts = await this.contacts.load(context, introduction.id);
    const side = partyOf(actor, parties);
    return (side === undefined ? partySides : [otherSide(side)]).flatMap((each) => {
      const people = (contacts?.[each] ?? []).map(contactInWords);
      return people.length === 0 ? [] : [pageWords[language].contacts[each](listed(people, language))];
    });
  }

  private async whatWasWritten(
    introduction: Introduction,
    parties: Parties,
    context: Context,
  ): Promise<string[]> {
    const { actor, language } = context;
    const said: string[] = [];
    for (const channel of channels) {
      if (!mayReadChannel(actor, channel, introduction, parties)) continue;
      const page = { first: MOST_MESSAGES, after: null };
      const { nodes } = await this.conversations.list(actor, introduction.id, channel, page);
      if (nodes.length === 0) continue;
      said.push(channelInWords(channel, language));
      for (const message of nodes.toReversed()) said.push(await this.messageInWords(message, context));
    }
    return said;
  }

  private async messageInWords(
    { authorId, authorSide, body, writtenAt }: IntroductionMessage,
    context: Context,
  ): Promise<string> {
    const { language } = context;
    const author = authorId === null ? null : await this.people.load(context, authorId);
    const who = authorInWords(author?.name ?? '', authorSide, language);
    return headed(`${who} (${dayInWords(writtenAt, language)})`, body, language);
  }
}

const contactInWords = ({ name, email }: Contact): string => (name === '' ? email : `${name}, ${email}`);
