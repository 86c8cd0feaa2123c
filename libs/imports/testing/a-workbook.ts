import AdmZip from 'adm-zip';

/** A cell of a workbook that a spec makes. */
export type AWorkbookCell =
  | string
  | number
  | boolean
  | null
  | { day: number }
  | { formula: string; value?: string | number }
  | { error: string };

interface AWorkbook {
  rows: readonly (readonly AWorkbookCell[])[];
  /** Such as "A2:A4". */
  merged?: readonly string[];
  /** Further sheets, with one cell each. */
  more?: readonly { name: string; hidden?: boolean }[];
  /** Counts days from 1904, like Excel on old Macs. */
  from1904?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An Excel workbook (.xlsx) in Excel's format: texts apart from the cells, days as numbers with a style. */
export function aWorkbook({ rows, merged = [], more = [], from1904 = false }: AWorkbook): Buffer {
  const strings: string[] = [];
  const cellOf = (cell: AWorkbookCell, column: number, row: number): string => {
    const at = `r="${lettersOf(column)}${row}"`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'string') return `<c ${at} t="s"><v>${strings.push(cell) - 1}</v></c>`;
    if ('day' in cell) return `<c ${at} s="1"><v>${cell.day}</v></c>`;
    if ('error' in cell) return `<c ${at} t="e"><f>1/0</f><v>${cell.error}</v></c>`;
    const { formula, value } = cell;
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `<c ${at}${type}><f>${escaped(formula)}</f>${value === undefined ? '' : `<v>${escaped(String(value))}</v>`}</c>`;
  };
  const data = rows
    .map((cells, i) => `<row r="${i + 1}">${cells.map((cell, j) => cellOf(cell, j, i + 1)).join('')}</row>`)
    .join('');
  const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheets = [{ name: 'Feuil1', hidden: false }, ...more];
  const zip = new AdmZip();
  const put = (name: string, text: string): void => {
    zip.addFile(name, Buffer.from(head + text));
  };
  put(
    'xl/workbook.xml',
    `<workbook ${main} ${relations}><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
  );
  put(
    'xl/styles.xml',
    `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/></numFmts>
      <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  );
  put(
    'xl/worksheets/sheet1.xml',
    `<worksheet ${main}><sheetData>${data}</sheetData>${areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`}</worksheet>`,
  );
  for (const [i] of more.entries())
    put(
      `xl/worksheets/sheet${i + 2}.xml`,
      `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    );
  put(
    'xl/sharedStrings.xml',
    `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return zip.toBuffer();
}

/** A small workbook that declares this unpacked size for each of its parts: a bomb, or a false declaration. */
export function aWorkbookWith(size: number): Buffer {
  const bytes = aWorkbook({ rows: [['externalId', 'kind', 'name']] });
  for (let at = bytes.indexOf(ENTRY); at !== -1; at = bytes.indexOf(ENTRY, at + ENTRY.length))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

/** The beginning of each entry in the list of contents of an archive. */
const ENTRY = 'PK\u0001\u0002';

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
