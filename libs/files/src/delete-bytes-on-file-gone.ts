import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { FileRemoved, FileScanned } from './files.events.js';
import { FileStore } from './store/file-store.js';
import { StoredFile } from './stored-file.entity.js';

/**
 * Deletes the bytes of a file that was removed, or that the antivirus has refused. If the store is unavailable, the
 * handler is retried for a day.
 */
@EventHandler('DeleteBytesOnFileGone', FileRemoved, FileScanned)
export class DeleteBytesOnFileGone {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async handle({ data: { fileId } }: EventOf<typeof FileRemoved>): Promise<void> {
    const file = await this.database.manager.findOneBy(StoredFile, { id: fileId });
    if (file === null || file.state === 'refused') await this.store.remove(fileId);
  }
}
