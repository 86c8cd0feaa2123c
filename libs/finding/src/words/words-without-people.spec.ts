import { describe, expect, it } from '@jest/globals';
import { foldedWordsOf, isStopWordInAnyLanguage } from '@passerelle/text';
import {
  type JudgedWord,
  possibleNames,
  withoutWhoIsNamed,
  wordsWithoutPeople,
} from './words-without-people.js';

const plain = (text: string): string =>
  withoutWhoIsNamed(text)
    .replaceAll(/[\s.]+/g, ' ')
    .trim();

describe('what leads to a person, whatever its words', () => {
  it.each([
    ['jean.dupont@mail.fr aide au bain', 'aide au bain'],
    ['écrire à jean @ mail', 'écrire à jean mail'],
    ['06 12 34 56 78 ménage', 'ménage'],
    ['+33 (0)6.12.34.56.78 ménage', 'ménage'],
    ['siret 732 829 320 00074', 'siret'],
    ['1 84 12 76 451 089 46 repas', 'repas'],
    ['ménage 45000 Orléans', 'ménage 45000 Orléans'],
    ['https://www.example.org/moi?jeton=1 jardin', 'jardin'],
    ['norme iso 9001 et 14001', 'norme iso 9001 et 14001'],
    ['Madame Bertin-Quatrevaux monte-escalier', 'monte-escalier'],
    ['alzheimer mme durand', 'alzheimer'],
    ['MME BOULANGER toilette', 'toilette'],
    ['M. et Mme de la Tour, repas', ', repas'],
    ['M Boulanger, repas', ', repas'],
    ['Aide pour M. Jean Dupont, rue basse', 'Aide pour ,'],
    ['visite du Dr Ève', 'visite du'],
    ['dupont 12 rue des lilas', 'dupont'],
    ['12 bis, allée de l’Église jardinage', 'jardinage'],
    ['45 chemin vert repas', 'repas'],
    ['avenue Jean Moulin ménage', 'ménage'],
    ['une place en crèche et des cours de cuisine', 'une place en crèche et des cours de cuisine'],
    ['la charrue et le quai', 'la charrue et le quai'],
  ])('%s', (typed, rest) => {
    expect(plain(typed)).toBe(rest);
  });
});

const everybodys = 'aide domicile bain garde enfants nuit repas vélo porte'.split(' ');

/** Judged by these words alone. */
const judged = (text: string): JudgedWord[] =>
  foldedWordsOf(text).map((word) => ({
    ...word,
    kind: isStopWordInAnyLanguage(word.folded)
      ? 'stop word'
      : everybodys.some((each) => foldedWordsOf(each)[0]?.folded === word.folded)
        ? 'common'
        : 'possible name',
  }));

describe('what is kept of what somebody searched for', () => {
  it.each([
    ['Garde d’enfants  la NUIT', 'garde d’enfants la nuit'],
    ['l’aide, à domicile !', 'aide à domicile'],
    ['jean dupont aide au bain', 'aide au bain'],
    ['aide au bain pour dupont', 'aide au bain'],
    ['porte-vélo, repas', 'porte-vélo repas'],
    ['aide pour dupont la nuit', 'aide nuit'],
    ['jean dupont', ''],
    ['de la', ''],
  ])('%s', (text, kept) => {
    expect(wordsWithoutPeople(text, judged(text))).toBe(kept);
  });

  it('has what several have typed, side by side as they have', () => {
    const several = new Set(['robot cuiseur', 'jean', 'dupont']);
    const kept = (text: string): string => wordsWithoutPeople(text, judged(text), several);
    expect(kept('Robot cuiseur repas')).toBe('robot cuiseur repas');
    expect(kept('cuiseur repas')).toBe('repas');
    // Each is a name of several people. Together they are one person's.
    expect(kept('jean dupont repas')).toBe('repas');
    expect(possibleNames(judged('jean dupont repas cuiseur')).map(({ words }) => words)).toEqual([
      'jean dupont',
      'cuiseur',
    ]);
  });
});
