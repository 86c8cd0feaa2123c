import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ConversationStates, IntroductionMessage, type Parties } from '@passerelle/introductions';
import { beginningOf, type MailAddress } from '@passerelle/mail';
import { Need } from '@passerelle/needs';
import { Solver, SolverContacts } from '@passerelle/solvers';
import type { ComposedMail } from './composed-mail.js';
import type { Told } from './introduction-notices.js';
import { readersOf } from './message-notices.js';
import { messageWrittenMail } from './message-written.mail.js';
import type { Notice } from './notice.entity.js';

/** Whoever reads a mail. */
interface Reader {
  to: MailAddress & { name: string };
  language: Language;
  claimUrl: string | undefined;
  unsubscribeUrl: string | undefined;
}

/** Writes the mails about messages, from what is true when they are sent. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly database: Database,
    private readonly states: ConversationStates,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
  ) {}

  /** Undefined: it has been read, or its recipient no longer takes part in the conversation. */
  async compose({ subjectId, recipientId }: Notice): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    const message = await manager.findOne(IntroductionMessage, {
      where: { id: subjectId },
      relations: { introduction: true, author: true },
    });
    if (message === null) return undefined;
    const { introduction, channel } = message;
    const unread = await this.states.firstUnread(introduction.id, channel, [recipientId]);
    if (unread.get(recipientId) !== message.id) return undefined;
    const parties: Parties = {
      need: await manager.findOneByOrFail(Need, { id: introduction.needId }),
      solver: await manager.findOneByOrFail(Solver, { id: introduction.solverId }),
    };
    const readers = await readersOf(channel, introduction, parties, manager);
    const told = readers.find(({ recipient }) => recipient.id === recipientId);
    if (told === undefined) return undefined;
    // Who has asked to be left alone hears only of what they have accepted.
    const isUnasked = told.as === 'solver' && introduction.solverReply.answer !== 'accepted';
    const reader = await this.readerOf(told, parties.solver, isUnasked);
    if (reader === undefined) return undefined;
    const { to, language, claimUrl, unsubscribeUrl } = reader;
    const props = {
      name: to.name,
      as: told.as,
      title: parties.need.title,
      author: message.author?.name ?? '',
      authorSide: message.authorSide,
      beginning: beginningOf(message.body),
      url: `${this.settings.publicUrl}/mises-en-relation/${introduction.id}`,
      claimUrl,
    };
    const options = unsubscribeUrl === undefined ? {} : { unsubscribeUrl };
    return { ...messageWrittenMail.render(language, props, options), to };
  }

  private async readerOf(
    { recipient }: Told,
    solver: Solver,
    isUnasked: boolean,
  ): Promise<Reader | undefined> {
    if (recipient.kind === 'solver') {
      return {
        to: { name: '', address: solver.contactEmail ?? '' },
        language: 'fr',
        claimUrl: await this.contacts.claimUrl(solver.id),
        unsubscribeUrl: await this.contacts.unsubscribeUrl(solver.id),
      };
    }
    const person = await this.database.manager.findOneByOrFail(Person, { id: recipient.id });
    if (isUnasked && (await this.contacts.hasRefused(person.email))) return undefined;
    return {
      to: { name: person.name, address: person.email },
      language: person.language,
      claimUrl: undefined,
      unsubscribeUrl: isUnasked ? this.contacts.unsubscribeUrlOf(person) : undefined,
    };
  }
}
