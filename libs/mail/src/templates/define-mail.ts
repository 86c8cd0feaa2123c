import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { LimitedThread, ThreadLimitMet } from '@passerelle/config/threads';
import type { mailFunctions } from './mail-thread.js';

export interface MailLink {
  label: string;
  /** http or https, absolute. Anything else is an error when the mail is rendered. */
  url: string;
  /** A person typed the address, so its whole host is shown after the label. */
  isTyped?: true;
}

export interface MailCard {
  title: string;
  /** Target of the title. */
  url?: string;
  /** One quiet line under the title: place, date, kind. */
  meta?: string;
  /** The reasons for this card, or its quotation, a line each. Line breaks inside a line are kept. */
  reasons?: string[];
}

export interface MailList {
  heading?: string;
  cards: MailCard[];
}

/**
 * The content of a mail, in reading order. All of it is plain text, which the layout escapes. People have typed much
 * of it, so every address in it is removed. The product's own links are given as a `url`.
 */
export interface MailContent {
  /** Also the title within the mail, in full. An inbox gets the beginning of a long subject. */
  subject: string;
  /** The preview that an inbox shows after the subject; not in the text part. */
  preheader: string;
  greeting: string;
  /** Line breaks inside a paragraph are kept. */
  paragraphs: string[];
  /** A code to type elsewhere, on a separate line and large. */
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
  /** The template's name. It is safe to log, unlike all other fields. */
  name: string;
  language: Language;
  /** The beginning of the title, for the line of an inbox. */
  subject: string;
  /** The whole title. */
  title: string;
  /**
   * The preview after the subject, and the target of the action, for a list that mentions this mail in its place.
   */
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
  /**
   * Runs in a thread, since people have typed much of a mail.
   * @throws {ThreadLimitMet} and on an address that is not http(s). Then the template or its data is wrong, so a
   * retry would not help
   */
  render(language: Language, props: Props, choices?: MailChoices): Promise<RenderedMail>;
}

/** Where the reader of a mail chooses which mails they get. */
export interface MailChoices {
  /** Refuses such mails at once, also for mail programs (RFC 8058). */
  unsubscribeUrl?: string;
  /** The same, only for mail programs. The mail itself leads to all the choices. */
  oneClickUrl?: string;
  /** A page with all the choices. */
  preferencesUrl?: string;
}

/** In milliseconds: a thousand times the time of an ordinary mail. */
const LONGEST_RENDERING = 2_000;
/** In characters of its content. No text that people may write comes near it. */
const LARGEST_MAIL = 2_000_000;

const thread = new LimitedThread<typeof mailFunctions>(new URL('./mail-thread.js', import.meta.url));

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
    async render(language, props, choices = {}) {
      const content = template[language](props);
      // Before the thread, since memory that runs out within one expression ends the process, and not the thread
      // alone.
      if (JSON.stringify(content).length > LARGEST_MAIL)
        throw new ThreadLimitMet(`The mail ${template.name} is too long to be rendered.`);
      return thread.call(
        'render',
        { name: template.name, language, content, place: placeIn[language], choices },
        LONGEST_RENDERING,
      );
    },
  };
}
