import path from 'node:path';
import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { provideEvents } from '@passerelle/database';
import { Clamd } from './clamd.js';
import { DeleteBytesOnFileGone } from './delete-bytes-on-file-gone.js';
import { FileSubjects } from './file-subject.js';
import { fileEvents } from './files.events.js';
import { FilesService } from './files.service.js';
import { KeepFile } from './receiving/keep-file.js';
import { ReceiveFiles } from './receiving/receive-files.js';
import { Uploads } from './receiving/uploads.js';
import { ScanFileOnFileKept, ScanFiles, ScanWaitingFiles } from './scan-files.js';
import { NoScanner, Scanner } from './scanner.js';
import { ServeFiles } from './serve-files.js';
import { FileStore } from './store/file-store.js';
import { FolderStore } from './store/folder-store.js';
import { S3Store } from './store/s3-store.js';
import { StoredFileLoader } from './stored-file.entity.js';
import { StoredFilesResolver } from './stored-files.resolver.js';
import { SweepFiles } from './sweep-files.js';
import { filesTables } from './files.personal-data.js';

/** Files that people send as evidence. No outside service is called before the first file. */
@Module({
  imports: [AccountsModule],
  providers: [
    filesTables,
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

/** The store from the settings: a bucket, or a folder beside the database. */
export function storeOf({ s3, dataDir }: Pick<Settings, 's3' | 'dataDir'>): FileStore {
  return s3 === undefined ? new FolderStore(path.resolve(dataDir, 'files')) : new S3Store(s3);
}

export function scannerOf({ clamdUrl }: Pick<Settings, 'clamdUrl'>): Scanner {
  return clamdUrl === undefined ? new NoScanner() : new Clamd(clamdUrl);
}
