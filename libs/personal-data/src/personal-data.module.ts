import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { FilesModule } from '@passerelle/files';
import { FindingModule } from '@passerelle/finding';
import { GroupsModule } from '@passerelle/groups';
import { IntroductionsModule } from '@passerelle/introductions';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { EraseDueAccounts } from './erasure/erase-due-accounts.js';
import { EraseLink, KeepLink } from './erasure/erasure-links.js';
import { erasureEvents } from './erasure/erasure.events.js';
import { ErasuresResolver } from './erasure/erasures.resolver.js';
import { ErasuresService } from './erasure/erasures.service.js';
import { HeldAlone } from './erasure/held-alone.js';
import { MailLinkOnErasureLinkAsked, MailPersonOnErasureRequested } from './erasure/mail-on-erasure.js';
import { MailTraces } from './erasure/mail-traces.js';
import { RowEraser } from './erasure/row-eraser.js';
import { personalDataTables } from './personal-data.personal-data.js';

/** What people may ask of their data: to have them, and to have them erased. */
@Module({
  imports: [
    AccountsModule,
    ConceptsModule,
    FilesModule,
    FindingModule,
    GroupsModule,
    IntroductionsModule,
    LinksModule,
    NeedsModule,
  ],
  providers: [
    personalDataTables,
    provideEvents(erasureEvents),
    EraseDueAccounts,
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
  exports: [ErasuresService],
})
export class PersonalDataModule {}
