import { describe, expect, it } from '@jest/globals';
import { InvalidInput, sentenceIn } from '@passerelle/problems';
import fc from 'fast-check';
import {
  anArchive,
  anOfficeDocument,
  anOpenDocument,
  aPdf,
  aPicture,
  sayingThatPartsUnpackTo,
  toldByPictures,
} from '../../testing/index.js';
import { checkContent, LARGEST_FILE } from './check-content.js';
import { orientationIn } from './images/index.js';

const ruleOf = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await checkContent(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw error;
  const [field] = error.in('fr').fields;
  expect(field?.message.length).toBeGreaterThan(15);
  return field?.rule ?? '';
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  it.each([
    ['pdf', aPdf()],
    ['jpeg', aPicture('photo')],
    ['jpeg', aPicture('progressive')],
    ['png', aPicture('png')],
    ['webp', aPicture('webp')],
    ['text', Buffer.from('Nom;Heures\r\nMartin;12\t\r\n')],
    ['text', latin('Réunion du 3 décembre\r\nPrésents : Zoé')],
    ['text', Buffer.from('\uFEFFTrois < quatre, et « a > b »')],
    ['docx', anOfficeDocument('docx')],
    ['xlsx', anOfficeDocument('xlsx', { parts: { 'xl/printerSettings/printerSettings1.bin': 'x' } })],
    ['pptx', anOfficeDocument('pptx', { parts: { 'ppt/embeddings/classeur.xlsx': 'x' } })],
    ['odt', anOpenDocument('text')],
    ['ods', anOpenDocument('spreadsheet')],
    ['odp', anOpenDocument('presentation')],
  ])('is %s by its content', async (type, bytes) => {
    expect((await checkContent(bytes)).type).toBe(type);
  });

  it.each([
    ['empty', 'nothing', Buffer.alloc(0)],
    ['too_large', 'one byte too many', Buffer.concat([aPdf(), Buffer.alloc(LARGEST_FILE)])],
    ['unknown_type', 'a program', latin('MZ\u0090\u0000\u0003\u0000')],
    ['unknown_type', 'a program of Linux', latin('\u007fELF\u0002')],
    ['unknown_type', 'an archive', anArchive({ 'lisez-moi.txt': 'x' })],
    ['unknown_type', 'a text of two bytes a character', Buffer.from('Bonjour', 'utf16le')],
    ['unknown_type', 'a PDF behind something else', Buffer.concat([latin('GIF89a\u0001'), aPdf()])],
    ['web_page', 'a page', Buffer.from('<!DOCTYPE html><title>x</title>')],
    [
      'web_page',
      'a drawing',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['web_page', 'a drawing behind words', Buffer.from('Un texte. <svg onload=alert(1)>')],
    ['old_office', 'a document of 1997', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
    ['heic', 'a photo of a telephone', latin('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000')],
    ['macros', 'a document with macros', anOfficeDocument('docx', { parts: { 'word/vbaProject.bin': 'x' } })],
    [
      'macros',
      'macros by another name',
      anOfficeDocument('xlsx', {
        parts: { 'xl/notes.bin': 'x' },
        listed: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      }),
    ],
    [
      'macros',
      'macros by a name in references to characters',
      anOfficeDocument('xlsx', {
        parts: { 'xl/notes.bin': 'x' },
        listed: '<Default Extension="bin" ContentType="application/vnd.ms-office.&#118;baProject"/>',
      }),
    ],
    [
      'macros',
      'a program within',
      anOfficeDocument('docx', { parts: { 'word/embeddings/oleObject1.bin': 'x' } }),
    ],
    ['macros', 'macros of LibreOffice', anOpenDocument('text', { 'Basic/Standard/Module1.xml': 'x' })],
    ['bomb', 'a bomb', sayingThatPartsUnpackTo(2 ** 31, anOfficeDocument('docx'))],
    [
      'bomb',
      'a list that unpacks to two million characters',
      anOfficeDocument('docx', { listed: ' '.repeat(2_000_000) }),
    ],
    [
      'bomb',
      'an archive of three thousand parts',
      anArchive(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`p${i}`, 'x']))),
    ],
    ['damaged', 'one that says less than it holds', sayingThatPartsUnpackTo(3, anOfficeDocument('docx'))],
    ['damaged', 'half a document', anOfficeDocument('docx').subarray(0, 200)],
    ['damaged', 'half a photo', aPicture('photo').subarray(0, 700)],
    ['damaged', 'half a picture', aPicture('png').subarray(0, 100)],
    ['damaged', 'half a WebP', aPicture('webp').subarray(0, 60)],
  ])('is refused (%s): %s', async (rule, _name, bytes) => {
    expect(await ruleOf(bytes)).toBe(rule);
  });

  it('is found for any bytes, or refused in words', async () => {
    const beginnings = [
      '',
      '%PDF-',
      '\u00ff\u00d8\u00ff',
      '\u0089PNG\r\n\u001a\n',
      'RIFF\u0020\u0000\u0000\u0000WEBP',
      'PK\u0003\u0004',
    ].map(latin);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 400 }),
        async (start, rest) => {
          const error: unknown = await checkContent(Buffer.concat([start, rest])).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (error !== undefined) expect(error).toBeInstanceOf(InvalidInput);
        },
      ),
    );
  });

  it('says why in both languages', async () => {
    const error = (await checkContent(Buffer.alloc(0)).catch((reason: unknown) => reason)) as InvalidInput;
    expect([sentenceIn(error.sentence, 'fr'), sentenceIn(error.sentence, 'en')].join()).toMatch(
      /vide.*empty/,
    );
  });
});

describe('a picture', () => {
  it.each(['photo', 'progressive', 'png', 'webp'] as const)(
    '(%s) tells of no place, and opens as before',
    async (which) => {
      const before = aPicture(which);
      for (const told of toldByPictures.slice(0, 1)) expect(before.includes(told)).toBe(true);
      const { bytes } = await checkContent(before);
      expect(toldByPictures.filter((told) => bytes.includes(told))).toEqual([]);
      // Cleaned again, it stays as it is: nothing of it was taken for something else.
      expect((await checkContent(bytes)).bytes.equals(bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(before.length);
      expect(bytes.length).toBeGreaterThan(40);
    },
  );

  it('still has its upper side up', async () => {
    const { bytes } = await checkContent(aPicture('photo'));
    const at = bytes.indexOf('Exif');
    expect(orientationIn(bytes.subarray(at))).toBe(6);
  });

  it('loses what was hidden behind its end', async () => {
    for (const which of ['photo', 'png', 'webp'] as const) {
      const { bytes } = await checkContent(
        Buffer.concat([aPicture(which), Buffer.from('<script>Madame Martin')]),
      );
      expect(bytes.includes('Madame Martin')).toBe(false);
    }
  });
});
