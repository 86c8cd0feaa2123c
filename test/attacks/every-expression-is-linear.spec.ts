import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import {
  attackTextsFor,
  expressionsBelow,
  expressionsIn,
  type Expression,
  growthOf,
} from './expressions/index.js';

/*
 * No user text may block the product. Every regular expression of the sources gets longer and longer texts that are
 * built from its own parts. Its time may grow in proportion to their length, and no faster.
 */

const folders = fs.readdirSync('libs').map((lib) => `libs/${lib}/src`);
const expressions = expressionsBelow([...folders, 'apps/server/src', 'apps/web/src']);

const isSlow = (expression: Expression) => growthOf(expression, attackTextsFor(expression)) !== undefined;

it('is every expression of the sources', () => {
  expect(expressions.length).toBeGreaterThan(300);
  expect(expressions.filter(({ where }) => where.includes('without-addresses')).length).toBeGreaterThan(7);
});

it('none takes longer in any other way than a longer text does', () => {
  const places = new Map<string, Expression[]>();
  for (const each of expressions) {
    const written = `/${each.source}/${each.flags}`;
    places.set(written, [...(places.get(written) ?? []), each]);
  }
  const slow = [...places].flatMap(([written, alike]) => {
    const [each] = alike;
    const growth = each && growthOf(each, attackTextsFor(each));
    if (growth === undefined) return [];
    const where = alike.map((one) => one.where).join(', ');
    return [`${where} ${written} × ${growth.factor.toFixed(1)} on ${JSON.stringify(growth.text)}`];
  });
  expect(slow).toEqual([]);
});

it.each([
  ['a repetition within a repetition', '/^(?:a+)+$/'],
  ['one that ends a cut title', String.raw`/(?:[\s,;:.!?«“(\/–-]+|\s(?:\d+|à|après|the|to))+$/i`],
  ['one of a line of dashes', '/^-{2,}.*-{2,}$/gm'],
  ['spaces before an end', String.raw`/\s+$/`],
  ['spaces on both sides of one', String.raw`/^\d\s*[-\/. ]\s*\d$/`],
  ['a beginning that comes again', '/<head[^>]*>/i'],
  ['two that overlap', String.raw`/\w+\d+@/`],
  ['a look ahead', String.raw`/.{40,}?(?=\s*[:;(])/u`],
  ['alternatives that overlap', '/^(?:ab|a|b)+$/'],
  ['an end beside a beginning', '/^-+|-+$/g'],
  ['a last word', String.raw`/\s+\S*$/`],
])('sees %s', (_what, written) => {
  const [expression] = expressionsIn('x.ts', `const found = ${written};`);
  expect(expression && isSlow(expression)).toBe(true);
});

it.each([
  ['letters', String.raw`/[^\s<>|]+/gu`],
  ['a limited repetition before a sign', '/[a-z]{1,64}@/i'],
  ['one at the beginning', String.raw`/^\s+/`],
])('takes nothing for slow that is not: %s', (_what, written) => {
  const [expression] = expressionsIn('x.ts', `const found = ${written};`);
  expect(expression && isSlow(expression)).toBe(false);
});

it('reads what is put together from constants', () => {
  const text =
    "const letter = '[a-z]'; const whole = new RegExp([`${letter}+@`, 'b'].join('|') + name, 'iu');";
  expect(expressionsIn('x.ts', text)).toEqual([{ where: 'x.ts:1', source: '[a-z]+@|bx', flags: 'iu' }]);
});
