import { expect, it } from '@jest/globals';
import { MatchCollection } from './match-collection.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';

const others = ['Tonte de pelouses', 'Cours de piano', 'Capteurs de lumière', 'Vélos partagés'];

/** The words that a need and a solver have in common, in each one's spelling. */
function sharedWords(need: string, solver: string): [need: string, solver: string][] {
  const collection = new MatchCollection({ tags: [] });
  collection.putSolver(sampleSolver({ description: solver }));
  for (const [i, description] of others.entries())
    collection.putSolver(sampleSolver({ id: `other${i}`, description }));
  collection.putNeed(sampleNeed({ description: need }));
  const match = collection.scorePair('need', 'solver');
  return (match?.reasons.words ?? []).map((word) => [word.need, word.solver]);
}

const spelledOut = 'service d’aide et d’accompagnement à domicile';

it('an acronym fits what spells it out, and each side reads its own words', () => {
  expect(sharedWords('Un SAAD recrute', `Outils pour un ${spelledOut}`)).toEqual([['SAAD', spelledOut]]);
  expect(sharedWords(`Notre ${spelledOut}`, 'Outils des SAAD')).toEqual([[spelledOut, 'SAAD']]);
  expect(sharedWords('Services à la personne', 'Logiciel pour le SAP')).toEqual([
    ['Services à la personne', 'SAP'],
  ]);
});

it('an acronym is named as it is first written', () => {
  const both = `Le SAAD (${spelledOut})`;
  expect(sharedWords(both, 'Des SAAD')).toEqual([['SAAD', 'SAAD']]);
});

it('an acronym that stands for several things fits only itself', () => {
  expect(sharedWords('Dossiers d’APA', 'Activité physique adaptée')).toEqual([]);
  expect(sharedWords('Dossiers d’APA', 'Calcul de l’APA')).toEqual([['APA', 'APA']]);
});

it('a phrase that the text lengthens without end is shown as its acronym', () => {
  const long = `service ${'de la '.repeat(50)} personne`;
  expect(sharedWords('SAP', long)).toEqual([['SAP', 'SAP']]);
});
