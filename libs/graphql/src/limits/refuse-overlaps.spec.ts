import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { limits } from './limits.js';
import { refuseOverlaps } from './refuse-overlaps.js';

const schema = buildSchema('type Query { me: Node! } type Node { id: ID!, one: Node!, other: Node! }');
const rules = [...specifiedRules, refuseOverlaps];
const errorsOf = (query: string): string[] =>
  validate(schema, parse(query, { maxTokens: limits.tokens }), rules).map(({ message }) => message);
const refusal = [expect.stringContaining('selects the same fields too often')];

const repeated = (times: number): string => `{ ${'me { one { other { id } } } '.repeat(times)} }`;
const spread = (times: number): string =>
  `{ me { ${Array.from({ length: times }, (_, i) => `...F${i}`).join(' ')} } }
  ${Array.from({ length: times }, (_, i) => `fragment F${i} on Node { id }`).join(' ')}`;

const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

describe('what a document says again', () => {
  it('costs no more by being said ten times as often', () => {
    const validated = (query: string): number => {
      const document = parse(query);
      return processorTime(() => {
        for (let i = 0; i < 10; i++) validate(schema, document, rules);
      });
    };
    validated(repeated(19));
    expect(validated(repeated(190))).toBeLessThan(5 * validated(repeated(19)));
  });

  it('is refused with one error, however it is written', () => {
    for (const query of [
      repeated(190),
      `{ me { ${'one { other { id } } '.repeat(200)} } }`,
      `{ me { ${'... on Node { one { id } } '.repeat(150)} } }`,
      spread(150),
    ]) {
      expect(errorsOf(query)).toEqual(refusal);
    }
  });

  it('ends for fragments that grow with each level, and for those in a circle', () => {
    const twice = (i: number) => `one { ...F${i + 1} } other { ...F${i + 1} }`;
    const levels = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Node { ${twice(i)} }`);
    expect(errorsOf(`{ me { ...F0 } } ${levels.join(' ')} fragment F60 on Node { id }`)).toEqual([]);
    const circle = 'fragment F on Node { one { ...F } one { ...F } }';
    expect(errorsOf(`{ me { ...F } } ${circle}`).length).toBeGreaterThan(0);
  });

  it('may be said some times, and an introspection is no repetition', () => {
    for (const query of [repeated(19), spread(20), getIntrospectionQuery()]) {
      expect(errorsOf(query)).toEqual([]);
    }
  });
});
