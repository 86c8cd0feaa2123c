import { type DynamicModule, Module } from '@nestjs/common';
import { FilesModule } from '@passerelle/files';
import { BackUpWhenDue } from './back-up-when-due.js';
import { BackupsService } from './backups.service.js';
import { ErasureLedger } from './erasures.js';

/** Backups of the database and of files, and their schedule. */
@Module({})
export class BackupModule {
  static with(erasures: ErasureLedger): DynamicModule {
    return {
      module: BackupModule,
      imports: [FilesModule],
      providers: [{ provide: ErasureLedger, useValue: erasures }, BackUpWhenDue, BackupsService],
      exports: [BackupsService],
    };
  }
}
