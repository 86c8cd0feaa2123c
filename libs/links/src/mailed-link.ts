import type { Language } from '@passerelle/config';
import type { Sentence } from '@passerelle/problems';
import type { LinkField, PageWords } from './link-page.js';

/**
 * Form of the page behind a mailed link. Mail scanners press buttons too, so pressing the button alone is no answer.
 */
export type LinkForm = LinkQuestion & (AsksFields | AsksAgreement);

interface AsksFields {
  fields: readonly LinkField[];
  agreement?: undefined;
}

/** For a form without any other field. */
interface AsksAgreement {
  /** The box that the reader must tick before the button works. Its text begins with "Oui, ". */
  agreement: PageWords;
  fields?: undefined;
}

interface LinkQuestion {
  title: PageWords;
  paragraphs: readonly PageWords[];
  button: PageWords;
  /** A link to another of our pages, less prominent than the button; see `linkTo`. */
  link?: { url: string; label: PageWords };
  /** The error of the last try. */
  problem?: PageWords;
  /**
   * The field with the problem. undefined: the first field that is not filled in correctly, or the form as a whole.
   */
  problemAt?: string | undefined;
}

/** The page after a link was used. */
export interface LinkDone {
  title: PageWords;
  paragraphs: readonly PageWords[];
  /** Values of Set-Cookie. None: the reader is not signed in. */
  cookies: readonly string[];
  /** The label of the link to the product, unless it is the usual label. */
  onward?: PageWords;
  /** The target of that link, if it is another page of ours and not the product. */
  onwardUrl?: string;
  /** A page of ours that opens at once, in place of this page. */
  goOnTo?: string;
}

export interface LinkUse {
  secret: string;
  /**
   * The text typed into a field of the form, or the value of the chosen option; "" for an empty field. Lines end with
   * "\n".
   */
  typed: (field: string) => string;
  /** Headers of the request, for `Authentication.openSession`. */
  headers: Headers;
  /** Language of the reader. */
  language: Language;
}

/** Thrown by a link whose secret is valid but has no further use. The page shows the reason. */
export class LinkGone extends Error {
  constructor(readonly why: Sentence) {
    super(`A link is gone: ${why.key}`);
  }
}

/**
 * A link in a mail, at `/lien/<path>?token=…`. Mail scanners open links and press buttons, so neither changes
 * anything. The page requests an answer that has no default. Only its button, together with that answer, uses the
 * secret.
 */
export abstract class MailedLink {
  abstract readonly path: string;

  /** How to get another link, shown where this link is no longer valid. */
  abstract readonly another: Sentence;

  /** A page that gives another link at once, offered where this link is no longer valid. */
  anotherAt?(secret: string): Promise<{ url: string; label: PageWords }>;

  /**
   * The form of the page, or its words if there is no question left. undefined: the secret is not valid. Changes
   * nothing.
   */
  abstract show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined>;

  /**
   * Carries out the answer. Returns a form to ask again. undefined: the secret is not valid. If it throws a problem,
   * `show` creates the page again with that problem.
   */
  abstract use(use: LinkUse): Promise<LinkForm | LinkDone | undefined>;
}
