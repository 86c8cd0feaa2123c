import type { Language } from '@passerelle/config';
import type { Sentence } from '@passerelle/problems';
import type { LinkField, PageWords } from './link-page.js';

/** What the page behind a mailed link asks. Scanners of mails press buttons too: a press alone is no answer. */
export type LinkForm = LinkQuestion & (AsksFields | AsksAgreement);

interface AsksFields {
  fields: readonly LinkField[];
  agreement?: undefined;
}

/** Where there is nothing else to choose or to type. */
interface AsksAgreement {
  /** What the reader ticks before the button does anything, beginning with "Oui, ". */
  agreement: PageWords;
  fields?: undefined;
}

interface LinkQuestion {
  title: PageWords;
  paragraphs: readonly PageWords[];
  button: PageWords;
  /** Another page to go to instead, less prominent than the button; of ours: see `linkTo`. */
  link?: { url: string; label: PageWords };
  /** What was wrong with the last try. */
  problem?: PageWords;
}

/** What a used link has done. */
export interface LinkDone {
  title: PageWords;
  paragraphs: readonly PageWords[];
  /** Values of Set-Cookie; none: nobody is signed in. */
  cookies: readonly string[];
  /** The label of the link to the product, unless it is the usual one. */
  onward?: PageWords;
  /** Where that link leads, if not to the product: to another page of ours. */
  onwardUrl?: string;
  /** A page of ours to go on to at once, instead of saying what was done. */
  goOnTo?: string;
}

export interface LinkUse {
  secret: string;
  /** What was typed into the form, or the value of the option chosen; "" for what was not. Lines end with "\n". */
  typed: (field: string) => string;
  /** The request's, for `Authentication.openSession`. */
  headers: Headers;
  /** The reader's. */
  language: Language;
}

/** Thrown by a link whose secret is good, but serves no more: the page says why. */
export class LinkGone extends Error {
  constructor(readonly why: Sentence) {
    super(`A link is gone: ${why.key}`);
  }
}

/**
 * A link in a mail, at `/lien/<path>?token=…`. Mail scanners open links and press buttons, so neither changes anything: the page asks
 * for something that has no default, and only its button, with that, uses the secret.
 */
export abstract class MailedLink {
  abstract readonly path: string;

  /** How to get another link, said where this one is no longer valid. */
  abstract readonly another: Sentence;

  /** Where another link can be had at once, offered where this one is no longer valid. */
  anotherAt?(secret: string): Promise<{ url: string; label: PageWords }>;

  /**
   * What the page asks, or what it says if there is nothing left to ask; undefined: the secret is not valid.
   * Changes nothing.
   */
  abstract show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined>;

  /**
   * Does what the link is for. Returns a form to ask again; undefined: the secret is not valid.
   * A problem that is thrown is said on the page, which `show` makes again.
   */
  abstract use(use: LinkUse): Promise<LinkForm | LinkDone | undefined>;
}
