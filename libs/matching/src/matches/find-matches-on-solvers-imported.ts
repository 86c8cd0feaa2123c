import type { EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { SolversImported } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

@Reaction(SolversImported)
export class FindMatchesOnSolversImported {
  constructor(private readonly matches: MatchesService) {}

  async handle({ data: { solverIds } }: EventOf<typeof SolversImported>): Promise<void> {
    await this.matches.matchSolvers(solverIds);
  }
}
