import { expect, it } from '@jest/globals';
import { lineAt } from './line-at.js';

const text = 'Tour de table.\n- Nous essayons deux capteurs.\n\nÉcrire aux familles';

it.each([
  ['the line at its beginning', 0, 0, 'Tour de table.'],
  ['the line at its end', 14, 14, 'Tour de table.'],
  ['a line of a list, without its dash', 20, 20, 'Nous essayons deux capteurs.'],
  ['an empty line', 46, 46, ''],
  ['the last line', text.length, text.length, 'Écrire aux familles'],
  ['what is chosen', 17, 30, 'Nous essayons'],
  ['what is chosen over lines', 0, 30, 'Tour de table. - Nous essayons'],
])('means %s', (_, start, end, meant) => {
  expect(lineAt(text, start, end)).toBe(meant);
});
