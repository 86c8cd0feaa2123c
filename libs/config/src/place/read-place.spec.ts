import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { aPlace } from '../../testing/a-place.js';
import { InvalidSettings, readSettings } from '../settings.js';
import { orleans } from './orleans.js';
import { placeProfile } from './place.js';
import { placeWords } from './place-words.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-place-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const fileWith = (content: string): string => {
  const file = path.join(folder, 'place.json');
  fs.writeFileSync(file, content);
  return file;
};
const mistakesOf = (place: string): readonly string[] => {
  try {
    readSettings({ PLACE: place });
  } catch (error) {
    if (error instanceof InvalidSettings) return error.mistakes;
    throw error;
  }
  return [];
};

describe('the setting PLACE', () => {
  it('is Orléans where it is absent, a known name, or a file', () => {
    expect(readSettings({}).place).toBe(orleans);
    expect(readSettings({ PLACE: 'orleans' }).place).toBe(orleans);
    expect(readSettings({ PLACE: fileWith(JSON.stringify(aPlace())) }).place).toEqual(aPlace());
    expect(placeProfile.parse(orleans)).toEqual(orleans);
  });

  it('says what is wrong with a profile', () => {
    expect(mistakesOf('nulle-part')).toEqual(['PLACE : il faut orleans ou le chemin d’un fichier .json']);
    expect(mistakesOf('absent.json')).toEqual(['PLACE : ce fichier ne peut pas être lu']);
    expect(mistakesOf(fileWith('{'))).toEqual(['PLACE : ce fichier n’est pas du JSON']);
    const communes = aPlace().communes.map((commune) => ({ ...commune, outline: 'M0 0" onload="' }));
    const wrong = { ...aPlace(), communes, town: { name: '<b>' }, region: { code: '24', name: 'x' } };
    expect(mistakesOf(fileWith(JSON.stringify(wrong)))).toEqual([
      'PLACE : dans ce fichier, il faut revoir town.name, communes.0.outline, communes.1.outline, region.code',
    ]);
  });
});

describe('the words of a place', () => {
  it('have French articles in French, and none in English', () => {
    const [fr, en] = [placeWords(aPlace(), 'fr'), placeWords(aPlace(), 'en')];
    expect(fr).toMatchObject({
      operatorName: 'Ruche',
      Operator: 'La Ruche',
      OnlyOperator: 'Seule la Ruche',
      ofOperatorInFull: 'de l’Agence des Trois Rivières (Ruche)',
      townName: 'Le Bourg',
      ofTown: 'du Bourg',
      departement: 'le Mont-Bleu',
    });
    expect(en).toMatchObject({ operator: 'Ruche', operatorInFull: 'Agence des Trois Rivières (Ruche)' });
  });

  it('say of Orléans what was always said', () => {
    expect(placeWords(orleans, 'fr')).toMatchObject({
      ofOperator: 'd’OVLT',
      toOperator: 'à OVLT',
      OnlyOperator: 'Seul OVLT',
      ofOperatorInFull: 'd’Orléans Val de Loire Technopole (OVLT)',
      ofTown: 'd’Orléans',
      ofDepartement: 'du Loiret',
    });
  });
});
