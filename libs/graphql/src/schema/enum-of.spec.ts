import { describe, expect, it } from '@jest/globals';
import type { enumOf } from './enum-of.js';

/** The type of the value descriptions of an enumeration of two colours. */
type Descriptions = Parameters<typeof enumOf<'red' | 'green'>>[3];

describe('enumOf', () => {
  it('does not compile while a value has no description, or a description no value', () => {
    // @ts-expect-error green is not described
    const missing: Descriptions = { red: 'Warns.' };
    // @ts-expect-error there is no blue
    const tooMany: Descriptions = { red: 'Warns.', green: 'Is calm.', blue: 'As the sky.' };
    expect([missing, tooMany].map((each) => Object.keys(each).length)).toEqual([1, 3]);
  });
});
