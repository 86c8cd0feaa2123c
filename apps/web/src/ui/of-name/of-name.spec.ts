import { expect, it } from '@jest/globals';
import { ofName } from './of-name.js';

it.each([
  ['Mains Tendues', 'de Mains Tendues'],
  ['Orléans', 'd’Orléans'],
  ['Île de la Vie', 'd’Île de la Vie'],
  ['Œuvre du Val', 'd’Œuvre du Val'],
  ['Habitat Loire', 'd’Habitat Loire'],
  ['Hélène', 'd’Hélène'],
  ['Harmonie', 'd’Harmonie'],
  ['Hôpital à domicile', 'd’Hôpital à domicile'],
  ['Homéo Soins', 'd’Homéo Soins'],
  ['Home Services', 'de Home Services'],
  ['Handicap Services', 'de Handicap Services'],
  ['Les Hauts du Val', 'de Les Hauts du Val'],
  ['Hauts du Val', 'de Hauts du Val'],
  ['Huit Heures', 'de Huit Heures'],
  ['Huître et Cie', 'd’Huître et Cie'],
  ['HLM du Loiret', 'de HLM du Loiret'],
  ['Yves', 'd’Yves'],
  ['Yannick', 'de Yannick'],
  ['Onze à table', 'de Onze à table'],
  ['Oui Care', 'de Oui Care'],
  ['11 rue des Lilas', 'de 11 rue des Lilas'],
  ['', 'de '],
])('says %j as %j', (name, expected) => {
  expect(ofName(name, 'fr')).toBe(expected);
});

it('has nothing to elide in English', () => {
  expect(ofName('Orléans', 'en')).toBe('of Orléans');
});
