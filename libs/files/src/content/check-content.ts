import { sentences } from '../files.sentences.js';
import type { FileType } from './file-types.js';
import { cleanJpeg } from './images/clean-jpeg.js';
import { cleanPng } from './images/clean-png.js';
import { cleanWebp } from './images/clean-webp.js';
import { officeTypeOf } from './office-documents.js';
import { assertPdfIsInert } from './pdf-actions.js';
import { refused } from './refused.js';

/** Control characters that people's texts do not have: all but tab, new line, page break and carriage return. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Markup of a page or a drawing, after any text. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|math|\?xml|\?php)/i;

/**
 * Checks that these bytes are readable text, in UTF-8 or in the encoding in which French spreadsheets save a CSV.
 * @throws {InvalidInput}
 */
function assertPlainText(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (CONTROL.test(text)) throw refused('unknown_type', sentences.unknownType());
  if (MARKUP.test(text)) throw refused('web_page', sentences.webPage());
}

/** In bytes: a report with pictures, or two photographs of a good camera. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The part of a file that is stored. */
export interface CheckedContent {
  type: FileType;
  /** The bytes to store. Images lose their metadata: place and camera. */
  bytes: Buffer;
}

/**
 * Recognises the type of a file by its content, not by its name. Rejects content that can run a program when it is
 * opened.
 * @throws {InvalidInput} with the reason in words, and what to send instead
 */
export async function checkContent(bytes: Buffer): Promise<CheckedContent> {
  if (bytes.length === 0) throw refused('empty', sentences.empty());
  if (bytes.length > LARGEST_FILE)
    throw refused('too_large', sentences.tooLarge({ max: LARGEST_FILE / 2 ** 20 }));
  if (beginsWith(bytes, '%PDF-')) {
    await assertPdfIsInert(bytes);
    return { type: 'pdf', bytes };
  }
  if (beginsWith(bytes, '\xff\xd8\xff')) return { type: 'jpeg', bytes: cleanJpeg(bytes) };
  if (beginsWith(bytes, '\x89PNG\r\n\x1a\n')) return { type: 'png', bytes: cleanPng(bytes) };
  if (beginsWith(bytes, 'RIFF') && beginsWith(bytes, 'WEBP', 8))
    return { type: 'webp', bytes: cleanWebp(bytes) };
  if (beginsWith(bytes, 'PK\x03\x04')) return { type: await officeTypeOf(bytes), bytes };
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    throw refused('old_office', sentences.oldOffice());
  if (isHeic(bytes)) throw refused('heic', sentences.heic());
  assertPlainText(bytes);
  return { type: 'text', bytes };
}

/** @param signature one character for each byte */
const beginsWith = (bytes: Buffer, signature: string, from = 0): boolean =>
  bytes.subarray(from, from + signature.length).equals(Buffer.from(signature, 'latin1'));

const isHeic = (bytes: Buffer): boolean =>
  beginsWith(bytes, 'ftyp', 4) && /^(hei|hev|mif1|msf1|avi)/.test(bytes.subarray(8, 12).toString('latin1'));

/** Endings of files that a computer runs when they are opened, or that install programs. */
const program =
  /\.(?:apk|app|bat|cmd|com|cpl|deb|dll|dmg|exe|hta|jar|js|jse|lnk|msi|pif|ps1|reg|rpm|scr|sh|vbe|vbs|wsf)$/iu;

/**
 * Rejects a file with the name of a program, with any content, since it would puzzle its readers under another
 * ending.
 * @throws {InvalidInput}
 */
export function checkName(name: string): void {
  if (program.test(name.trim())) throw refused('program', sentences.program());
}
