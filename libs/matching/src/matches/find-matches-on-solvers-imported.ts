import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolversImported } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

@EventHandler('FindMatchesOnSolversImported', SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds);
  }
}
