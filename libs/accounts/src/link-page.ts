import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@passerelle/config';
import { typeset } from '@passerelle/mail';
import { Eta } from 'eta';

export interface LinkField {
  name: string;
  label: string;
  hint?: string;
  /** What it holds at first. */
  value?: string;
  type: 'text' | 'password';
  /** HTML's name for what belongs here, so that browsers help: "name", "new-password". */
  autocomplete: string;
  minLength?: number;
  maxLength: number;
}

export interface LinkPage {
  title: string;
  paragraphs: readonly string[];
  /** What was wrong with the last try. */
  problem?: string | undefined;
  form?: { action: string; secret: string; fields: readonly LinkField[]; button: string };
  link?: { url: string; label: string };
}

const eta = new Eta({ views: import.meta.dirname, cache: true });
const styles = readFileSync(path.join(import.meta.dirname, 'link-page.css'), 'utf8');
const styleHash = createHash('sha256').update(styles).digest('base64');
const place = {
  fr: 'Passerelle, un service d’Orléans Val de Loire Technopole (OVLT), LAB’O, Orléans',
  en: 'Passerelle, a service of Orléans Val de Loire Technopole (OVLT), LAB’O, Orléans, France',
};

/** The page as HTML: without scripts, and with nothing fetched, so that the secret in its address goes nowhere. */
export const renderLinkPage = (page: LinkPage, language: Language): string =>
  eta
    .render('./link-page', { page: typesetPage(page, language), language, place: place[language], styles })
    .trimStart();

function typesetPage({ title, paragraphs, problem, form, link }: LinkPage, language: Language): LinkPage {
  const set = (text: string): string => typeset(text, language);
  const setField = ({ label, hint, ...field }: LinkField): LinkField => ({
    ...field,
    label: set(label),
    ...(hint !== undefined && { hint: set(hint) }),
  });
  return {
    title: set(title),
    paragraphs: paragraphs.map(set),
    problem: problem && set(problem),
    ...(form && { form: { ...form, fields: form.fields.map(setField), button: set(form.button) } }),
    ...(link && { link: { ...link, label: set(link.label) } }),
  };
}

/** The headers of every such page. */
export const linkPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // Not "no-referrer": browsers would post the form with the origin "null", and where they send no Sec-Fetch-Site (plain
  // http, older ones) nothing would tell our page from another.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  vary: 'accept-language',
};
