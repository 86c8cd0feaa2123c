import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@passerelle/config';
import { typeset } from '@passerelle/mail';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { Eta } from 'eta';
import { sentences } from './links.sentences.js';

/** A sentence, or words in the reader's language, such as the title of a need. */
export type PageWords = Sentence | string;

interface FieldWords {
  name: string;
  /** Label of the field. For a choice, its legend. */
  label: PageWords;
  hint?: PageWords;
  /**
   * true: the field may be left empty, and the page shows that. `or_another`: this field or another is needed, and
   * its hint names the other.
   */
  optional?: boolean | 'or_another';
  /** First value of the field. For a choice, the checked option. A password is never shown. */
  value?: string;
}

/** One line. Browsers that know these fields send a day as YYYY-MM-DD and a time as HH:MM. */
interface LineField extends FieldWords {
  type: 'text' | 'password' | 'email' | 'url' | 'date' | 'time';
  /** HTML's `autocomplete`: "name", "new-password". */
  autocomplete: string;
  minLength?: number;
  maxLength: number;
  /** HTML's `inputmode`: the keys that a phone shows. */
  inputMode?: 'numeric';
}

/** Radio buttons. The link must check the sent value, since it may be none of the options. */
interface ChoiceField extends FieldWords {
  type: 'choice';
  options: readonly { value: string; label: PageWords }[];
}

/**
 * A select box, for pages with many such questions, since only the chosen option is visible. The link must check the
 * sent value.
 */
interface SelectField extends FieldWords {
  type: 'select';
  options: readonly { value: string; label: PageWords }[];
}

/** A text of several lines. */
interface LongTextField extends FieldWords {
  type: 'longText';
  maxLength: number;
  /** How many lines are visible at once. */
  rows: number;
}

export type LinkField = LineField | ChoiceField | SelectField | LongTextField;

export interface LinkPage {
  title: PageWords;
  paragraphs: readonly PageWords[];
  /** The error of the last try. */
  problem?: PageWords | undefined;
  /** The name of the field or the box with the problem, which is shown there. undefined: at the top. */
  problemAt?: string | undefined;
  /** With the secret of a mailed link. undefined: any visitor may send the form. */
  form?: {
    action: string;
    secret: string | undefined;
    fields: readonly LinkField[];
    /** The box that the reader must tick. */
    agreement?: { label: PageWords; name: string; value: string; isTicked: boolean };
    button: PageWords;
    /** The name of an invisible field. Only a robot fills it in. */
    honeypot?: string;
    /** Values that the form sends without showing them. */
    hidden?: Readonly<Record<string, string>>;
  };
  /** A link to another page, less prominent than the button of a form. */
  link?: { url: string; label: PageWords };
}

/** Parts of a page around its words. */
export interface Surroundings {
  /** Contact for questions, if the settings name one. The page shows it at its end. */
  contactEmail?: string | undefined;
  contactPhone?: string | undefined;
  /**
   * The address of the same page for the other language. undefined: the page is the answer to a form, and offers no
   * other language.
   */
  back?: string | undefined;
  /** The colours that the reader chose. undefined: the colours of the device. */
  theme?: 'light' | 'dark' | undefined;
}

const otherLanguages = {
  fr: { code: 'en', name: 'English' },
  en: { code: 'fr', name: 'Français' },
} as const satisfies Record<Language, { code: Language; name: string }>;

const eta = new Eta({ views: import.meta.dirname, cache: true });
const styles = readFileSync(path.join(import.meta.dirname, 'link-page.css'), 'utf8');
const styleHash = createHash('sha256').update(styles).digest('base64');

/** The page as HTML. It has no scripts and fetches nothing, so that the secret in its address leaks nowhere. */
export const renderLinkPage = (page: LinkPage, language: Language, around: Surroundings = {}): string =>
  eta
    .render('./link-page', {
      page: inWords(page, language),
      language,
      optional: sentenceIn(sentences.optional(), language),
      leaveEmpty: sentenceIn(sentences.leaveEmpty(), language),
      place: sentenceIn(sentences.place(), language),
      question: typeset(sentenceIn(sentences.question(), language), language),
      contactEmail: around.contactEmail,
      contactPhone: around.contactPhone,
      theme: around.theme,
      back: around.back,
      otherLanguage: otherLanguages[language],
      styles,
    })
    .trimStart();

/** The page in words, with the no-break spaces of the language. */
function inWords(
  { title, paragraphs, problem, problemAt, form, link }: LinkPage,
  language: Language,
): LinkPage {
  const set = (words: PageWords): string =>
    typeset(typeof words === 'string' ? words : sentenceIn(words, language), language);
  const setWords = ({ label, hint }: FieldWords): Pick<FieldWords, 'label' | 'hint'> => ({
    label: set(label),
    ...(hint !== undefined && { hint: set(hint) }),
  });
  const setField = (field: LinkField): LinkField =>
    field.type === 'choice' || field.type === 'select'
      ? {
          ...field,
          ...setWords(field),
          options: field.options.map((option) => ({ ...option, label: set(option.label) })),
        }
      : { ...field, ...setWords(field) };
  const setForm = (asked: NonNullable<LinkPage['form']>): LinkPage['form'] => ({
    ...asked,
    fields: asked.fields.map(setField),
    ...(asked.agreement && { agreement: { ...asked.agreement, label: set(asked.agreement.label) } }),
    button: set(asked.button),
  });
  return {
    title: set(title),
    paragraphs: paragraphs.map(set),
    problem: problem && set(problem),
    problemAt,
    ...(form && { form: setForm(form) }),
    ...(link && { link: { ...link, label: set(link.label) } }),
  };
}

/** The headers of every page behind a mailed link. */
export const linkPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // The address contains a secret, which our own access log should not receive with the next request either. The
  // value is not "no-referrer", with which browsers would post the form with the origin "null". Browsers without
  // Sec-Fetch-Site (over plain http, or old ones) send no other header that distinguishes our page from another
  // site's.
  'referrer-policy': 'strict-origin',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  vary: 'accept-language, cookie',
};
