import { Module } from '@nestjs/common';
import { FilesModule } from '@passerelle/files';
import { BackUpWhenDue } from './back-up-when-due.js';
import { backupTables } from './backup.personal-data.js';
import { BackupsService } from './backups.service.js';
import { NoteErasuresOnPersonErased } from './note-erasures-on-person-erased.js';

/** Backups of the database and of files, and their schedule. */
@Module({
  imports: [FilesModule],
  providers: [backupTables, BackUpWhenDue, BackupsService, NoteErasuresOnPersonErased],
  exports: [BackupsService],
})
export class BackupModule {}
