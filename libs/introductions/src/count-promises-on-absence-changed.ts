import { OrganisationAbsenceChanged } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged } from '@passerelle/solvers';
import { PromisesService } from './promises.service.js';

/**
 * The clock stands still while a party is away. An absence is heard of at once, not at the next count: it holds from the day
 * on which it is declared, and days already counted stay counted.
 *
 * A solver that pauses its profile wants no further needs. What it has been asked already it can still answer, so its
 * promises run on: to be left in peace for a time, it says that it is away.
 */
@EventHandler('CountPromisesOnAbsenceChanged', SolverProfileChanged, OrganisationAbsenceChanged)
export class CountPromisesOnAbsenceChanged {
  constructor(private readonly promises: PromisesService) {}

  async handle({
    data,
  }: EventOf<typeof SolverProfileChanged> | EventOf<typeof OrganisationAbsenceChanged>): Promise<void> {
    if ('change' in data && data.change !== 'absence') return;
    await this.promises.countOf(data);
  }
}
