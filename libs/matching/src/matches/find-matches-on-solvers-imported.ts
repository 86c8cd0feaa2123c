import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolversImported } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

/**
 * The matches are listed at once. `MatchWhatGotAVector` makes the vectors: thousands take minutes, which no delivery should. Nobody is told
 * of a need older than the import, unless the importer asked for it; then as soon as the vectors are there.
 */
@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds, tells } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds, tells ? 'everybody' : 'nobody');
  }
}
