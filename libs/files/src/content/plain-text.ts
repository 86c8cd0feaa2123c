import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** Control characters that people's texts do not have: all but tab, new line, page break and carriage return. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Markup of a page or a drawing, whatever text precedes it. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|math|\?xml|\?php)/i;

/**
 * Checks that these bytes are readable text, in UTF-8 or in the encoding in which French spreadsheets save a CSV.
 * @throws {InvalidInput}
 */
export function assertPlainText(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (CONTROL.test(text)) throw refused('unknown_type', sentences.unknownType());
  if (MARKUP.test(text)) throw refused('web_page', sentences.webPage());
}
