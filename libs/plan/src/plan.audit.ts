import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Objective } from './objective/objective.entity.js';
import type { Plan } from './plan.entity.js';

/** The part of a plan that the log stores, and the titles of its axes. */
export const auditOfPlan = (plan: Plan, axes: readonly { title: string }[]): Snapshot => ({
  ...snapshotOf(plan, ['title', 'purpose', 'fromYear', 'years', 'shared']),
  axes: axes.map(({ title }) => title),
});

export const auditOfObjective = (objective: Objective): Snapshot =>
  snapshotOf(objective, [
    'axisId',
    'title',
    'figure',
    'unit',
    'baseline',
    'target',
    'startsOn',
    'dueOn',
    'observed',
    'territoryCode',
    'theme',
  ]);
