import AdmZip from 'adm-zip';

const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document.main'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main'],
} as const;

/** A document of Word, Excel or PowerPoint, with the fewest possible parts. */
export function anOfficeDocument(
  type: keyof typeof mainParts,
  { parts = {}, listed = '' }: { parts?: Record<string, string | Buffer>; listed?: string } = {},
): Buffer {
  const [main, contentType] = mainParts[type];
  const list = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${contentType}+xml"/>${listed}</Types>`;
  return anArchive({ '[Content_Types].xml': list, [main]: '<x/>', ...parts });
}

/** A document of LibreOffice. */
export const anOpenDocument = (type: string, parts: Record<string, string> = {}): Buffer =>
  anArchive({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>', ...parts });

export function anArchive(parts: Record<string, string | Buffer>): Buffer {
  const zip = new AdmZip();
  for (const [name, content] of Object.entries(parts)) zip.addFile(name, Buffer.from(content));
  return zip.toBuffer();
}

/** The beginning of each entry in the list of contents of an archive. */
const ENTRY = 'PK\u0001\u0002';

/** The same archive, with this unpacked size declared for each of its parts. */
export function sayingThatPartsUnpackTo(size: number, archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(ENTRY); at !== -1; at = bytes.indexOf(ENTRY, at + ENTRY.length))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

/** A PDF of one empty page. */
export const aPdf = (output = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n%${output}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>\n%%EOF\n`);
