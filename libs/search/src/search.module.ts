import { Module } from '@nestjs/common';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { SearchIndex } from './search-index.js';

@Module({
  providers: [{ provide: SearchIndex, useClass: PostgresSearchIndex }],
  exports: [SearchIndex],
})
export class SearchModule {}
