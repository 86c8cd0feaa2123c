import { Module } from '@nestjs/common';
import { FilesModule } from '@passerelle/files';
import { BackUpWhenDue } from './back-up-when-due.js';
import { BackupsService } from './backups.service.js';
import { ErasureLedger, NoErasures } from './erasures.js';

/** Backups of the database and of files, and their schedule. */
@Module({
  imports: [FilesModule],
  providers: [{ provide: ErasureLedger, useClass: NoErasures }, BackUpWhenDue, BackupsService],
  exports: [BackupsService, ErasureLedger],
})
export class BackupModule {}
