import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { FindingModule } from '@passerelle/finding';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import {
  CountForTheObservatory,
  KeepFirstMatchOnMatchesFound,
  ObservatoryCounts,
} from './counting/observatory-counts.js';
import { ObservatoryResolver } from './figures/observatory.resolver.js';
import { ObservatoryService } from './figures/observatory.service.js';
import { PublishedCountsReader } from './figures/published-counts.js';
import { ServeObservatoryTables } from './figures/serve-observatory-tables.js';
import { ProgrammeFigures } from './programme-figures.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { observatoryTables } from './observatory.personal-data.js';

/** Figures of the whole programme, for everybody. */
@Module({
  imports: [
    AccountsModule,
    TaxonomyModule,
    TerritoriesModule,
    NeedsModule,
    MatchingModule,
    IntroductionsModule,
    FindingModule,
  ],
  providers: [
    observatoryTables,
    ObservatoryCounts,
    KeepFirstMatchOnMatchesFound,
    CountForTheObservatory,
    PublishedCountsReader,
    ObservatoryService,
    ObservatoryResolver,
    ServeObservatoryTables,
    ProgrammeFigures,
    ProgrammeResolver,
  ],
  exports: [ObservatoryCounts, ObservatoryService],
})
export class ObservatoryModule {}
