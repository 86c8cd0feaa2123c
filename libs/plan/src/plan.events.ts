import { EventSet } from '@passerelle/database';

export const planEvents = new EventSet();

export const PlanChanged = planEvents.define<{ planId: string }>('PlanChanged', { forTheRecord: true });
/** An objective is there, or says something else: the observatory may have to measure it. */
export const ObjectiveChanged = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveChanged',
);
/** Somebody has noted how much it is. */
export const ObjectiveMeasured = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveMeasured',
  {
    forTheRecord: true,
  },
);
export const ObjectiveRemoved = planEvents.define<{ planId: string; objectiveId: string }>(
  'ObjectiveRemoved',
  {
    forTheRecord: true,
  },
);
