import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged, SolversImported, SolversWithdrawn } from '@passerelle/solvers';
import { LinkingService } from './linking.service.js';

/**
 * The holder of an idea may remove it, and an import may replace or withdraw it. Concepts with this idea then remove
 * their link.
 */
@EventHandler('DropIdeasOfConceptsOnIdeasRemoved', SolverProfileChanged, SolversImported, SolversWithdrawn)
export class DropIdeasOnIdeasRemoved {
  constructor(private readonly linking: LinkingService) {}

  async handle({
    data,
  }:
    | EventOf<typeof SolverProfileChanged>
    | EventOf<typeof SolversImported>
    | EventOf<typeof SolversWithdrawn>): Promise<void> {
    if ('change' in data && data.change !== 'ideas') return;
    await this.linking.dropRemoved();
  }
}
