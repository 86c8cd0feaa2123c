import { Archive, ArchiveTooLarge, UnusableFile } from '@passerelle/imports';
import { sentences } from '../files.sentences.js';
import { type FileType, fileTypes } from './file-types.js';
import { assertOfficeIsInert } from './office-parts.js';
import { refused } from './refused.js';

/** More than the list of the parts of any document, in characters. */
const LONGEST_LIST = 1_000_000;

/** Parts that contain a program, or an unchecked embedded file. */
const PROGRAMS = /vbaproject|vbadata|macrosheets\/|activex|webextensions\//i;
const EMBEDDED = /embeddings\//i;
const PROGRAM_ENDING = /\.(?:bin|exe|js|vbs|bat|cmd|scr|com|lnk|hta)$/i;
/**
 * Documents within a document, such as the table behind a chart: how deep they may be nested, and how large they may
 * be.
 */
const WITHIN = /(?:^|\/)embeddings\//i;
const DEEPEST = 2;
const LARGEST_WITHIN = 20_000_000;

const isProgram = (name: string): boolean =>
  PROGRAMS.test(name) || (EMBEDDED.test(name) && PROGRAM_ENDING.test(name));
/** Folders of programs in LibreOffice documents. */
const SCRIPTS = /^(?:basic|scripts)\//i;
/** Programs in the list of a document's parts. A character reference could hide any name, so it counts too. */
const LISTED_PROGRAMS = /macroenabled|vbaproject|vbadata|activex|&#|<!/i;

const mainParts = {
  'wordprocessingml.document.main': 'docx',
  'spreadsheetml.sheet.main': 'xlsx',
  'presentationml.presentation.main': 'pptx',
} as const;

/**
 * The type of an office document in an archive. Only the list of its parts, and parts that may act, are unpacked.
 * @throws {InvalidInput} for another archive, for one with programs, one that unpacks to too many bytes, and a
 * damaged one; and for one that fetches something when it is opened. The same for documents within it.
 */
export async function officeTypeOf(bytes: Buffer, depth = 0): Promise<FileType> {
  try {
    const archive = await Archive.open(bytes);
    const type = await typeOf(archive);
    if (type === undefined) throw refused('unknown_type', sentences.unknownType());
    await assertOfficeIsInert(archive);
    for (const name of archive.names.filter((each) => WITHIN.test(each))) {
      if (depth === DEEPEST) throw refused('macros', sentences.macros());
      const within = await bytesOf(archive, name);
      if (isArchive(within)) await officeTypeOf(within, depth + 1);
    }
    return type;
  } catch (error) {
    if (error instanceof ArchiveTooLarge) throw refused('bomb', sentences.bomb());
    if (error instanceof UnusableFile) throw refused('damaged', sentences.damaged());
    throw error;
  }
}

const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

async function bytesOf(archive: Archive, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of archive.bytesOf(name)) {
    size += piece.length;
    if (size > LARGEST_WITHIN) throw refused('bomb', sentences.bomb());
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function typeOf(archive: Archive): Promise<FileType | undefined> {
  // Office treats names that differ only in their capitals as the same.
  if (new Set(archive.names.map((name) => name.toLowerCase())).size < archive.names.length)
    throw refused('damaged', sentences.damaged());
  if (archive.names.some(isProgram)) throw refused('macros', sentences.macros());
  const list = await textOf(archive, '[Content_Types].xml');
  if (list !== undefined) {
    if (LISTED_PROGRAMS.test(list)) throw refused('macros', sentences.macros());
    const main = Object.entries(mainParts).find(([part]) => list.includes(`officedocument.${part}+xml`));
    return main?.[1];
  }
  const mime = await textOf(archive, 'mimetype');
  if (mime === undefined) return undefined;
  if (archive.names.some((name) => SCRIPTS.test(name))) throw refused('macros', sentences.macros());
  return (['odt', 'ods', 'odp'] as const).find((type) => fileTypes[type].mime === mime.trim());
}

/** undefined: the archive has no such part. */
async function textOf(archive: Archive, name: string): Promise<string | undefined> {
  if (!archive.has(name)) return undefined;
  let text = '';
  for await (const piece of archive.textOf(name)) {
    text += piece;
    if (text.length > LONGEST_LIST) throw refused('bomb', sentences.bomb());
  }
  return text;
}
