import { Module } from '@nestjs/common';
import { AuditLogModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { Taxonomy } from './snapshot/taxonomy.js';
import { TagLists } from './tag-lists.js';
import { NarrowerTagsLoader, TagLoader } from './tag.loader.js';
import { tagEvents } from './tag/tag.rules.js';
import { TagsResolver } from './tags.resolver.js';
import { TagsService } from './tags.service.js';
import { taxonomyTables } from './taxonomy.personal-data.js';

@Module({
  imports: [AuditLogModule],
  providers: [
    taxonomyTables,
    provideEvents(tagEvents),
    Taxonomy,
    TagsService,
    TagLists,
    TagsResolver,
    TagLoader,
    NarrowerTagsLoader,
  ],
  exports: [Taxonomy, TagLists, TagLoader],
})
export class TaxonomyModule {}
