import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { FilesModule } from '@passerelle/files';
import { FindingModule } from '@passerelle/finding';
import { GroupsModule } from '@passerelle/groups';
import { ImportPlansModule } from '@passerelle/import-plans';
import { IntroductionsModule } from '@passerelle/introductions';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { DataRegisterResolver } from './data-register.resolver.js';
import { EraseDueAccounts } from './erasure/erase-due-accounts.js';
import { ErasedBrowsers } from './erasure/erased-browsers.js';
import { EraseLink, KeepLink } from './erasure/erasure-links.js';
import { erasureEvents } from './erasure/erasure.events.js';
import { ErasuresResolver } from './erasure/erasures.resolver.js';
import { ErasuresService } from './erasure/erasures.service.js';
import { HeldAlone } from './erasure/held-alone.js';
import { MailLinkOnErasureLinkAsked, MailPersonOnErasureRequested } from './erasure/mail-on-erasure.js';
import { MailTraces } from './erasure/mail-traces.js';
import { RowEraser } from './erasure/row-eraser.js';
import { DataExportsResolver } from './export/data-exports.resolver.js';
import { DataExportsService } from './export/data-exports.service.js';
import { PersonalRows } from './export/personal-rows.js';
import { ServeArchives } from './export/serve-archives.js';
import { DeleteOldRows } from './retention/delete-old-rows.js';
import { DropUnansweredProjects, MailContactOnProjectWarned } from './retention/drop-unanswered-projects.js';
import { MailPersonOnInactivityWarned, WarnInactiveAccounts } from './retention/warn-inactive-accounts.js';
import { personalDataTables } from './personal-data.personal-data.js';

/** What people may ask of their data: to have them, and to have them erased. */
@Module({
  imports: [
    AccountsModule,
    ConceptsModule,
    FilesModule,
    FindingModule,
    GroupsModule,
    ImportPlansModule,
    IntroductionsModule,
    LinksModule,
    NeedsModule,
  ],
  providers: [
    personalDataTables,
    provideEvents(erasureEvents),
    DataExportsResolver,
    DataExportsService,
    DataRegisterResolver,
    PersonalRows,
    ServeArchives,
    DeleteOldRows,
    DropUnansweredProjects,
    MailContactOnProjectWarned,
    MailPersonOnInactivityWarned,
    WarnInactiveAccounts,
    EraseDueAccounts,
    ErasedBrowsers,
    EraseLink,
    ErasuresResolver,
    ErasuresService,
    HeldAlone,
    KeepLink,
    MailLinkOnErasureLinkAsked,
    MailPersonOnErasureRequested,
    MailTraces,
    RowEraser,
  ],
  exports: [DataExportsService, ErasedBrowsers, ErasuresService],
})
export class PersonalDataModule {}
