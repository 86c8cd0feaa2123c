import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { CalendarKind, Solver } from '../solver/solver.entity.js';
import { SolverType } from '../solver/solver.graphql.js';
import { mayOnSolver } from '../solver/solver.policy.js';
import { FollowCalendars } from './follow-calendars.js';
import { CalendarKindEnum, SolverPeriodType } from './period.graphql.js';
import { PeriodsOfSolverLoader } from './periods.loader.js';
import type { SolverPeriod } from './solver-period.entity.js';

/** The fields that calendars add to profiles. */
@Resolver(() => SolverType)
export class CalendarOfSolverResolver {
  constructor(private readonly periods: PeriodsOfSolverLoader) {}

  @ResolveField(() => [SolverPeriodType], {
    description:
      'The periods that are not over, the first first; for those who hold the profile and curators.',
  })
  @FieldOf('Solver')
  async calendar(solver: Solver, context: RequestContext<Actor>): Promise<readonly SolverPeriod[]> {
    return mayOnSolver(context.actor, 'seeCalendar', solver) ? this.periods.load(context, solver.id) : [];
  }

  @ResolveField(() => CalendarKindEnum, {
    nullable: true,
    description:
      'What the absence is, where the calendar says so; for those who hold the profile and curators.',
  })
  @FieldOf('Solver')
  awayKind(solver: Solver, { actor }: RequestContext<Actor>): CalendarKind | null {
    return mayOnSolver(actor, 'seeCalendar', solver) ? solver.awayKind : null;
  }
}

export const providersOfCalendar = [CalendarOfSolverResolver, FollowCalendars, PeriodsOfSolverLoader];
