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
import { ImportPlansService } from './plan/index.js';
import { ReceiveImports } from './receive-imports.js';
import { KeptLinesLoader, UndoImport } from './undo/index.js';
import { EndImport, ForgetOldImports, ImportWork, PrepareRows, WorkOnImport } from './work/index.js';

/** Files that curators send on the web: planned, applied, undone. */
@Module({
  imports: [BroadcastModule, AccountsModule, FilesModule, TerritoriesModule, SolversModule, NeedsModule],
  providers: [
    provideEvents(importPlanEvents),
    EndImport,
    ForgetOldImports,
    ImportPlansResolver,
    ImportPlansService,
    ImportWork,
    KeptLinesLoader,
    PrepareRows,
    ReceiveImports,
    UndoImport,
    WorkOnImport,
  ],
})
export class ImportPlansModule {}
