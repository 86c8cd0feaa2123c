import type { MailAddress, RenderedMail } from '@passerelle/mail';

/** A mail, and to whom. */
export interface ComposedMail extends RenderedMail {
  to: MailAddress;
  /** Where it is answered by a mail; undefined: where all mails are. */
  replyTo?: MailAddress;
  /** What the mails of one conversation have in common. */
  thread?: string;
}
