import type { Language } from '@passerelle/config';
import type { PlaceWords } from '@passerelle/config/place';
import { Eta } from 'eta';
import { contactSlot } from './contact.js';
import type { MailCard, MailChoices, MailContent, MailLink, RenderedMail } from './define-mail.js';
import { type MailPage, renderText } from './mail-text.js';
import { words } from './mail-words.js';
import { subjectLine } from './subject-line.js';
import { withoutAddresses } from './without-addresses.js';
import { typeset } from './french-spaces.js';

const eta = new Eta({ views: import.meta.dirname, cache: true });

/** The HTML part: one layout for every mail of the product, see mail-layout.eta. */
function renderHtml(page: MailPage): string {
  return eta.render('./mail-layout', { ...page, contactSlot, words: words[page.language] });
}

/** A mail as its template wrote it. */
interface WrittenMail {
  name: string;
  language: Language;
  content: MailContent;
  /** Given, since the thread that renders knows no settings. */
  place: PlaceWords;
  choices: MailChoices;
}

/** Cleans and typesets the content of a mail, and lays it out. */
export function renderMail({ name, language, content: written, place, choices }: WrittenMail): RenderedMail {
  const { unsubscribeUrl, oneClickUrl, preferencesUrl } = choices;
  let leavesOutAddresses = false;
  const content = tidy(written, (text) => {
    const line = oneLine(text);
    const kept = withoutAddresses(line, language);
    leavesOutAddresses ||= kept !== line;
    return typeset(kept, language);
  });
  const page: MailPage = {
    content,
    language,
    place,
    leavesOutAddresses,
    unsubscribeUrl: unsubscribeUrl && webUrl(unsubscribeUrl),
    preferencesUrl: preferencesUrl && webUrl(preferencesUrl),
  };
  return {
    name,
    language,
    subject: subjectLine(content.subject),
    title: content.subject,
    preheader: content.preheader,
    ...(content.action && { actUrl: content.action.url }),
    html: renderHtml(page),
    text: renderText(page),
    unsubscribeUrl: page.unsubscribeUrl ?? (oneClickUrl && webUrl(oneClickUrl)),
  };
}

/**
 * People type names and titles. A line break in one could forge a block of the text part, and a direction override
 * could make one address look like another.
 */
function tidy(content: MailContent, clean: (text: string) => string): MailContent {
  const cleanLines = (text: string): string =>
    text
      .trim()
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map(clean)
      .join('\n');
  const cleanLink = ({ label, url, isTyped }: MailLink): MailLink => ({
    label: isTyped ? `${clean(label)} (${new URL(url).host})` : clean(label),
    url: webUrl(url),
  });
  const cleanCard = ({ title, url, meta, reasons }: MailCard): MailCard => ({
    title: clean(title),
    url: url && webUrl(url),
    meta: meta && clean(meta),
    reasons: reasons?.map(cleanLines),
  });
  return {
    subject: clean(content.subject),
    preheader: clean(content.preheader),
    greeting: clean(content.greeting),
    paragraphs: content.paragraphs.map(cleanLines),
    code: content.code && clean(content.code),
    afterCode: content.afterCode && clean(content.afterCode),
    lists: content.lists
      ?.filter((list) => list.cards.length > 0)
      .map(({ heading, cards }) => ({ heading: heading && clean(heading), cards: cards.map(cleanCard) })),
    action: content.action && cleanLink(content.action),
    note: content.note && clean(content.note),
    links: content.links?.map(cleanLink),
    reason: clean(content.reason),
  };
}

function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function webUrl(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(`A mail links to web pages only, not to ${protocol}`);
  }
  return href;
}
