import { describe, expect, it } from '@jest/globals';
import { servedPlace, servePlace } from '@passerelle/config/place';
import { aPlace } from '@passerelle/config/testing';
import { holdsNumber, isLikeOurs } from './name-rules.js';

describe('a number in a name', () => {
  it.each([
    'URGENT appelez le 08 99 12 34 56',
    '08.99.12.34.56',
    'Appel 08-99-12',
    '0 8 – 9 9 — 1 2',
    '08\u200B99\u200B12',
    '08\u00A099\u202F12',
    '(08) 99/12',
    '+33 8 99 12',
    '０８９９１２',
    '٠٨٩٩١٢',
    '08٩٩12',
    '𝟎𝟖𝟗𝟗𝟏𝟐',
    '⓪⑧⑨⑨①②',
    '❽❾❾❶❷❸',
    '⁰⁸⁹⁹¹²',
    '0️⃣8️⃣9️⃣9️⃣1️⃣2️⃣',
    '〇八九九一二',
    'O8 99 12',
    'o8 9l 2о', // the last is Cyrillic
    '08!99!12',
    '08€99€12',
    'O2 38 OO OO OO',
    '06-IO-II-I2-I3',
    '06 a 12 b 34 c 56 d 78',
    'zéro six douze treize quatorze quinze',
    'zero six twelve thirteen fourteen fifteen',
    'OO L 02 03 025',
    'Projet OIL 02 03 025',
    'o89912 34 56',
    'Q9123456 78 90 12',
    'zéro huit neuf Q9123456',
    '08 9 Q9123456',
    '0\u03368\u03369\u03369\u03361\u03362',
  ])('is in %j', (name) => expect(holdsNumber(name)).toBe(true));

  it.each([
    '45 Services',
    'Les 3 Abeilles',
    'Aide 24h/24, 7j/7',
    'Association loi 1901',
    'Orléans 2030',
    'Résidence du 11 novembre 1918',
    'Studio 1 bis, 45000 Orléans',
    'Anne-Sophie 2',
    'Ferme du Pré, 12 rue, 5 ha',
    'Jean XXIII',
    'Le 15 – 17',
    'Il Lo Il Lo',
    'Un deux trois soleil',
    'Crèche 24 h 24, 7 j 7',
    'Projet Or-Val Q8806241',
    'Projet i-Val L 03 04 017',
    'Projet i-Val PF 03 04 017',
    'Projet i-Val NC0804017',
    'Projet i-Val L11027',
    'Projet i-Val I09031',
    'Projet i-Val O 03 04 017',
    'Projet i-Val O14028',
  ])('is not in %j', (name) => expect(holdsNumber(name)).toBe(false));
});

describe('a name like ours', () => {
  it.each([
    'OVLT',
    'ovlt',
    'O V L T',
    'O.V.L.T.',
    'Équipe OVLT',
    'OVLT-Services',
    'ОVLТ', // Cyrillic О and Т
    'ΟVLT', // Greek Ο
    'ÓVLT',
    'O\u200BVLT',
    'ＯＶＬＴ',
    'OVIT',
    '0VLT',
    'OVL7',
    'OV|T',
    '𝐎𝐕𝐋𝐓',
    'L’équipe d’OVLT',
    'Orléans Val de Loire Technopole',
    'ORLEANS  VAL-DE-LOIRE   TECHNOPOLE',
    'Orléans Val de Loire Teсhnopole', // Cyrillic с
    'Passerelle',
    'PASSERELLE',
    'Pаsserelle', // Cyrillic а
    'Passere11e',
    'P a s s e r e l l e',
    'La Passerelle',
    'Passerelle Support',
    'L’équipe de Passerelle',
    'Service Passerelle Orléans',
    'Support',
    'Administrateur',
    'Modérateur',
    'Curateur',
    'Service client',
    'L’animation du réseau',
    'Technopole d’Orléans',
    'Orleans Technopole',
    'Le Lab’O',
    'Passarelle',
    'ᴘᴀꜱꜱᴇʀᴇʟʟᴇ',
    '🅿asserelle',
    '🅟asserelle',
    'ƤASSERELLE',
    'ᏢᎪᏚᏚᎬᏒᎬᏞᏞᎬ', // Cherokee
    'Passerellе Suppօrt', // Cyrillic and Armenian
  ])('is %j', (name) => expect(isLikeOurs(name)).toBe(true));

  it.each([
    'Loire Aide à Domicile',
    'Association La Passerelle des Aidants',
    'Novitech',
    'Innov’ Ltd',
    'Les Passerelles du Cœur',
    'Aide et Services',
    'Orléans Métropole',
    'Centre-Val de Loire',
    'Techno Pôle Santé',
    'Олена Ковальчук',
    'Ελένη Παπαδοπούλου',
    'Olivia Lt',
    'Team',
    'Support Vélo',
    'Laboratoire',
    'Jean Labo',
    'Armen Սարգսյան',
  ])('is not %j', (name) => expect(isLikeOurs(name)).toBe(false));
});

it('a name like ours is another one in another place', () => {
  const first = servedPlace();
  try {
    servePlace(aPlace());
    const ours = [
      'La Ruche',
      'Équipe Ruche',
      'Agence des Trois Rivières',
      'Le Moulin Neuf',
      'Passerelle Bourg',
    ];
    expect(ours.filter((name) => !isLikeOurs(name))).toEqual([]);
    expect(['OVLT', 'Le Lab’O', 'Le Rucher du Val', 'Moulin Neuf Services'].filter(isLikeOurs)).toEqual([]);
  } finally {
    servePlace(first);
  }
});

it('names of any length take no longer than they are long', () => {
  for (const shape of ['1 ', 'o1', '1\u200B', '|', 'a b ', '0\u0336']) {
    const long = shape.repeat(200_000);
    const before = performance.now();
    holdsNumber(long);
    isLikeOurs(long);
    expect(performance.now() - before).toBeLessThan(200);
  }
});
