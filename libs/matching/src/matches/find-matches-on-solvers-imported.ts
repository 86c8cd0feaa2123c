import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolversImported } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

/**
 * They are listed at once. Their vectors are made by `MatchWhatGotAVector`: thousands take minutes, which no delivery should. Until then
 * nobody is told of them.
 */
@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds);
  }
}
