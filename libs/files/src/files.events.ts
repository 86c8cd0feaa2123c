import { EventSet } from '@passerelle/database';

export const fileEvents = new EventSet();

/** Events of a file carry ids; what a file is called, and what it holds, is personal. */
interface OfFile {
  fileId: string;
  /** What it was added to, as its lib knows it. */
  subjectKind: string;
  subjectId: string;
}

/** It is kept, and may have to be scanned before anybody reads it. */
export const FileKept = fileEvents.define<OfFile>('FileKept');
/** The antivirus has looked at it: it may be read now, or never. */
export const FileScanned = fileEvents.define<OfFile>('FileScanned');
/** Nothing tells of it any more; its bytes go. */
export const FileRemoved = fileEvents.define<OfFile>('FileRemoved');
