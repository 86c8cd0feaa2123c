import { describe, expect, it } from '@jest/globals';
import type { Language } from '@passerelle/config';
import { z } from 'zod';
import {
  defineSentences,
  InvalidInput,
  labelled,
  line,
  parseInput,
  rule,
  searchedWords,
  text,
} from './index.js';

const sentences = defineSentences('forms', {
  fr: { title: 'Titre', words: 'Mots-clés', even: 'Un nombre pair.' },
  en: { title: 'Title', words: 'Keywords', even: 'An even number.' },
});

function refused(schema: z.ZodType, value: unknown, language: Language): InvalidInput | undefined {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (error instanceof InvalidInput) return error.in(language);
    throw error;
  }
  return undefined;
}
const problems = (schema: z.ZodType, value: unknown, language: Language): string[][] =>
  (refused(schema, value, language)?.fields ?? []).map(({ field, rule: name, message }) => [
    field,
    name,
    message,
  ]);
const messageOf = (schema: z.ZodType, value: unknown, language: Language): string | undefined =>
  refused(schema, value, language)?.message;
/** The one rule that a value breaks, with its sentences in French and in English. */
function says(schema: z.ZodType, value: unknown): unknown[] {
  const [fr, en] = [problems(schema, value, 'fr'), problems(schema, value, 'en')];
  expect([fr.length, en.length]).toEqual([1, 1]);
  return [fr[0]?.[1], fr[0]?.[2], en[0]?.[2]];
}

describe('parseInput', () => {
  it('returns the input as the schema makes it', () => {
    const schema = z.object({ title: line({ max: 20 }), count: z.int().default(1) });
    expect(parseInput(schema, { title: '  a   title ' })).toEqual({ title: 'a title', count: 1 });
  });

  it('throws one problem for each broken rule, with its path', () => {
    const schema = z.object({
      title: line({ max: 3 }),
      tags: z.array(z.object({ label: line({ max: 3 }) })),
    });
    const input = { title: 'long', tags: [{ label: 'ok' }, { label: '' }] };
    expect(problems(schema, input, 'fr')).toEqual([
      ['title', 'too_big', 'Pas plus de 3 caractères.'],
      ['tags.1.label', 'required', 'Ce champ est obligatoire.'],
    ]);
  });

  it('repeats the sentences in its own message, each once', () => {
    const schema = z.object({ a: line({ max: 3 }), b: line({ max: 3 }), c: z.email() });
    expect(messageOf(schema, { a: 'long', b: 'long', c: '@' }, 'en')).toBe(
      'a, b — No more than 3 characters. c — This e-mail address is not valid.',
    );
  });

  it('calls fields there as their form does', () => {
    const schema = labelled(z.object({ title: line({ max: 3 }), words: z.array(line({ max: 3 })) }), {
      title: sentences.title(),
      words: sentences.words(),
    });
    const input = { title: '', words: ['mot', 'long'] };
    expect(messageOf(schema, input, 'fr')).toBe(
      'Titre — Ce champ est obligatoire. Mots-clés — Pas plus de 3 caractères.',
    );
    expect(messageOf(schema, input, 'en')).toMatch(/^Title — .* Keywords — /);
  });

  it('calls the only field that is wrong by its name too', () => {
    const schema = labelled(z.object({ title: line({ max: 3 }), words: z.array(line({ max: 3 })) }), {
      title: sentences.title(),
      words: sentences.words(),
    });
    expect(messageOf(schema, { title: '', words: [] }, 'fr')).toBe('Titre — Ce champ est obligatoire.');
    expect(messageOf(schema, { title: 'mot', words: ['long'] }, 'en')).toBe(
      'Keywords — No more than 3 characters.',
    );
    // Under the field, its name is already visible.
    expect(problems(schema, { title: '', words: [] }, 'fr')).toEqual([
      ['title', 'required', 'Ce champ est obligatoire.'],
    ]);
    // A rule of our own is a whole sentence, with its own subject.
    const even = z.object({ count: z.int().refine((n) => n % 2 === 0, rule('even', sentences.even())) });
    expect(messageOf(even, { count: 1 }, 'fr')).toBe('Un nombre pair.');
    // Without a label from the form, the field's name is better than none.
    expect(messageOf(z.object({ note: line({ max: 3 }) }), { note: 'long' }, 'en')).toBe(
      'note — No more than 3 characters.',
    );
  });

  it('says in both languages which rule is broken', () => {
    expect(says(line({ max: 5 }), undefined)).toEqual([
      'required',
      'Ce champ est obligatoire.',
      'This field is required.',
    ]);
    expect(says(line({ max: 5 }), null)[0]).toBe('required');
    expect(says(line({ max: 5 }), '  ')[0]).toBe('required');
    expect(says(z.enum(['a', 'b']), undefined)[0]).toBe('required');
    expect(says(line({ min: 10, max: 20 }), 'short')).toEqual([
      'too_small',
      'Écrivez au moins 10 caractères.',
      'Write at least 10 characters.',
    ]);
    expect(says(text({ max: 2000 }), 'x'.repeat(2001))).toEqual([
      'too_big',
      'Pas plus de 2\u202f000 caractères.',
      'No more than 2,000 characters.',
    ]);
    expect(says(z.array(z.string()).min(1), [])).toEqual([
      'too_small',
      'Il en faut au moins un.',
      'At least one is needed.',
    ]);
    expect(says(z.array(z.string()).min(2), [])).toEqual([
      'too_small',
      'Il en faut au moins 2.',
      'At least 2 are needed.',
    ]);
    expect(says(z.array(z.string()).max(1), ['a', 'b'])).toEqual([
      'too_big',
      'Pas plus de 1.',
      'No more than 1.',
    ]);
    expect(says(z.int().min(1), 0)).toEqual(['too_small', 'Écrivez 1 ou plus.', 'Enter 1 or more.']);
    expect(says(z.int().max(12), 13)).toEqual(['too_big', 'Écrivez 12 ou moins.', 'Enter 12 or less.']);
    expect(says(z.number().gt(1), 1)).toEqual(['too_small', 'Écrivez plus de 1.', 'Enter more than 1.']);
    expect(says(z.number().lt(1), 1)).toEqual(['too_big', 'Écrivez moins de 1.', 'Enter less than 1.']);
    expect(says(z.int(), 1.5)).toEqual([
      'invalid_type',
      'Écrivez un nombre entier.',
      'Enter a whole number.',
    ]);
    expect(says(z.number(), 'x')).toEqual(['invalid_type', 'Écrivez un nombre.', 'Enter a number.']);
    expect(says(z.enum(['a', 'b']), 'c')).toEqual([
      'invalid_value',
      'Choisissez l’une de ces valeurs : a, b.',
      'Choose one of these values: a, b.',
    ]);
    expect(says(z.email(), 'a@b')).toEqual([
      'email',
      'Cette adresse e-mail n’est pas valable.',
      'This e-mail address is not valid.',
    ]);
    expect(says(z.url({ protocol: /^https?$/ }), 'javascript:alert(1)')).toEqual([
      'url',
      'Cette adresse web n’est pas valable ; elle commence par https://.',
      'This web address is not valid; it begins with https://.',
    ]);
    expect(says(z.iso.date(), '2026-02-30')).toEqual([
      'date',
      'Cette date n’existe pas.',
      'There is no such date.',
    ]);
    expect(says(z.date().min(new Date('2026-01-01')), new Date('2025-01-01'))).toEqual([
      'too_small',
      'Cette date est trop ancienne.',
      'This date is too early.',
    ]);
    expect(says(z.date().max(new Date('2026-01-01')), new Date('2027-01-01'))).toEqual([
      'too_big',
      'Cette date est trop lointaine.',
      'This date is too late.',
    ]);
    expect(says(z.uuid(), 'x')).toEqual([
      'uuid',
      'Cette valeur n’est pas valable.',
      'This value is not valid.',
    ]);
    expect(says(z.union([z.int(), z.boolean()]), 'x')[0]).toBe('invalid_union');
  });

  it('speaks for rules of our own', () => {
    const even = z.int().refine((n) => n % 2 === 0, rule('even', sentences.even()));
    expect(says(even, 3)).toEqual(['even', 'Un nombre pair.', 'An even number.']);
    expect(
      says(
        z.int().refine(() => false, 'never used'),
        3,
      ),
    ).toEqual(['custom', 'Cette valeur n’est pas valable.', 'This value is not valid.']);
  });
});

describe('text', () => {
  const parse = (value: string) => parseInput(text({ max: 100 }), value);

  it('is trimmed, in normal form C, with lines that end one way', () => {
    expect(parse(' \n e\u0301te\u0301\r\n\tdeux\rtrois  quatre \n')).toBe('été\n\tdeux\ntrois  quatre');
    expect(parse('famille 👨‍👩‍👧 ')).toBe('famille 👨‍👩‍👧');
  });

  it('refuses what PostgreSQL cannot store, and other invisible characters', () => {
    for (const value of ['a\0b', 'a\ud800', '\udc00b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\u0085b']) {
      expect(says(text({ max: 100 }), value)).toEqual([
        'invisible_characters',
        'Ce texte contient des caractères invisibles ; écrivez-le à la main.',
        'This text contains invisible characters; type it in by hand.',
      ]);
    }
  });

  it('drops what would have the rest of a page read backwards', () => {
    expect(parse('facture\u202Egnp.exe \u2066Zoé\u2069 \u202A45000\u202C')).toBe('facturegnp.exe Zoé 45000');
  });

  it('is empty when it shows nothing', () => {
    for (const value of [
      '\u200B\u200B',
      '\uFEFF',
      '\u3164\u3164',
      '\u2800 \u00AD',
      '\u202E\u202C',
      '\u2060\uFE0F',
    ]) {
      expect([value, says(text({ max: 100 }), value)[0]]).toEqual([value, 'required']);
      expect([value, says(line({ max: 100 }), value)[0]]).toEqual([value, 'required']);
      expect(parseInput(text({ min: 0, max: 3 }), value)).toBe('');
    }
    expect(parse('❤\uFE0F')).toBe('❤\uFE0F');
  });

  it('is measured once it is trimmed, and may be empty only where that is said', () => {
    expect(parseInput(text({ max: 3 }), '   abc   ')).toBe('abc');
    expect(parseInput(text({ min: 0, max: 3 }), '   ')).toBe('');
    expect(parseInput(text({ max: 100 }), '\u1F82'.repeat(100).normalize('NFD'))).toHaveLength(100);
    expect(says(text({ max: 3 }), ' '.repeat(2_000))[1]).toBe('Pas plus de 3 caractères.');
  });

  it('keeps no more accents on one letter than a language writes', () => {
    expect(parse(`a${'\u0316'.repeat(80)}b`)).toBe(`a${'\u0316'.repeat(30)}b`);
  });

  it('looks no further at what is too long, whatever rules follow', () => {
    let looked = 0;
    const looksAt = (schema: z.ZodType<string, string>) => schema.refine(() => (looked += 1) > 0);
    for (const rules of [text({ max: 3 }), line({ max: 3 }), searchedWords(3)])
      for (const long of ['long', 'x'.repeat(10_000)]) expect(says(looksAt(rules), long)[0]).toBe('too_big');
    expect(looked).toBe(0);
  });
});

describe('line', () => {
  it('is text on one line', () => {
    expect(parseInput(line({ max: 20 }), ' Aide \r\n à\u00a0 domicile\t')).toBe('Aide à domicile');
    expect(says(line({ max: 20 }), 'a\0b')[0]).toBe('invisible_characters');
  });
});
