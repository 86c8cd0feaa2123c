import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { ExpireNeeds } from './expire-needs.js';
import { LikelyDuplicatesLoader } from './duplicates/likely-duplicates.loader.js';
import { NeedExport } from './imports/need-export.js';
import { NeedImport } from './imports/need-import.js';
import { NeedLists } from './need-lists.js';
import { NeedEditLoader } from './edits/need-edit.loader.js';
import { NeedPoolLoader } from './pools/need-pool.loader.js';
import { NeedPools } from './pools/need-pools.js';
import { NeedPoolsResolver } from './pools/need-pools.resolver.js';
import { NeedLoader } from './need/need.loader.js';
import { NeedsResolver } from './needs.resolver.js';
import { NeedsService } from './needs.service.js';
import { RetagNeedsOnTagMerged } from './retag-needs-on-tag-merged.js';
import { SignNeeds } from './duplicates/sign-needs.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule],
  providers: [
    NeedsService,
    NeedLists,
    NeedsResolver,
    NeedLoader,
    NeedImport,
    NeedExport,
    NeedPools,
    NeedPoolLoader,
    NeedPoolsResolver,
    NeedEditLoader,
    LikelyDuplicatesLoader,
    ExpireNeeds,
    SignNeeds,
    RetagNeedsOnTagMerged,
  ],
  exports: [NeedsService, NeedLoader, NeedEditLoader, NeedPools, NeedImport, NeedExport],
})
export class NeedsModule {}
