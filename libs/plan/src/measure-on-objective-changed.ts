import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MeasureObjectives } from './measure-objectives.js';
import { ObjectiveChanged } from './plan.events.js';

/** A person who has just chosen a figure sees its value. */
@EventHandler('MeasureOnObjectiveChanged', ObjectiveChanged)
export class MeasureOnObjectiveChanged {
  constructor(private readonly measuring: MeasureObjectives) {}

  async handle({ data: { objectiveId } }: EventOf<typeof ObjectiveChanged>): Promise<void> {
    await this.measuring.measureOne(objectiveId);
  }
}
