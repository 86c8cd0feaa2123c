import type { MailAddress, RenderedMail } from '@passerelle/mail';
import type { FollowedSearch } from './followed-search.js';

/** A mail and its recipient. */
export interface ComposedMail extends RenderedMail {
  to: MailAddress;
  /** Address for replies to this mail; undefined: the usual one. */
  replyTo?: MailAddress;
  /** Key shared by the mails of one conversation. */
  thread?: string;
  /** Words for the mail of the day, for mails whose subject and preview would say too much. */
  inList?: { title: string; meta: string; search: FollowedSearch };
}
