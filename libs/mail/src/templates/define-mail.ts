import type { Language } from '@passerelle/config';
import { typeset } from './french-spaces.js';
import { renderHtml } from './mail-html.js';
import { renderText } from './mail-text.js';
import { subjectLine } from './subject-line.js';
import { withoutAddresses } from './without-addresses.js';

export interface MailLink {
  label: string;
  /** http or https, absolute: anything else is an error when the mail is rendered. */
  url: string;
  /** A person typed the address: its whole host is shown after the label. */
  isTyped?: true;
}

export interface MailCard {
  title: string;
  /** Target of the title. */
  url?: string;
  /** One quiet line under the title: place, date, kind. */
  meta?: string;
  /** Why this card is here, or its quotation, a line each. Line breaks inside a line are kept. */
  reasons?: string[];
}

export interface MailList {
  heading?: string;
  cards: MailCard[];
}

/**
 * The content of a mail, in reading order. All of it is plain text: the layout escapes it. People have typed much of it, so no address in
 * it survives: the product's own links are given as a `url`.
 */
export interface MailContent {
  /** Also the title within the mail, where it is whole: an inbox gets the beginning of a long subject. */
  subject: string;
  /** The preview that an inbox shows after the subject; not in the text part. */
  preheader: string;
  greeting: string;
  /** Line breaks inside a paragraph are kept. */
  paragraphs: string[];
  /** A code to be typed elsewhere, on a line of its own and large. */
  code?: string;
  /** Text after the code. */
  afterCode?: string;
  lists?: MailList[];
  /** The one action of the mail: a button, with its address written below. */
  action?: MailLink;
  /** A remark on the action: how long the link is valid, what happens without an answer. */
  note?: string;
  links?: MailLink[];
  /** Why this person gets this mail: “Vous recevez ce message parce que…”. */
  reason: string;
}

/** A file that puts an event into a calendar (RFC 5545), or removes it. */
export interface CalendarFile {
  /** File name: “rendez-vous.ics”. */
  name: string;
  /** The method that its content names (RFC 5546). */
  method: 'PUBLISH' | 'CANCEL';
  content: string;
}

export interface RenderedMail {
  /** The template's name: safe to log, unlike all other fields. */
  name: string;
  language: Language;
  /** The beginning of the title, for the line of an inbox. */
  subject: string;
  /** The whole title. */
  title: string;
  /** The preview after the subject, and the target of the action: for a list that tells of this mail in its place. */
  preheader: string;
  actUrl?: string;
  html: string;
  text: string;
  /** Where mail programs post that the reader wants no more such mails. */
  unsubscribeUrl?: string;
  calendar?: CalendarFile;
}

/** A kind of mail: its content in French and in English, and how to render it. */
export interface MailTemplate<Props> {
  readonly name: string;
  /** Throws on an address that is not http(s): the template or its data is wrong, so a retry would not help. */
  render(language: Language, props: Props, choices?: MailChoices): RenderedMail;
}

/** Where the reader of a mail chooses which mails they get. */
export interface MailChoices {
  /** Refuses such mails at once, also for mail programs (RFC 8058). */
  unsubscribeUrl?: string;
  /** The same, only for mail programs: the mail itself leads to all the choices. */
  oneClickUrl?: string;
  /** A page with all the choices. */
  preferencesUrl?: string;
}

/**
 * Declares a mail, in the lib that sends it. The two functions are pure and get everything they need in the props, so a spec can render a
 * mail without a server.
 */
export function defineMail<Props>(template: {
  name: string;
  fr(props: Props): MailContent;
  en(props: Props): MailContent;
}): MailTemplate<Props> {
  return {
    name: template.name,
    render(language, props, { unsubscribeUrl, oneClickUrl, preferencesUrl } = {}) {
      let leavesOutAddresses = false;
      const content = tidy(template[language](props), (text) => {
        const line = oneLine(text);
        const kept = withoutAddresses(line, language);
        leavesOutAddresses ||= kept !== line;
        return typeset(kept, language);
      });
      const page = {
        content,
        language,
        leavesOutAddresses,
        unsubscribeUrl: unsubscribeUrl && webUrl(unsubscribeUrl),
        preferencesUrl: preferencesUrl && webUrl(preferencesUrl),
      };
      return {
        name: template.name,
        language,
        subject: subjectLine(content.subject),
        title: content.subject,
        preheader: content.preheader,
        ...(content.action && { actUrl: content.action.url }),
        html: renderHtml(page),
        text: renderText(page),
        unsubscribeUrl: page.unsubscribeUrl ?? (oneClickUrl && webUrl(oneClickUrl)),
      };
    },
  };
}

/** Data for the layouts: the cleaned content and the parts around it. */
export interface MailPage {
  content: MailContent;
  language: Language;
  /** The mail leaves out an address that a person typed, and says where to find it. */
  leavesOutAddresses: boolean;
  unsubscribeUrl?: string;
  preferencesUrl?: string;
}

/**
 * People type names and titles. A line break in one could forge a block of the text part, and a direction override could make one address
 * look like another.
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
