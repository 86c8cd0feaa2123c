import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import {
  IdeaCosigned,
  SolverProfileChanged,
  SolverVisibilityChanged,
  SupervisionAnswered,
  SupervisionEnded,
} from '@passerelle/solvers';

import { Vectors } from '../vectors/index.js';
import { MatchesService } from './matches.service.js';

const changes = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
] as const;

/** Whoever has changed a profile is told of the open needs that it fits now. The vector is made first, as on a change of a need. */
@EventHandler('FindMatchesOnSolverChanged', ...changes)
export class FindMatchesOnSolverChanged {
  constructor(
    private readonly matches: MatchesService,
    private readonly vectors: Vectors,
  ) {}

  async handle({ data: { solverId } }: EventOf<(typeof changes)[number]>): Promise<void> {
    await this.vectors.ensureIfPossible('solver', [solverId]);
    await this.matches.matchSolvers([solverId], 'everybody');
  }
}
