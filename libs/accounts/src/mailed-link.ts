import type { Language } from '@passerelle/config';
import type { LinkField } from './link-page.js';

/** What the page behind a mailed link asks. */
export interface LinkForm {
  title: string;
  paragraphs: readonly string[];
  fields?: readonly LinkField[];
  button: string;
  /** What was wrong with the last try. */
  problem?: string;
}

/** What a used link has done. */
export interface LinkDone {
  title: string;
  paragraphs: readonly string[];
  /** Values of Set-Cookie; none: nobody is signed in. */
  cookies: readonly string[];
  /** What the link to the product says, where it is not simply to open it. */
  onward?: string;
}

export interface LinkUse {
  secret: string;
  /** What was typed into the form; "" for what was not. */
  typed: (field: string) => string;
  /** The request's, for `Authentication.openSession`. */
  headers: Headers;
  language: Language;
}

/**
 * A link in a mail, at `/lien/<path>?token=…`. Mail scanners open links, so opening one changes nothing: the page shows
 * one button, and only what that posts uses the secret.
 */
export abstract class MailedLink {
  abstract readonly path: string;

  /** How to get another one, said where this one is not good any more. */
  abstract readonly another: Readonly<Record<Language, string>>;

  /** What the page asks; undefined: the secret is not good (any more). Changes nothing. */
  abstract show(secret: string, language: Language): Promise<LinkForm | undefined>;

  /** Does what the link is for. A form: it is shown again. undefined: the secret is not good (any more). */
  abstract use(use: LinkUse): Promise<LinkForm | LinkDone | undefined>;
}
