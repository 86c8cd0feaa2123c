import { Archive, ArchiveTooLarge, DamagedArchive } from '@passerelle/imports';
import { sentences } from '../files.sentences.js';
import { type FileType, fileTypes } from './file-types.js';
import { refused } from './refused.js';

/** More than the list of the parts of any document, in characters. */
const LONGEST_LIST = 1_000_000;

/** Parts that hold a program, or an embedded file that nobody has checked. */
const PROGRAMS = /vbaproject|vbadata|macrosheets\/|activex/i;
const EMBEDDED = /embeddings\//i;
const PROGRAM_ENDING = /\.(?:bin|exe|js|vbs|bat|cmd|scr|com|lnk|hta)$/i;

const isProgram = (name: string): boolean =>
  PROGRAMS.test(name) || (EMBEDDED.test(name) && PROGRAM_ENDING.test(name));
/** Folders in which LibreOffice keeps programs. */
const SCRIPTS = /^(?:basic|scripts)\//i;
/** Programs in the list of a document's parts. A character reference could hide any name, so it counts too. */
const LISTED_PROGRAMS = /macroenabled|vbaproject|vbadata|activex|&#|<!/i;

const mainParts = {
  'wordprocessingml.document.main': 'docx',
  'spreadsheetml.sheet.main': 'xlsx',
  'presentationml.presentation.main': 'pptx',
} as const;

/**
 * The type of an office document in an archive. Only the list of its parts is unpacked.
 * @throws {InvalidInput} for another archive, for one with programs, one that unpacks to too many bytes, and a damaged
 * one
 */
export async function officeTypeOf(bytes: Buffer): Promise<FileType> {
  try {
    const type = await typeOf(await Archive.open(bytes));
    if (type === undefined) throw refused('unknown_type', sentences.unknownType());
    return type;
  } catch (error) {
    if (error instanceof ArchiveTooLarge) throw refused('bomb', sentences.bomb());
    if (error instanceof DamagedArchive) throw refused('damaged', sentences.damaged());
    throw error;
  }
}

async function typeOf(archive: Archive): Promise<FileType | undefined> {
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
