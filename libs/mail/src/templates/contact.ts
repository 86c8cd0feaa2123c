import type { RenderedMail } from './define-mail.js';
import { words } from './mail-words.js';

/** Where the layout leaves room for the contact: a comment, for templates know no settings. Texts that people type are escaped. */
export const contactSlot = '<!-- contact -->';

/** The same mail, with whom to write to in its footer: an address from the settings, which holds nothing to escape. */
export function withContact<Mail extends RenderedMail>(mail: Mail, email: string): Mail {
  const line = words[mail.language].contact(email);
  const html = `<p class="quiet" style="margin:8px 0 0;font-size:13px;line-height:20px;color:#5c554a;">${line}</p>`;
  return {
    ...mail,
    html: mail.html.replace(contactSlot, () => html),
    text: `${mail.text.trimEnd()}\n\n${line}\n`,
  };
}
