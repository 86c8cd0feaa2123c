import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { ExpireNeeds } from './expire-needs.js';
import { RemindOfDrafts } from './remind-of-drafts.js';
import { LikelyDuplicatesLoader, SignNeeds, SimilarNeeds } from './duplicates/index.js';
import { NeedExport, NeedImport, UndoNeedImport } from './imports/index.js';
import { NeedChecks } from './need-checks.js';
import { NeedLists } from './need-lists.js';
import { NeedEditLoader } from './edits/index.js';
import { NeedPoolLoader, NeedPools, NeedPoolsResolver } from './pools/index.js';
import { NeedLoader, needEvents } from './need/index.js';
import { NeedsResolver } from './needs.resolver.js';
import { NeedsService } from './needs.service.js';
import { RetagNeedsOnTagMerged } from './retag-needs-on-tag-merged.js';
import { SeeOrganisationOnNeedPublished } from './see-organisation-on-need-published.js';
import {
  NeedDecisions,
  NeedDecisionsResolver,
  NeedNotices,
  needTopic,
  NoticeNeedResolver,
} from './notices/index.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule, NotificationsModule],
  providers: [
    provideEvents(needEvents),
    NeedsService,
    NeedChecks,
    NeedLists,
    NeedsResolver,
    NeedLoader,
    NeedImport,
    UndoNeedImport,
    NeedExport,
    NeedPools,
    NeedPoolLoader,
    NeedPoolsResolver,
    NeedEditLoader,
    LikelyDuplicatesLoader,
    SimilarNeeds,
    ExpireNeeds,
    SignNeeds,
    RemindOfDrafts,
    RetagNeedsOnTagMerged,
    SeeOrganisationOnNeedPublished,
    NeedDecisions,
    NeedDecisionsResolver,
    NoticeNeedResolver,
    ...needTopic.providers,
  ],
  exports: [
    NeedsService,
    NeedChecks,
    NeedChecks,
    NeedLists,
    SimilarNeeds,
    NeedLoader,
    NeedPools,
    NeedImport,
    UndoNeedImport,
    NeedExport,
    NeedNotices,
  ],
})
export class NeedsModule {}
