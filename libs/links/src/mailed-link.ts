import type { Language } from '@passerelle/config';
import type { Words } from '@passerelle/problems';
import type { LinkField } from './link-page.js';

/** What the page behind a mailed link asks. */
export interface LinkForm {
  title: Words;
  paragraphs: readonly Words[];
  fields?: readonly LinkField[];
  button: Words;
  /** Another page to go to instead, less prominent than the button; of ours: see `linkTo`. */
  link?: { url: string; label: Words };
  /** What was wrong with the last try. */
  problem?: Words;
}

/** What a used link has done. */
export interface LinkDone {
  title: Words;
  paragraphs: readonly Words[];
  /** Values of Set-Cookie; none: nobody is signed in. */
  cookies: readonly string[];
  /** What the link to the product says, where it is not simply to open it. */
  onward?: Words;
  /** Where that link leads, if not to the product: another page of ours. */
  onwardUrl?: string;
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

/**
 * A link in a mail, at `/lien/<path>?token=…`. Mail scanners open links, so opening one changes nothing: the page shows
 * one button, and only what that posts uses the secret.
 */
export abstract class MailedLink {
  abstract readonly path: string;

  /** How to get another one, said where this one is not good any more. */
  abstract readonly another: Words;

  /**
   * What the page asks, or what it says where there is nothing left to ask; undefined: the secret is not good (any more).
   * Changes nothing.
   */
  abstract show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined>;

  /** Does what the link is for. A form: it is shown again, with what was typed. undefined: the secret is not good (any more). */
  abstract use(use: LinkUse): Promise<LinkForm | LinkDone | undefined>;
}
