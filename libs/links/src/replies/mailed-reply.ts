import type { Language } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import type { TokenGrant } from '../secrets/index.js';

/** What an address for replies is for. */
export interface ReplyGrant extends TokenGrant {
  purpose: string;
}

/** What whoever wrote a reply is told of what they have answered. */
export interface Answered {
  language: Language;
  /** What the reply is about, in that language, such as the title of a need. */
  about: string;
  /** Where it is answered instead: a page of ours. */
  url: string;
}

/** A mail that is answered by a mail. It adds itself: `constructor(replies: MailedReplies) { replies.add(this); }`. */
export abstract class MailedReply {
  /** Those of its addresses. */
  abstract readonly purposes: readonly string[];

  /**
   * Does what the reply is for.
   * @param text what was written, not empty
   * @throws {Problem} why it cannot: whoever wrote it is told by mail
   */
  abstract take(tx: Transaction, grant: ReplyGrant, text: string): Promise<void>;

  /** Undefined: what it was about is gone, or nobody at its address has to do with it any more. */
  abstract answered(grant: ReplyGrant): Promise<Answered | undefined>;
}
