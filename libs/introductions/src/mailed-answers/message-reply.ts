import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { conversationPath, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import {
  type Answered,
  MailedReplies,
  MailedReply,
  ReplyAddresses,
  type ReplyGrant,
} from '@passerelle/links';
import { NotFound } from '@passerelle/problems';
import { type AuthorSide, type Channel, channels, sideReads } from '../conversations/conversation.rules.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { authorAt } from './author-at-address.js';

const sides = ['company', 'solver', 'curator'] as const satisfies readonly AuthorSide[];
/** A reply address serves one side of one conversation. */
const purposeOf = (channel: Channel, side: AuthorSide): string => `reply-to-message-${channel}-${side}`;
const kinds = channels.flatMap((channel) =>
  sides.map((side) => ({ channel, side, purpose: purposeOf(channel, side) })),
);

/** In days: as long as people remember a message. */
const REPLY_DAYS = 30;

/** Answers a message by a reply to its mail: the text of the reply goes into the conversation. */
@Injectable()
export class MessageReply extends MailedReply {
  readonly purposes = kinds.map(({ purpose }) => purpose);

  constructor(
    replies: MailedReplies,
    private readonly addresses: ReplyAddresses,
    private readonly conversations: ConversationsService,
    private readonly introductions: IntroductionsService,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
    replies.add(this);
  }

  /** The address for replies to a mail. Made when the mail is sent. undefined: this installation receives no mails. */
  addressFor(
    introduction: Pick<Introduction, 'id'>,
    { channel, side, email }: { channel: Channel; side: AuthorSide; email: string },
  ): Promise<string | undefined> {
    return this.addresses.issue({
      purpose: purposeOf(channel, side),
      subjectId: introduction.id,
      email,
      expiresIn: REPLY_DAYS * 24 * 3_600_000,
    });
  }

  async take(tx: Transaction, grant: ReplyGrant, text: string): Promise<void> {
    const { channel, side } = kindOf(grant);
    await this.conversations.writeAs(tx, grant.subjectId, channel, { body: text }, (parties) =>
      authorAt(grant, side, parties, tx.manager),
    );
  }

  async answered(grant: ReplyGrant): Promise<Answered | undefined> {
    const { channel, side } = kindOf(grant);
    const { manager } = this.database;
    const introduction = await manager.findOneBy(Introduction, { id: grant.subjectId });
    if (introduction === null) return undefined;
    const parties = await this.introductions.partiesOf(introduction);
    const author = await authorAt(grant, side, parties, manager);
    if (author === undefined || !sideReads(side, channel, introduction)) return undefined;
    const person = await manager.findOneBy(Person, { email: grant.email });
    return {
      language: person?.language ?? 'fr',
      about: parties.need.title,
      url: `${this.settings.publicUrl}${conversationPath(introduction.id, channel)}`,
    };
  }
}

/** @throws {NotFound} for a purpose that this version does not know */
function kindOf({ purpose }: ReplyGrant): (typeof kinds)[number] {
  const kind = kinds.find((each) => each.purpose === purpose);
  if (kind === undefined) throw new NotFound();
  return kind;
}
