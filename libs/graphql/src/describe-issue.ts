import type { Language } from '@passerelle/config';
import type { core } from 'zod';
import type { Sentence } from './bilingual-rule.js';

/** A broken rule by its name, and what to say of it. */
export interface BrokenRule {
  rule: string;
  message: string;
}

/** Names the rule that an input breaks, in a sentence short enough to stand under the field. */
export function describeIssue(issue: core.$ZodIssue, language: Language): BrokenRule {
  const [rule, sentence] = explain(issue, (value) => value.toLocaleString(language));
  return { rule, message: sentence[language] };
}

function explain(
  issue: core.$ZodIssue,
  write: (value: number | bigint) => string,
): [rule: string, sentence: Sentence] {
  switch (issue.code) {
    case 'custom': {
      const { rule, sentence } = (issue.params ?? {}) as { rule?: string; sentence?: Sentence };
      return [rule ?? 'custom', sentence ?? invalid];
    }
    case 'invalid_type':
      if (isMissing(issue.input)) return ['required', required];
      return [issue.code, expectedType[issue.expected] ?? invalid];
    case 'invalid_format':
      return [issue.format, format[issue.format] ?? invalid];
    case 'invalid_value':
      return isMissing(issue.input) ? ['required', required] : [issue.code, notOneOf(issue.values)];
    case 'too_small':
      if (issue.origin === 'string' && issue.input === '') return ['required', required];
      return [issue.code, tooSmall(issue.origin, issue.inclusive !== false, issue.minimum, write)];
    case 'too_big':
      return [issue.code, tooBig(issue.origin, issue.inclusive !== false, issue.maximum, write)];
    default:
      return [issue.code, invalid];
  }
}

const isMissing = (input: unknown): boolean => input === undefined || input === null;

const required: Sentence = { fr: 'Ce champ est obligatoire.', en: 'This field is required.' };
const invalid: Sentence = { fr: 'Cette valeur n’est pas valable.', en: 'This value is not valid.' };
const notOneOf = (values: readonly unknown[]): Sentence => ({
  fr: `Choisissez l’une de ces valeurs : ${values.join(', ')}.`,
  en: `Choose one of these values: ${values.join(', ')}.`,
});
const invalidDate: Sentence = { fr: 'Cette date n’existe pas.', en: 'There is no such date.' };

const expectedType: Record<string, Sentence> = {
  number: { fr: 'Écrivez un nombre.', en: 'Enter a number.' },
  int: { fr: 'Écrivez un nombre entier.', en: 'Enter a whole number.' },
  date: invalidDate,
};

const format: Record<string, Sentence> = {
  email: { fr: 'Cette adresse e-mail n’est pas valable.', en: 'This e-mail address is not valid.' },
  url: {
    fr: 'Cette adresse web n’est pas valable ; elle commence par https://.',
    en: 'This web address is not valid; it begins with https://.',
  },
  date: invalidDate,
  datetime: invalidDate,
};

type Writer = (value: number | bigint) => string;

function tooSmall(origin: string, inclusive: boolean, minimum: number | bigint, write: Writer): Sentence {
  const n = write(minimum);
  if (origin === 'string') {
    return minimum === 1
      ? { fr: 'Écrivez au moins un caractère.', en: 'Write at least one character.' }
      : { fr: `Écrivez au moins ${n} caractères.`, en: `Write at least ${n} characters.` };
  }
  if (origin === 'array' || origin === 'set') {
    return minimum === 1
      ? { fr: 'Il en faut au moins un.', en: 'At least one is needed.' }
      : { fr: `Il en faut au moins ${n}.`, en: `At least ${n} are needed.` };
  }
  if (origin === 'date') return { fr: 'Cette date est trop ancienne.', en: 'This date is too early.' };
  return inclusive
    ? { fr: `Écrivez ${n} ou plus.`, en: `Enter ${n} or more.` }
    : { fr: `Écrivez plus de ${n}.`, en: `Enter more than ${n}.` };
}

function tooBig(origin: string, inclusive: boolean, maximum: number | bigint, write: Writer): Sentence {
  const n = write(maximum);
  if (origin === 'string') {
    return maximum === 1
      ? { fr: 'Un seul caractère est permis.', en: 'Only one character is allowed.' }
      : { fr: `Pas plus de ${n} caractères.`, en: `No more than ${n} characters.` };
  }
  if (origin === 'array' || origin === 'set') return { fr: `Pas plus de ${n}.`, en: `No more than ${n}.` };
  if (origin === 'date') return { fr: 'Cette date est trop lointaine.', en: 'This date is too late.' };
  return inclusive
    ? { fr: `Écrivez ${n} ou moins.`, en: `Enter ${n} or less.` }
    : { fr: `Écrivez moins de ${n}.`, en: `Enter less than ${n}.` };
}
