import { expect, it } from '@jest/globals';
import { saidAndShown } from './answer-form.js';

const url = 'https://etude.example/chutes?an=2026';

it.each([
  ['Les bracelets restent sur la table.', { said: 'Les bracelets restent sur la table.', url: null }],
  [` ${url} `, { said: '', url }],
  [`Une étude de 2026 : ${url}.`, { said: 'Une étude de 2026 :', url }],
  [`${url} – une étude de 2026`, { said: '– une étude de 2026', url }],
  [`${url}, une étude de 2026`, { said: 'une étude de 2026', url }],
  [`L’étude (${url}) le dit.`, { said: `L’étude (${url}) le dit.`, url }],
  [`L’étude\n${url}\n`, { said: 'L’étude', url }],
  ['', { said: '', url: null }],
])('takes the address out of %j', (text, found) => {
  expect(saidAndShown(text)).toEqual(found);
});
