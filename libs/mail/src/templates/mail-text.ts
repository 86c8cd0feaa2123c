import type { Language } from '@passerelle/config';
import { type PlaceWords } from '@passerelle/config/place';
import type { MailCard, MailContent, MailLink, MailList } from './define-mail.js';
import { words } from './mail-words.js';
import { subjectLine } from './subject-line.js';

/** Data for the layouts: the cleaned content and the parts around it. */
export interface MailPage {
  content: MailContent;
  language: Language;
  place: PlaceWords;
  /** The mail leaves out an address that a person typed, and names the page that has it. */
  leavesOutAddresses: boolean;
  unsubscribeUrl?: string;
  preferencesUrl?: string;
}

const WIDTH = 72;

/** The plain text part, wrapped at 72 columns, with each address alone on its line. */
export function renderText({
  content,
  language,
  place,
  leavesOutAddresses,
  unsubscribeUrl,
  preferencesUrl,
}: MailPage): string {
  const { sender, unsubscribe, preferences, addresses } = words[language];
  const blocks = [
    // The subject has only its beginning.
    subjectLine(content.subject) !== content.subject && wrap(content.subject),
    content.greeting,
    ...content.paragraphs.map((paragraph) => wrap(paragraph)),
    content.code,
    content.afterCode && wrap(content.afterCode),
    ...(content.lists ?? []).map(list),
    content.action && link(content.action, language),
    content.note && wrap(content.note),
    ...(content.links ?? []).map((each) => link(each, language)),
    leavesOutAddresses && wrap(addresses),
    // Mail programs treat the text after a line "-- " as a signature and leave it out of replies.
    ['-- ', wrap(`${sender(place)}, ${place.operatorSeat}`), wrap(content.reason)].join('\n'),
    preferencesUrl && link({ label: preferences, url: preferencesUrl }, language),
    unsubscribeUrl && link({ label: unsubscribe, url: unsubscribeUrl }, language),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function list({ heading, cards }: MailList): string {
  const title = heading && `${wrap(heading)}\n${'-'.repeat(Math.min(heading.length, WIDTH))}`;
  return [title, ...cards.map(card)].filter(Boolean).join('\n\n');
}

function card({ title, url, meta, reasons = [] }: MailCard): string {
  return [
    wrap(title, '* ', '  '),
    meta && wrap(meta, '  '),
    ...reasons.map((reason) => wrap(reason, '  - ', '    ')),
    url && `  ${url}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function link({ label, url }: MailLink, language: Language): string {
  // French has a no-break space before a colon.
  return `${wrap(`${label}${language === 'fr' ? '\u00a0' : ''}:`)}\n${url}`;
}

/** Breaks at ordinary spaces only. A no-break space stays, and a word longer than the line stays whole. */
function wrap(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && longer.length + rest.length > WIDTH) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines.map((line, i) => (i === 0 ? first + line : line && rest + line)).join('\n');
}
