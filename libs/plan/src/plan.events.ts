import { EventSet } from '@passerelle/database';

export const planEvents = new EventSet();

export const PlanChanged = planEvents.define<{ planId: string }>('PlanChanged', {
  invalidates: 'nothing',
  forTheRecord: true,
});
/** An objective was added, or its content changed. The observatory may have to measure it. */
export const ObjectiveChanged = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveChanged',
  { invalidates: 'nothing' },
);
/** A person has recorded a value. */
export const ObjectiveMeasured = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveMeasured',
  { invalidates: 'nothing', forTheRecord: true },
);
export const ObjectiveRemoved = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveRemoved',
  { invalidates: 'nothing', forTheRecord: true },
);
