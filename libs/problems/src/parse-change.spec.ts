import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { labelled, parseChange, parseWhole, readChange } from './parse-input.js';
import { line, text } from './field-rules.js';
import { InvalidInput } from './problem.js';
import { sentences } from './problems.sentences.js';

const content = labelled(
  z
    .object({
      title: line({ min: 3, max: 20 }),
      note: text({ min: 0, max: 20 }),
      tags: z.array(z.string()),
      day: z.iso.date().nullable(),
      place: line({ min: 0, max: 20 }).transform((place) => place || null),
      shared: z.boolean(),
      amount: z.int(),
    })
    .refine(() => false, 'a rule between fields, which is the caller’s'),
  {
    title: sentences.required(),
    note: sentences.required(),
    tags: sentences.required(),
    day: sentences.required(),
    place: sentences.required(),
    shared: sentences.required(),
    amount: sentences.required(),
  },
);

describe('parseChange', () => {
  it('reads the fields that are named, by their rules, and no other', () => {
    expect(parseChange(content, { title: ' Un  titre ', shared: false })).toEqual({
      title: 'Un titre',
      shared: false,
    });
    expect(parseChange(content, {})).toEqual({});
    expect(Object.keys(parseChange(content, { title: undefined, amount: 0 }))).toEqual(['amount']);
  });

  it.each([
    ['note', ''],
    ['tags', []],
    ['day', null],
    ['place', null],
  ] as const)('empties %s by null', (field, empty) => {
    expect(parseChange(content, { [field as 'note']: null })).toEqual({ [field]: empty });
  });

  it.each(['title', 'shared', 'amount'] as const)('refuses null for %s, which is required', (field) => {
    const { problems, read } = readChange(content, { note: 'une note', [field as 'title']: null });
    expect(problems).toMatchObject([{ field, rule: 'required', label: sentences.required() }]);
    expect(read).toEqual({ note: 'une note' });
  });

  it('names all problems, with the path within the field', () => {
    expect(readChange(content, { title: 'ab', tags: ['a', 1 as never] }).problems).toMatchObject([
      { field: 'title', rule: 'too_small' },
      { field: 'tags.1', rule: 'invalid_type' },
    ]);
    expect(() => parseChange(content, { title: 'ab' })).toThrow(InvalidInput);
  });

  it('takes no field without a rule', () => {
    const change: { title?: string | null; forgotten?: string | null } = {};
    // @ts-expect-error the schema has no rule for it
    parseChange(content, change);
  });
});

describe('parseWhole', () => {
  const whole = z
    .object({
      from: z.int(),
      until: z.int().nullable(),
      note: text({ min: 0, max: 20 }),
    })
    .refine(({ from, until }) => until === null || from < until, { path: ['until'] });

  it('keeps what the change does not name, and checks the whole', () => {
    const present = { from: 3, until: 5, note: 'une note', id: 'not of the content' };
    expect(parseWhole(whole, present, { from: 4 })).toEqual({ from: 4, until: 5, note: 'une note' });
    expect(parseWhole(whole, present, { from: 9, until: null, note: null })).toEqual({
      from: 9,
      until: null,
      note: '',
    });
    expect(() => parseWhole(whole, present, { from: 9 })).toThrow(
      expect.objectContaining({ found: [expect.objectContaining({ field: 'until' })] }),
    );
  });

  it('holds the first content, where there is none', () => {
    expect(parseWhole(whole, {}, { from: 1 })).toEqual({ from: 1, until: null, note: '' });
    expect(() => parseWhole(whole, {}, { until: 3, note: 'x'.repeat(21) })).toThrow(
      expect.objectContaining({
        found: [
          expect.objectContaining({ field: 'from', rule: 'required' }),
          expect.objectContaining({ field: 'note', rule: 'too_big' }),
        ],
      }),
    );
  });
});
