import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { ExpireNeeds } from './expire-needs.js';
import { NeedExport } from './need-export.js';
import { NeedImport } from './need-import.js';
import { NeedLists } from './need-lists.js';
import { NeedLoader } from './need.loader.js';
import { NeedsResolver } from './needs.resolver.js';
import { NeedsService } from './needs.service.js';
import { RetagNeedsOnTagMerged } from './retag-needs-on-tag-merged.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule],
  providers: [
    NeedsService,
    NeedLists,
    NeedsResolver,
    NeedLoader,
    NeedImport,
    NeedExport,
    ExpireNeeds,
    RetagNeedsOnTagMerged,
  ],
  exports: [NeedsService, NeedLoader, NeedImport, NeedExport],
})
export class NeedsModule {}
