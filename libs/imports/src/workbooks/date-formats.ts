import type { Archive } from './unzip.js';
import { readXml } from './read-xml.js';

/** Built-in formats for dates (ECMA-376, part 1, 18.8.30), including those of other countries. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Parts of a format that are no letter codes: texts in quotes, escaped signs, colours and countries in brackets. */
const notCodes = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g;

/** The numbers of the cell styles that show a number as a date. */
export async function dateStylesIn(archive: Archive): Promise<ReadonlySet<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let isInCells = false;
  let style = 0;
  await readXml(archive.textOf('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const format = formats.get(id);
      if (format === undefined ? builtIn(id) : isDate(format)) styles.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Longer than Excel allows. */
const LONGEST_FORMAT = 255;

const isDate = (format: string): boolean =>
  /[dy]/i.test(format.slice(0, LONGEST_FORMAT).replace(notCodes, ''));

/** Days between the first day of a workbook's calendar and 1 January 1970. */
const EPOCH = { 1900: 25_569, 1904: 24_107 };
const DAY = 24 * 3_600_000;

/** The day of an Excel number, as YYYY-MM-DD. undefined: no plausible day. */
export function dayOfSerial(serial: number, calendar: keyof typeof EPOCH = 1900): string | undefined {
  const date = new Date(Math.round((Math.floor(serial) - EPOCH[calendar]) * DAY));
  if (!(serial >= 1) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9_999) return undefined;
  return date.toISOString().slice(0, 10);
}
