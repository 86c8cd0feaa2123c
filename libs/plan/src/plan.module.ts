import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { provideEvents } from '@passerelle/database';
import { ObservatoryModule } from '@passerelle/observatory';
import { ActionsOfObjectivesLoader, OtherActionsLoader } from './actions-of-objectives.loader.js';
import { MeasureObjectivesEachNight } from './measure-objectives-each-night.js';
import { MeasureObjectives } from './measure-objectives.js';
import { MeasureOnObjectiveChanged } from './measure-on-objective-changed.js';
import { ObjectiveActions } from './objective-actions.js';
import { MeasuresLoader, ObjectivesLoader } from './objective/objective.loader.js';
import { ObjectivesService } from './objectives.service.js';
import { AxesLoader } from './plan.entity.js';
import { planEvents } from './plan.events.js';
import { PlanResolver } from './plan.resolver.js';
import { PlansService } from './plans.service.js';
import { planTables } from './plan.personal-data.js';

/** Targets that partners have agreed to reach in three years, and their progress. */
@Module({
  imports: [AccountsModule, ActionsModule, ObservatoryModule],
  providers: [
    planTables,
    provideEvents(planEvents),
    ActionsOfObjectivesLoader,
    AxesLoader,
    MeasureObjectives,
    MeasureObjectivesEachNight,
    MeasureOnObjectiveChanged,
    MeasuresLoader,
    ObjectiveActions,
    ObjectivesLoader,
    ObjectivesService,
    OtherActionsLoader,
    PlanResolver,
    PlansService,
  ],
  exports: [PlansService, ObjectivesService],
})
export class PlanModule {}
