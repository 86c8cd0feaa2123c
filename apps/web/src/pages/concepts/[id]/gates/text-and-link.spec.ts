import { expect, it } from '@jest/globals';
import { textAndLink } from './text-and-link.js';

const url = 'https://etude.example/chutes?an=2026';

it.each([
  ['Les bracelets restent sur la table.', { statement: 'Les bracelets restent sur la table.', url: null }],
  [` ${url} `, { statement: '', url }],
  [`Une étude de 2026 : ${url}.`, { statement: 'Une étude de 2026 :', url }],
  [`${url} – une étude de 2026`, { statement: '– une étude de 2026', url }],
  [`${url}, une étude de 2026`, { statement: 'une étude de 2026', url }],
  [`L’étude (${url}) le dit.`, { statement: `L’étude (${url}) le dit.`, url }],
  [`L’étude\n${url}\n`, { statement: 'L’étude', url }],
  ['', { statement: '', url: null }],
])('takes the address out of %j', (text, found) => {
  expect(textAndLink(text)).toEqual(found);
});
