import { describe, expect, it } from '@jest/globals';
import { keptWords } from './kept-words.js';

describe('what is kept of what somebody searched for', () => {
  it.each([
    ['Garde d’enfants  la nuit', 'garde d’enfants la nuit'],
    ['jean.dupont@mail.fr aide au bain', 'aide au bain'],
    ['écrire à jean @ mail', 'écrire à jean mail'],
    ['06 12 34 56 78 ménage', 'ménage'],
    ['+33 (0)6.12.34.56.78 ménage', 'ménage'],
    ['siret 732 829 320 00074', 'siret'],
    ['1 84 12 76 451 089 46 repas', 'repas'],
    ['ménage 45000 Orléans', 'ménage 45000 orléans'],
    ['https://www.example.org/moi?jeton=1 jardin', 'jardin'],
    ['norme iso 9001 et 14001', 'norme iso 9001 et 14001'],
    ['a@b.fr', ''],
    ['Madame Bertin-Quatrevaux monte-escalier', 'monte-escalier'],
    ['Aide pour M. Jean Dupont, rue basse', 'aide pour , rue basse'],
    ['visite du Dr Ève', 'visite du'],
    ['programme mme et m. 2', 'programme m. 2'],
  ])('%s', (typed, kept) => {
    expect(keptWords(typed)).toBe(kept);
  });
});
