import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileTypeNames, fileTypes } from './file-types.js';
import { safeName } from './safe-name.js';

it.each([
  ['Devis été.pdf', 'pdf', 'Devis été.pdf'],
  ['C:\\Users\\moi\\Mes documents\\devis.pdf', 'pdf', 'devis.pdf'],
  ['../../etc/passwd', 'text', 'passwd.txt'],
  ['heures.csv', 'text', 'heures.csv'],
  ['photo.JPEG', 'jpeg', 'photo.jpeg'],
  ['photo.png', 'jpeg', 'photo.png.jpg'],
  ['facture\u202Efdp.exe', 'pdf', 'facture fdp.exe.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'a Set-Cookie x.pdf'],
  ['  .pdf', 'pdf', 'fichier.pdf'],
  ['...', 'docx', 'fichier.docx'],
  ['', 'png', 'fichier.png'],
  ['CON.txt', 'text', 'fichier.txt'],
  ['e\u0301tude.odt', 'odt', 'étude.odt'],
  ['réunion 12.05.2026', 'text', 'réunion 12.05.2026.txt'],
  [`${'é'.repeat(300)}.pdf`, 'pdf', `${'é'.repeat(100)}.pdf`],
] as const)('calls %j a %s: %j', (name, type, called) => {
  expect(safeName(name, type, 'fichier')).toBe(called);
});

it('leads nowhere, ends as its content does, and stays as it is when it is given again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...fileTypeNames), (name, type) => {
      const called = safeName(name, type, 'fichier');
      expect(called).not.toMatch(/[\\/<>:"|?*\p{Cc}\p{Cf}]|^\./u);
      expect(fileTypes[type].endings.some((ending) => called.endsWith(ending))).toBe(true);
      expect(called.length).toBeLessThanOrEqual(206);
      expect(safeName(called, type, 'fichier')).toBe(called);
    }),
  );
});
