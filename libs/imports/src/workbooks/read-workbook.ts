import path from 'node:path';
import type { Sentence } from '@passerelle/problems';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';
import type { TableRow } from '../table.js';
import { dateStylesIn } from './date-formats.js';
import { readSheet } from './read-sheet.js';
import { sharedStringsIn } from './read-strings.js';
import { readXml } from './read-xml.js';
import { Archive } from './unzip.js';

interface Sheet {
  name: string;
  part: string;
  isHidden: boolean;
}

/**
 * Reads the first non-empty sheet of an Excel workbook (.xlsx). Formulas have the values that Excel has stored. Other
 * work can run every few milliseconds. A file that unpacks to too many bytes is refused before unpacking.
 * @throws {UnusableFile}
 */
export async function readWorkbook(bytes: Buffer): Promise<{ rows: TableRow[]; remarks: Sentence[] }> {
  const archive = await Archive.open(bytes);
  if (!archive.has('xl/workbook.xml')) throw new UnusableFile('file', sentences.notAWorkbook());
  const { sheets, calendar } = await sheetsIn(archive);
  const surroundings = {
    strings: await sharedStringsIn(archive),
    dateStyles: await dateStylesIn(archive),
    calendar,
  };
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const [i, sheet] of shown.entries()) {
    const { rows, merged } = await readSheet(archive.textOf(sheet.part), surroundings);
    if (rows.length === 0) continue;
    const remarks: Sentence[] = [];
    const others = shown.slice(i + 1).map(({ name }) => name.slice(0, 60));
    if (others.length > 0) remarks.push(sentences.onlyThisSheet({ sheet: sheet.name.slice(0, 60), others }));
    if (merged > 0) remarks.push(sentences.mergedCells());
    return { rows, remarks };
  }
  throw new UnusableFile('file', sentences.empty());
}

/** The sheets in the order of their tabs, each part once, and the first day of the workbook's calendar. */
async function sheetsIn(archive: Archive): Promise<{ sheets: Sheet[]; calendar: 1900 | 1904 }> {
  const parts = new Map<string, string>();
  await readXml(archive.textOf('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') parts.set(Id, path.posix.resolve('/xl', Target).slice(1));
    },
  });
  // By part, so that a part named by many sheets is read only once.
  const sheets = new Map<string, Sheet>();
  let calendar: 1900 | 1904 = 1900;
  await readXml(archive.textOf('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) calendar = 1904;
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = parts.get(relation) ?? '';
      if (!archive.has(part) || sheets.has(part)) return;
      const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
      sheets.set(part, { name: attributes['name'] ?? '', part, isHidden });
    },
  });
  return { sheets: [...sheets.values()], calendar };
}
