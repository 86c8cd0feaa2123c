import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** What no text of a person has: control characters but tab, new line, page break, and the carriage return. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** A page or a drawing, whatever stands before it. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|math|\?xml|\?php)/i;

/**
 * That these bytes are a text to read, in UTF-8 or as French spreadsheets save a CSV.
 * @throws {InvalidInput}
 */
export function assertPlainText(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (CONTROL.test(text)) throw refused('unknown_type', sentences.unknownType());
  if (MARKUP.test(text)) throw refused('web_page', sentences.webPage());
}
