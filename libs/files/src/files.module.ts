import path from 'node:path';
import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { provideEvents } from '@passerelle/database';
import { fileEvents } from './files.events.js';
import { FilesService } from './files.service.js';
import {
  DeleteBytesOnFileGone,
  ScanFileOnFileKept,
  ScanFiles,
  ScanWaitingFiles,
  SweepFiles,
} from './keeping/index.js';
import { KeepFile, ReceiveFiles, Uploads } from './receiving/index.js';
import { Clamd, NoScanner, Scanner } from './scan/index.js';
import { ServeFiles, StoredFilesResolver } from './serving/index.js';
import { FileStore, FolderStore, S3Store } from './store/index.js';
import { StoredFileLoader } from './stored-file/index.js';
import { FileSubjects } from './subjects/index.js';

/** Files that people send as evidence. No outside service is called before the first file. */
@Module({
  imports: [AccountsModule],
  providers: [
    provideEvents(fileEvents),
    { provide: FileStore, useFactory: storeOf, inject: [Settings] },
    { provide: Scanner, useFactory: scannerOf, inject: [Settings] },
    DeleteBytesOnFileGone,
    FilesService,
    FileSubjects,
    KeepFile,
    ReceiveFiles,
    ScanFileOnFileKept,
    ScanFiles,
    ScanWaitingFiles,
    ServeFiles,
    StoredFileLoader,
    StoredFilesResolver,
    SweepFiles,
    Uploads,
  ],
  exports: [FileStore, Scanner, FilesService, FileSubjects, StoredFileLoader, Uploads],
})
export class FilesModule {}

/** The store of the settings: a bucket, or a folder beside the database. */
export function storeOf({ s3, dataDir }: Pick<Settings, 's3' | 'dataDir'>): FileStore {
  return s3 === undefined ? new FolderStore(path.resolve(dataDir, 'files')) : new S3Store(s3);
}

export function scannerOf({ clamdUrl }: Pick<Settings, 'clamdUrl'>): Scanner {
  return clamdUrl === undefined ? new NoScanner() : new Clamd(clamdUrl);
}
