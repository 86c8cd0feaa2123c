import { EventSet, type Invalidation } from '@passerelle/database';

export const fileEvents = new EventSet();

/** Events of a file contain only ids, since its name and content are personal. */
interface OfFile {
  fileId: string;
  /** The object to which the file was added, by the name in its lib. */
  subjectKind: string;
  subjectId: string;
}

/** The page of the object with the file shows whether the file may be read. */
const itsObject = ({ subjectKind, subjectId }: OfFile): Invalidation[] =>
  subjectKind === 'concept' ? [{ topic: 'concept', id: subjectId }] : [];

/** The file is stored, and may have to be scanned before anybody reads it. */
export const FileKept = fileEvents.define<OfFile>('FileKept', { invalidates: 'nothing' });
/** The antivirus has scanned the file. It can be read now, or never. */
export const FileScanned = fileEvents.define<OfFile>('FileScanned', { invalidates: itsObject });
/** The row of the file is deleted. Its bytes will be deleted too. */
export const FileRemoved = fileEvents.define<OfFile>('FileRemoved', { invalidates: 'nothing' });
