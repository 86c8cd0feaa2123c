import { expect, it } from '@jest/globals';
import { InvalidInput } from '@passerelle/problems';
import { checkName } from './check-content.js';

it.each(['virus.exe', 'VIRUS.EXE ', 'facture.pdf.scr', 'a.js', 'mise-a-jour.msi'])(
  'takes no file that is called %j',
  (name) => {
    expect(() => checkName(name)).toThrow(InvalidInput);
  },
);

it.each(['devis.pdf', 'exe', 'notes.exe.txt', 'réunion 12.05.2026', 'heures.csv', ''])('takes %j', (name) => {
  expect(() => checkName(name)).not.toThrow();
});
