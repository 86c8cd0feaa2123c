import { describe, expect, it } from '@jest/globals';
import { sentenceIn } from '@passerelle/problems';
import AdmZip from 'adm-zip';
import { aWorkbook, aWorkbookWith } from '../../testing/index.js';
import { UnusableFile } from '../import-row.js';
import { nameColumns } from './name-columns.js';
import { readTable } from './read-table.js';
import { rowOfTable } from './rows-of-table.js';

const names = {
  names: {
    name: ['nom', 'raison sociale'],
    siret: ['numero siret'],
    day: ['pour le'],
    tags: ['themes'],
    place: ['ville'],
  },
  spare: { sujet: ['name', 'tags'], 'code postal': ['place'] },
};
const layout = { lists: ['tags'], listsAsTyped: true, days: ['day'], digits: { siret: 14 } };

/** The headings of a file, the values or errors of its rows, and the remarks. */
async function read(bytes: Buffer | string, fileName = 'fichier') {
  const table = await readTable(Buffer.from(bytes), fileName, names);
  const columns = nameColumns(table.headings, names);
  const rows = table.rows.map((row) => {
    const { row: number, value, problem } = rowOfTable(row, columns, layout);
    return [number, problem === undefined ? value : sentenceIn(problem.message, 'fr')];
  });
  return { headings: table.headings, rows, remarks: table.remarks.map((each) => sentenceIn(each, 'fr')) };
}

const whyNot = async (bytes: Buffer | string): Promise<string> => {
  const outcome: unknown = await read(bytes).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UnusableFile);
  return (outcome as UnusableFile).message;
};

/** A workbook with one part replaced. */
function withPart(name: string, text: string): Buffer {
  const zip = new AdmZip(
    aWorkbook({
      rows: [
        ['Nom', 'Thèmes'],
        ['Anne', 'chute'],
      ],
    }),
  );
  zip.updateFile(name, Buffer.from(text));
  return zip.toBuffer();
}

const rowsOf = (...headings: string[]): string =>
  `<row>${headings.map((heading) => `<c t="str"><v>${heading}</v></c>`).join('')}</row>`;

describe('a heading', () => {
  it.each([
    [
      ['Sujet', 'Ville'],
      ['name', 'place'],
    ],
    [
      ['Sujet', 'Nom'],
      ['tags', 'name'],
    ],
    [
      ['Nom', 'Sujet', 'Sujet'],
      ['name', 'tags', null],
    ],
    [
      ['Code postal', 'Ville'],
      [null, 'place'],
    ],
    [
      ['Code Postal', 'Nom'],
      ['place', 'name'],
    ],
    [
      ['Constructor', ''],
      [null, null],
    ],
  ])('%j names the columns %j', (headings, columns) => {
    expect(nameColumns(headings, names)).toEqual(columns);
  });
});

describe('a workbook', () => {
  it('gives texts, numbers as they are typed, days by their style, and what formulas gave', async () => {
    const workbook = aWorkbook({
      rows: [
        ['Raison sociale', 'Numéro SIRET', 'Pour le', 'Thèmes'],
        ['Anne & <Co>', 44306184100047, { day: 46_387 }, 'chute; nuit'],
        [{ formula: 'A2&"!"', value: 'Anne & <Co>!' }, '443 061 841 00047', 46_387, true],
      ],
    });
    expect((await read(workbook)).rows).toEqual([
      [2, { name: 'Anne & <Co>', siret: '44306184100047', day: '2026-12-31', tags: ['chute', 'nuit'] }],
      [3, { name: 'Anne & <Co>!', siret: '443 061 841 00047', day: '2026-12-31', tags: ['oui'] }],
    ]);
  });

  it('counts days from 1904 where it says so', async () => {
    const rows = [
      ['Nom', 'Pour le'],
      ['Anne', { day: 46_387 - 1_462 }],
    ];
    expect((await read(aWorkbook({ rows, from1904: true }))).rows).toEqual([
      [2, { name: 'Anne', day: '2026-12-31' }],
    ]);
  });

  it('says of errors, formulas without a result and spoilt numbers what to do, and guesses nothing', async () => {
    const { rows } = await read(
      aWorkbook({
        rows: [
          ['Nom', 'Numéro SIRET'],
          [{ error: '#N/A' }, null],
          [{ formula: 'B1' }, null],
          ['Anne', 5720784001069],
          ['Anne', 1.23456789012345e20],
        ],
      }),
    );
    expect(rows.map(([, cells]) => cells)).toEqual([
      expect.stringMatching(/^La cellule affiche l’erreur « #N\/A »/),
      expect.stringMatching(/^La formule n’a pas de résultat enregistré/),
      expect.stringMatching(/^« 5720784001069 » a 13 chiffres au lieu de 14/),
      expect.stringMatching(/^Le tableur a abrégé ce numéro en « 1.23456789012345e\+20 »/),
    ]);
  });

  it('gives each row the value of a cell that is merged over them, and passes over a title', async () => {
    const { rows, remarks } = await read(
      aWorkbook({
        rows: [
          ['Besoins de novembre', null],
          ['Nom', 'Thèmes'],
          ['Mains Tendues', 'chute'],
          [null, 'nuit'],
        ],
        merged: ['A1:B1', 'A3:A4'],
      }),
    );
    expect(rows).toEqual([
      [3, { name: 'Mains Tendues', tags: ['chute'] }],
      [4, { name: 'Mains Tendues', tags: ['nuit'] }],
    ]);
    expect(remarks).toEqual([expect.stringMatching(/cellules sont fusionnées/)]);
  });

  it('has a cell that does not say where it is beside the one before, be that empty or wrong', async () => {
    const cells = '<c t="e"><v>#N/A</v></c><c/><c t="str"><v>chute</v></c>';
    const workbook = withPart(
      'xl/worksheets/sheet1.xml',
      rowsOf('Nom', 'Pour le', 'Thèmes') + `<row>${cells}</row>`,
    );
    const { rows } = await readTable(workbook, 'x', names);
    expect(rows).toMatchObject([{ cells: [null, null, 'chute'], problems: [{ column: 0 }] }]);
  });

  it('is refused where more would be kept of it than it holds: of merged cells, of cells that are wrong', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) =>
      i === 0 ? ['x'.repeat(30_000), 'Nom'] : [null, 'Anne'],
    );
    expect(await whyNot(aWorkbook({ rows, merged: ['A1:A2000'] }))).toMatch(/trop de texte/);
    const wrong = `<row r="2">${'<c r="A2" t="e"/>'.repeat(1_000_001)}</row>`;
    expect(await whyNot(withPart('xl/worksheets/sheet1.xml', rowsOf('Nom', 'Thèmes') + wrong))).toMatch(
      /trop de texte/,
    );
  });

  it('is damaged where elements lie in each other without end, or have attributes without end', async () => {
    const deep = '<x>'.repeat(101);
    expect(await whyNot(withPart('xl/worksheets/sheet1.xml', rowsOf('Nom', 'Thèmes') + deep))).toMatch(
      /abîmé/,
    );
    const attributes = Array.from({ length: 501 }, (_, i) => `a${i}=""`).join(' ');
    const wide = `${rowsOf('Nom', 'Thèmes')}<x ${attributes}/>`;
    expect(await whyNot(withPart('xl/worksheets/sheet1.xml', wide))).toMatch(/abîmé/);
  });

  it('has a part once, however many sheets name it', async () => {
    const sheets = ['Feuil1', 'Copie'].map((name) => `<sheet name="${name}" r:id="rId1"/>`).join('');
    const workbook = withPart('xl/workbook.xml', `<workbook><sheets>${sheets}</sheets></workbook>`);
    expect((await readTable(workbook, 'x', names)).remarks).toEqual([]);
  });

  it('is read from its first sheet; hidden ones are none, and others are named', async () => {
    const rows = [
      ['Nom', 'Thèmes'],
      ['Anne', 'chute'],
    ];
    const more = [{ name: 'Listes', hidden: true }, { name: 'Suite' }];
    const { remarks } = await read(aWorkbook({ rows, more }));
    expect(remarks).toEqual([
      'Seule la feuille « Feuil1 » est lue. Pour reprendre aussi « Suite », envoyez-les à part.',
    ]);
  });

  it('is split where each of its lines stands in one cell', async () => {
    const rows = [['Nom;Thèmes'], ['Anne;chute'], ['"Paul; fils";nuit']];
    expect((await read(aWorkbook({ rows }))).rows).toEqual([
      [2, { name: 'Anne', tags: ['chute'] }],
      [3, { name: 'Paul; fils', tags: ['nuit'] }],
    ]);
  });

  it('is refused where it would unpack to too much, is damaged, old, locked or something else', async () => {
    expect(await whyNot(aWorkbookWith(120_000_000))).toMatch(/trop de texte/);
    // The size of a part that the archive declares does not count either.
    expect(await whyNot(aWorkbookWith(10))).toMatch(/abîmé/);
    expect(await whyNot(aWorkbook({ rows: [['Nom']] }).subarray(0, 700))).toMatch(/abîmé/);
    expect(await whyNot(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatch(/format ancien/);
    const other = new AdmZip();
    other.addFile('mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet'));
    expect(await whyNot(other.toBuffer())).toMatch(/n’est pas un classeur/);
    expect(await whyNot(Buffer.from('%PDF-1.7\n\0\0'))).toMatch(/n’est pas un tableau/);
    // A picture, in which nothing is UTF-8. The advice to save it so would not help.
    expect(
      await whyNot(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0xe9, 0x8d])),
    ).toMatch(/n’est pas un tableau/);
  });

  it('repeats one long text no more often than memory allows', async () => {
    const text = 'x'.repeat(30_000);
    const zip = new AdmZip(aWorkbook({ rows: [['Nom', text]] }));
    const cells = Array.from(
      { length: 2_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>1</v></c></row>`,
    );
    const sheet = zip
      .readAsText('xl/worksheets/sheet1.xml')
      .replace('</sheetData>', `${cells.join('')}</sheetData>`);
    zip.updateFile('xl/worksheets/sheet1.xml', Buffer.from(sheet));
    expect(await whyNot(zip.toBuffer())).toMatch(/trop de texte/);
  });
});

describe('a hostile workbook', () => {
  const changed = (part: string, from: string | RegExp, to: string): Buffer => {
    const zip = new AdmZip(
      aWorkbook({
        rows: [
          ['Nom', 'Thèmes'],
          ['Anne', 'chute'],
        ],
      }),
    );
    zip.updateFile(part, Buffer.from(zip.readAsText(part).replace(from, to)));
    return zip.toBuffer();
  };

  it('names rows that no sheet has, and is read in their order', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    expect((await read(changed(sheet, '<row r="2">', '<row r="1e999">'))).rows[0]?.[0]).toBe(2);
    expect((await read(changed(sheet, '<row r="2">', '<row r="-7">'))).rows[0]?.[0]).toBe(2);
  });

  it('keeps nobody busy with formats, merged cells, or entities that grow', async () => {
    const format = '['.repeat(1_000_000);
    await read(changed('xl/styles.xml', /formatCode="[^"]*"/, `formatCode="${format}"`));
    const merged = '<mergeCell ref="A1:A1048576"/>'.repeat(20_000);
    await read(
      changed('xl/worksheets/sheet1.xml', '</worksheet>', `<mergeCells>${merged}</mergeCells></worksheet>`),
    );
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>';
    const { rows } = await read(changed('xl/sharedStrings.xml', /<sst[^>]*>/, entities));
    expect(rows).toEqual([[2, { name: 'Anne', tags: ['chute'] }]]);
  });
});

describe('a text', () => {
  it('is cut by the sign that its lines have most of, titles above the header or not', async () => {
    for (const sign of [';', ',', '\t', '|']) {
      const text = ['Liste du 3 décembre', ['Thèmes', 'Nom'].join(sign), ['chute', 'Anne'].join(sign)].join(
        '\r\n',
      );
      expect((await read(`\uFEFF${text}`)).rows).toEqual([[3, { tags: ['chute'], name: 'Anne' }]]);
    }
  });

  it('is read as spreadsheets save it: Windows-1252, UTF-16', async () => {
    const text = 'Nom;Thèmes\nSociété Générale d’Aide;é\nŒuvre;à';
    const windows = Buffer.from(text.replaceAll('’', "'"), 'latin1');
    expect((await read(windows)).rows[0]).toEqual([2, { name: "Société Générale d'Aide", tags: ['é'] }]);
    expect((await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).rows[1]).toEqual([
      3,
      { name: 'Œuvre', tags: ['à'] },
    ]);
  });

  it('keeps quotes and line breaks of cells, empty lines, and columns without anything at the end', async () => {
    const text = 'Nom;Thèmes;;\n\n"Anne ""Nanou""\nRoux";chute;;\n;;;\nPaul;nuit\n"jamais fermé;x;;';
    expect((await read(text)).rows).toEqual([
      [3, { name: 'Anne "Nanou"\nRoux', tags: ['chute'] }],
      [5, { name: 'Paul', tags: ['nuit'] }],
      [6, 'Un guillemet est mal placé ou n’est pas refermé.'],
    ]);
  });

  it('refuses a row that has other cells than there are headings, and only that row', async () => {
    const text = ['Nom;Thèmes', 'Anne;chute', 'Paul;nuit;ou;bien', 'Seul', 'Karim;jour', 'Zoé;soir'].join(
      '\n',
    );
    expect((await read(text)).rows).toEqual([
      [2, { name: 'Anne', tags: ['chute'] }],
      [3, '4 cellules au lieu de 2.'],
      [4, '1 cellule au lieu de 2.'],
      [5, { name: 'Karim', tags: ['jour'] }],
      [6, { name: 'Zoé', tags: ['soir'] }],
    ]);
  });

  it('has a column without a heading where most rows have something in it', async () => {
    expect((await read('Nom;Thèmes\nAnne;chute;45\nPaul;nuit;18')).headings).toEqual(['Nom', 'Thèmes', '']);
  });

  it('says that a spreadsheet has shortened a number', async () => {
    expect((await read('Nom;Numéro SIRET\nAnne;8,12346E+13')).rows).toEqual([
      [2, expect.stringMatching(/^Le tableur a abrégé ce numéro en « 8,12346E\+13 »/)],
    ]);
  });

  it('of JSON has columns by key, and says what line is none', async () => {
    const text =
      '{"nom":"Anne","themes":["chute"],"__proto__":{"x":1}}\n\n[1]\n{"themes":"nuit","constructor":1}';
    expect(await read(text)).toMatchObject({
      rows: [
        [1, { name: 'Anne', tags: ['chute'] }],
        [3, 'Un objet JSON est attendu.'],
        [4, { tags: ['nuit'] }],
      ],
    });
  });

  it('of JSON may not nest lists without end', async () => {
    const deep = `{"nom":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"nom":"Anne","siret":1}`;
    expect((await read(deep)).rows[0]).toEqual([
      1,
      'Cet objet JSON contient trop de listes les unes dans les autres.',
    ]);
  });

  it('is refused where it has nothing to import', async () => {
    expect(await whyNot('')).toBe('Le fichier est vide.');
    expect(await whyNot('\n;;\n')).toBe('Le fichier est vide.');
    expect(await whyNot('Nom;Thèmes\n')).toMatch(/n’a pas de ligne/);
    expect(await whyNot(`Nom${';x'.repeat(300)}\nAnne`)).toMatch(/plus de 200 colonnes/);
  });
});
