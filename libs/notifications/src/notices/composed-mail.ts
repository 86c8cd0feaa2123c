import type { MailAddress, RenderedMail } from '@passerelle/mail';
import type { FollowedSearch } from './followed-search.js';

/** A mail, and to whom. */
export interface ComposedMail extends RenderedMail {
  to: MailAddress;
  /** Where it is answered by a mail; undefined: where all mails are. */
  replyTo?: MailAddress;
  /** What the mails of one conversation have in common. */
  thread?: string;
  /** What a list says in its place, where subject and preview would say too much. */
  inList?: { title: string; meta: string; search: FollowedSearch };
}
