import { OrganisationAbsenceChanged } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged } from '@passerelle/solvers';
import { PromisesService } from './promises.service.js';

/**
 * The promise clock stops while a party is away. When an absence changes, the days are counted at once, not at the next hourly count: an
 * absence holds from the day on which it is declared, and days already counted stay counted.
 * A solver that pauses its profile wants no further needs. It can still answer earlier proposals, so the clock runs on. A solver that wants
 * no reminders for a time declares an absence.
 */
@EventHandler('CountPromisesOnAbsenceChanged', SolverProfileChanged, OrganisationAbsenceChanged)
export class CountPromisesOnAbsenceChanged {
  constructor(private readonly promises: PromisesService) {}

  async handle({
    data,
  }: EventOf<typeof SolverProfileChanged> | EventOf<typeof OrganisationAbsenceChanged>): Promise<void> {
    if ('change' in data && data.change !== 'absence' && data.change !== 'calendar') return;
    await this.promises.countOf(data);
  }
}
