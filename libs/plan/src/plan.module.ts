import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { ObservatoryModule } from '@passerelle/observatory';
import {
  MeasureObjectives,
  MeasureObjectivesEachNight,
  MeasureOnObjectiveChanged,
} from './measuring/index.js';
import { MeasuresLoader, ObjectivesLoader } from './objective/index.js';
import { ObjectivesService } from './objectives.service.js';
import { planEvents } from './plan.events.js';
import { AxesLoader } from './plan.loader.js';
import { PlanResolver } from './plan.resolver.js';
import { PlansService } from './plans.service.js';

/** What partners have agreed to reach in three years, and how it fares. */
@Module({
  imports: [AccountsModule, ObservatoryModule],
  providers: [
    provideEvents(planEvents),
    AxesLoader,
    MeasureObjectives,
    MeasureObjectivesEachNight,
    MeasureOnObjectiveChanged,
    MeasuresLoader,
    ObjectivesLoader,
    ObjectivesService,
    PlanResolver,
    PlansService,
  ],
  exports: [PlansService, ObjectivesService],
})
export class PlanModule {}
