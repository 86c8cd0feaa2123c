import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolversImported } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

/**
 * They are listed at once. Their vectors are made by `MatchWhatGotAVector`: thousands take minutes, which no delivery should. Nobody is told
 * of a need that is older than the import, unless whoever imported said so; then as soon as the vectors are there.
 */
@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds, tells } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds, tells ? 'everybody' : 'nobody');
  }
}
