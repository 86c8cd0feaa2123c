import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './files.fr.js';

export const en: CatalogueLike<typeof fr> = {
  file: 'File',
  signInFirst: 'Sign in, then send your file again.',
  fromElsewhere: 'This request does not come from a page of Passerelle.',
  notSent: 'The file was not sent. Try again.',
  notHere: 'What you are adding to no longer exists, or is not open to this account.',
  notAllowed: 'You cannot add a file here.',
  empty: 'This file is empty.',
  tooLarge: ({ max }) => `This file is larger than ${max} MB.`,
  unknownType:
    'This type of file is not accepted. Send a PDF, a photo (JPEG, PNG, WebP), a text, or a document of Word, Excel, PowerPoint or LibreOffice.',
  program:
    'A program (.exe, .bat, .js…) cannot be added here, nor serve as evidence. Send a PDF, a photo or a text.',
  webPage: 'A web page or an SVG drawing can hold a program. Send a PDF or a PNG image.',
  oldOffice:
    'This document has a password, or is in an old format (.doc, .xls, .ppt). Save it without a password as .docx, .xlsx or .pptx, or as a PDF.',
  heic: 'This photo is in the HEIC format, which few computers open. Save it as JPEG.',
  macros:
    'This document holds macros or other programs. Save it without them (.docx, .xlsx, .pptx) or as a PDF.',
  linkedOffice:
    'This document fetches a template, a picture or another file from elsewhere, or starts a program, as soon as it is opened. Break these links (File › Info › Edit Links to Files), or send a PDF.',
  actingPdf:
    'This PDF holds a script, a form with scripts, or an action that starts a program. Print it as a PDF (Print › Save as PDF), then send that copy.',
  lockedPdf:
    'This PDF is protected or encrypted: we cannot check that it is safe. Print it as a PDF (Print › Save as PDF), then send that copy.',
  formulas:
    'A cell of this CSV file is a formula, which a spreadsheet would run. Save the values without formulas, or send a PDF.',
  bomb: 'Once opened, this document would be far too large. Make it lighter, or send a PDF.',
  damaged: 'This file is damaged or incomplete. Open it, save it again, then send it once more.',
  tooManyFiles: ({ count }) => `There are ${count} files here already. Remove one first.`,
  tooManyBytes: ({ max }) => `The files here would be larger than ${max} MB in all. Remove one first.`,
  tooManyToday: ({ count, max }) =>
    `You have already sent ${count} files or ${max} MB today. Go on tomorrow.`,
  tooManyAtOnce: 'Many files are arriving just now. Try again in a minute.',
  notKept: 'The file could not be kept. Try again in a few minutes.',
  notThere: 'This file does not exist, or not for this account.',
  notReadable: 'This file cannot be read at the moment. Try again in a few minutes.',
  beingScanned: 'The antivirus has not looked at this file yet. Try again in a few minutes.',
  unnamed: 'file',

  // Actions in the audit log.
  did_addFile: 'added a file',
  did_removeFile: 'removed a file',
  did_refuseFile: 'refused a dangerous file',
};
