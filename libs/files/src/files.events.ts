import { EventSet, type Invalidation } from '@passerelle/database';

export const fileEvents = new EventSet();

/** Events of a file carry only ids: its name and content are personal. */
interface OfFile {
  fileId: string;
  /** The object that the file was added to, as its lib names it. */
  subjectKind: string;
  subjectId: string;
}

/** The page of the object with the file says whether the file may be read. */
const itsObject = ({ subjectKind, subjectId }: OfFile): Invalidation[] =>
  subjectKind === 'concept' ? [{ topic: 'concept', id: subjectId }] : [];

/** The file is kept, and may have to be scanned before anybody reads it. */
export const FileKept = fileEvents.define<OfFile>('FileKept', { invalidates: 'nothing' });
/** The antivirus has scanned the file: it can be read now, or never. */
export const FileScanned = fileEvents.define<OfFile>('FileScanned', { invalidates: itsObject });
/** The row of the file is deleted; its bytes will be. */
export const FileRemoved = fileEvents.define<OfFile>('FileRemoved', { invalidates: 'nothing' });
