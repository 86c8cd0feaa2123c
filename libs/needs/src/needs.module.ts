import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { LikelyDuplicatesLoader } from './duplicates/likely-duplicates.loader.js';
import { SignNeeds } from './duplicates/sign-needs.js';
import { SimilarNeeds } from './duplicates/similar-needs.js';
import { ExpireNeeds } from './expire-needs.js';
import { NeedExport } from './imports/need-export.js';
import { NeedImport } from './imports/need-import.js';
import { UndoNeedImport } from './imports/undo-need-import.js';
import { NeedChecks } from './need-checks.js';
import { NeedEditLoader } from './need-edit.entity.js';
import { NeedLists } from './need-lists.js';
import { NeedLoader } from './need/need.entity.js';
import { needEvents } from './need/need.events.js';
import { NeedsResolver } from './needs.resolver.js';
import { NeedsService } from './needs.service.js';
import { NeedDecisions } from './notices/need-decisions.js';
import { NeedDecisionsResolver, NoticeNeedResolver } from './notices/need-decisions.resolver.js';
import { NeedNotices } from './notices/need-notices.js';
import { needTopic } from './notices/need.topic.js';
import { NeedPoolLoader } from './pools/need-pool.loader.js';
import { NeedPools } from './pools/need-pools.js';
import { NeedPoolsResolver } from './pools/need-pools.resolver.js';
import { RemindOfDrafts } from './remind-of-drafts.js';
import { RetagNeedsOnTagMerged } from './retag-needs-on-tag-merged.js';
import { SeeOrganisationOnNeedPublished } from './see-organisation-on-need-published.js';
import { needsTables } from './needs.personal-data.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule, NotificationsModule],
  providers: [
    needsTables,
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
