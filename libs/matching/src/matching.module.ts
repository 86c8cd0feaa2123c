import { Module } from '@nestjs/common';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { DocumentSource } from './document-source.js';
import { FindMatchesOnNeedChanged } from './find-matches-on-need-changed.js';
import { FindMatchesOnSolverChanged } from './find-matches-on-solver-changed.js';
import { FindMatchesOnSolversImported } from './find-matches-on-solvers-imported.js';
import { FindMatchesOnTaxonomyChanged } from './find-matches-on-taxonomy-changed.js';
import { MatchIndex } from './match-index.js';
import { MatchLists } from './match-lists.js';
import { MatchSolversAsAbsencesPass } from './match-solvers-as-absences-pass.js';
import { MatchesResolver } from './matches.resolver.js';
import { MatchesService } from './matches.service.js';
import { RebuildMatchesEachNight } from './rebuild-matches-each-night.js';

@Module({
  imports: [TaxonomyModule, TerritoriesModule, SolversModule, NeedsModule],
  providers: [
    DocumentSource,
    MatchIndex,
    MatchLists,
    MatchesService,
    MatchesResolver,
    FindMatchesOnNeedChanged,
    FindMatchesOnSolverChanged,
    FindMatchesOnSolversImported,
    FindMatchesOnTaxonomyChanged,
    MatchSolversAsAbsencesPass,
    RebuildMatchesEachNight,
  ],
  exports: [MatchesService],
})
export class MatchingModule {}
