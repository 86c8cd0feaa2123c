import { expect, it } from '@jest/globals';
import { atStart, nounInSentences, ofNoun, onlyNoun, toNoun, withArticle } from './noun.js';

it.each([
  [{ name: 'OVLT' }, ['OVLT', 'OVLT', 'd’OVLT', 'à OVLT', 'seul OVLT']],
  [{ name: 'Nantes', isFeminine: true }, ['Nantes', 'Nantes', 'de Nantes', 'à Nantes', 'seule Nantes']],
  [{ name: 'Mans', article: 'le' }, ['le Mans', 'Le Mans', 'du Mans', 'au Mans', 'seul le Mans']],
  [
    { name: 'technopole', article: 'la' },
    ['la technopole', 'La technopole', 'de la technopole', 'à la technopole', 'seule la technopole'],
  ],
  [
    { name: 'Agence', article: 'l’', isFeminine: true },
    ['l’Agence', 'L’Agence', 'de l’Agence', 'à l’Agence', 'seule l’Agence'],
  ],
])('%j stands in a French sentence as %j', (given, expected) => {
  const name = nounInSentences.parse(given);
  expect([withArticle(name), atStart(name), ofNoun(name), toNoun(name), onlyNoun(name)]).toEqual(expected);
});
