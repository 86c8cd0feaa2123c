import { expect, it } from '@jest/globals';
import { asPlainText } from './trans.js';

it('values of a sentence keep what looks like a tag of it', () => {
  const values = { title: 'Un <constructor>lit</constructor>', name: 'Zoé', count: 3, '0': '<0/>' };
  expect(asPlainText(values)).toEqual({
    title: ['Un <constructor>lit</constructor>'],
    name: 'Zoé',
    count: 3,
    '0': ['<0/>'],
  });
});
