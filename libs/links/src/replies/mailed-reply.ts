import type { Language } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import type { TokenGrant } from '../one-time-tokens.js';

/** What a reply address gives access to. */
export interface ReplyGrant extends TokenGrant {
  purpose: string;
}

/** Context of a reply, for the mail to its author. */
export interface Answered {
  language: Language;
  /** Subject of the reply, in that language, such as the title of a need. */
  about: string;
  /** A page of ours on which to answer instead. */
  url: string;
}

/**
 * A mail that people answer by mail. The reply registers itself: `constructor(replies: MailedReplies) {
 * replies.add(this); }`.
 */
export abstract class MailedReply {
  /** The purposes of its reply addresses. */
  abstract readonly purposes: readonly string[];

  /**
   * Carries out the reply.
   * @param text text of the reply, not empty
   * @throws {Problem} why the reply cannot be taken. Its author gets a mail with the reason
   */
  abstract take(tx: Transaction, grant: ReplyGrant, text: string): Promise<void>;

  /** Context of the reply. undefined: its subject is gone, or the reader of its address no longer has a part in it. */
  abstract answered(grant: ReplyGrant): Promise<Answered | undefined>;
}
