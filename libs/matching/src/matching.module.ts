import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { provideWorkerRequests, RequestReplyModule } from '@passerelle/jobs';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { ReplyToWhoCouldAnswer } from './reply-to-who-could-answer.js';
import { CoolDowns } from './cool-downs.js';
import { DocumentSource } from './document-source.js';
import { FindMatchesOnMatchRestored } from './find-matches-on-match-restored.js';
import { FindMatchesOnNeedChanged } from './find-matches-on-need-changed.js';
import { FindMatchesOnSolverChanged } from './find-matches-on-solver-changed.js';
import { FindMatchesOnSolversImported } from './find-matches-on-solvers-imported.js';
import { FindMatchesOnTaxonomyChanged } from './find-matches-on-taxonomy-changed.js';
import { MatchDismissalsResolver } from './match-dismissals.resolver.js';
import { MatchDismissalsService } from './match-dismissals.service.js';
import { MatchIndex } from './match-index.js';
import { MatchLists } from './match-lists.js';
import { MatchNeedsAsCoolDownsEnd } from './match-needs-as-cool-downs-end.js';
import { MatchPreviewsResolver } from './match-previews.resolver.js';
import { MatchPreviewsService } from './match-previews.service.js';
import { MatchSolversAsAbsencesPass } from './match-solvers-as-absences-pass.js';
import { MatchesResolver } from './matches.resolver.js';
import { MatchesService } from './matches.service.js';
import { RebuildMatchesEachNight } from './rebuild-matches-each-night.js';
import { ServedSolvers } from './served-solvers.js';
import { StandingDismissalsLoader } from './standing-dismissals.loader.js';
import { matchEvents } from './match.events.js';
import { WhoCouldAnswer } from './who-could-answer.js';

@Module({
  imports: [
    AccountsModule,
    RequestReplyModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
  ],
  providers: [
    provideWorkerRequests(WhoCouldAnswer),
    provideEvents(matchEvents),
    CoolDowns,
    DocumentSource,
    MatchIndex,
    MatchLists,
    MatchesService,
    MatchesResolver,
    MatchDismissalsService,
    MatchDismissalsResolver,
    MatchPreviewsService,
    MatchPreviewsResolver,
    ReplyToWhoCouldAnswer,
    ServedSolvers,
    StandingDismissalsLoader,
    FindMatchesOnMatchRestored,
    FindMatchesOnNeedChanged,
    FindMatchesOnSolverChanged,
    FindMatchesOnSolversImported,
    FindMatchesOnTaxonomyChanged,
    MatchNeedsAsCoolDownsEnd,
    MatchSolversAsAbsencesPass,
    RebuildMatchesEachNight,
  ],
  exports: [CoolDowns, MatchesService, MatchLists, ServedSolvers, StandingDismissalsLoader],
})
export class MatchingModule {}
