import { Eta } from 'eta';
import { contactSlot } from './contact.js';
import type { MailPage } from './mail-page.js';
import { words } from './mail-words.js';

const eta = new Eta({ views: import.meta.dirname, cache: true });

/** The HTML part: one layout for every mail of the product, see mail-layout.eta. */
export function renderHtml(page: MailPage): string {
  return eta.render('./mail-layout', { ...page, contactSlot, words: words[page.language] });
}
