import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { FilesModule } from '@passerelle/files';
import { BroadcastModule } from '@passerelle/jobs';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TerritoriesModule } from '@passerelle/territories';
import { importPlanEvents } from './import-plans.events.js';
import { ImportPlansResolver } from './import-plans.resolver.js';
import { ImportPlansService } from './plan/import-plans.service.js';
import { RedactImportRows } from './plan/redact-import-rows.js';
import { ReceiveImports } from './receive-imports.js';
import { RetainedLinesLoader } from './retained-lines.loader.js';
import { UndoImport } from './undo-import.js';
import { EndImport } from './work/end-import.js';
import { ForgetOldImports } from './work/forget-old-imports.js';
import { ImportWork } from './work/import-work.js';
import { PrepareRows } from './work/prepare-rows.js';
import { WorkOnImport } from './work/work-on-import.js';
import { importPlansTables } from './import-plans.personal-data.js';

/** Files that curators send on the web: planned, applied, undone. */
@Module({
  imports: [BroadcastModule, AccountsModule, FilesModule, TerritoriesModule, SolversModule, NeedsModule],
  providers: [
    importPlansTables,
    provideEvents(importPlanEvents),
    EndImport,
    ForgetOldImports,
    ImportPlansResolver,
    ImportPlansService,
    ImportWork,
    RetainedLinesLoader,
    PrepareRows,
    ReceiveImports,
    RedactImportRows,
    UndoImport,
    WorkOnImport,
  ],
  exports: [RedactImportRows],
})
export class ImportPlansModule {}
