import type { MailAddress, RenderedMail } from '@passerelle/mail';

/** A mail, and to whom. */
export interface ComposedMail extends RenderedMail {
  to: MailAddress;
}
