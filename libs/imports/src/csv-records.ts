import { CsvError, parse } from 'csv-parse/sync';
import { type Line, MOST_BYTES } from './read-lines.js';

/** The cells of a record, or why it could not be read. */
export type CsvRecord =
  | { cells: string[]; refused?: never }
  | { cells?: never; refused: NonNullable<Line['refused']> | 'badQuotes' };

/**
 * Joins lines into the records of a CSV (RFC 4180). A record may span lines inside quotes. If a quote is never
 * closed, only its own line is lost, and reading continues with the next line.
 * @param delimiterFor called once, with the text of the first record
 */
export async function* csvRecords(
  lines: AsyncIterable<Line>,
  delimiterFor: (header: string) => string,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  // Lines to read again, the next one last.
  const again: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const line = again.pop();
    if (line) return line;
    const { done, value } = await source.next();
    return done ? undefined : value;
  };
  let delimiter: string | undefined;

  for (let line = await next(); line; line = await next()) {
    if (line.refused) {
      yield line;
      continue;
    }
    let text = line.text;
    let insideQuotes = hasOddQuotes(text);
    const held: Line[] = [];
    while (insideQuotes && text.length <= MOST_BYTES) {
      const more = await next();
      if (!more) break;
      held.push(more);
      if (more.refused) break;
      text += `\n${more.text}`;
      insideQuotes = !hasOddQuotes(more.text);
    }
    delimiter ??= delimiterFor(text);
    const cells = insideQuotes ? undefined : parseRecord(text, delimiter);
    // One by one, since copying all waiting lines for each broken record would take minutes in a file with many.
    if (!cells) for (const each of held.toReversed()) again.push(each);
    yield cells ? { cells } : { refused: 'badQuotes' };
  }
}

const hasOddQuotes = (text: string): boolean => text.split('"').length % 2 === 0;

/** The cells of one record. undefined if its quotes are invalid. */
export function parseRecord(text: string, delimiter: string): string[] | undefined {
  try {
    // The end of a record is explicit. Otherwise a lone carriage return would count as an end.
    const options = { delimiter, record_delimiter: '\n', relax_column_count: true, trim: true };
    return (parse(text, options) as string[][])[0] ?? [''];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
