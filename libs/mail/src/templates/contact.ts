import { placeIn } from '@passerelle/config/place';
import type { RenderedMail } from './define-mail.js';
import { words } from './mail-words.js';

/**
 * Marks the contact's place in the layout. It is a comment, since templates know no settings. Texts that people type
 * are escaped.
 */
export const contactSlot = '<!-- contact -->';

/** Looks as in the layout. */
const style =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;margin:8px 0 0;font-size:13px;line-height:20px;color:#5c554a;";

/**
 * The same mail, with the contact in its footer: an address from the settings, which needs no escaping.
 * @param of.isAnsweredElsewhere a reply to the mail does not reach that address
 */
export function withContact<Mail extends RenderedMail>(
  mail: Mail,
  email: string,
  { isAnsweredElsewhere = false } = {},
): Mail {
  const { contact, contactApart } = words[mail.language];
  const line = isAnsweredElsewhere ? contactApart(email, placeIn[mail.language]) : contact(email);
  const html = `<p class="quiet" style="${style}">${line}</p>`;
  return {
    ...mail,
    html: mail.html.replace(contactSlot, () => html),
    text: `${mail.text.trimEnd()}\n\n${line}\n`,
  };
}
