import { newId, OutboxEvent } from '@passerelle/database';
import { ImportPlan } from '@passerelle/import-plans';
import { Delivery } from '@passerelle/jobs';
import { Objective, Plan, PlanAxis } from '@passerelle/plan';
import { ContentReport } from '@passerelle/reports';
import type { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import type { Make } from './make.js';

/** A plan with one objective, by hand. */
export const actionPlan =
  (shared: boolean): Make =>
  async ({ database: { manager }, now }) => {
    const [planId, axisId, objectiveId] = [newId(), newId(), newId()];
    const title = 'Essayer dans des foyers';
    await manager.insert(Plan, {
      id: planId,
      title,
      purpose: '',
      fromYear: 2026,
      years: 3,
      shared,
      createdAt: now,
      version: 1,
    });
    await manager.insert(PlanAxis, { id: axisId, planId, title, position: 0 });
    await manager.insert(Objective, {
      id: objectiveId,
      axisId,
      title,
      figure: title,
      unit: 'count',
      baseline: 0,
      target: 20,
      startsOn: '2026-01-01',
      dueOn: '2028-12-31',
      version: 1,
    });
    return { planId, axisId, objectiveId };
  };

/** A report by the owner of the solver, or by another person of the company. */
export const report =
  (of: 'owner' | 'own company', state: ContentReport['state'] = 'open'): Make =>
  async ({ database, company, people, words, now, solver }) => {
    const ofSolver = of === 'owner';
    const reportId = newId();
    await database.manager.insert(ContentReport, {
      id: reportId,
      kind: ofSolver ? 'solver' : 'organisation',
      contentId: ofSolver ? solver.id : company.id,
      text: ofSolver ? words.solver.headline : company.name,
      organisationId: ofSolver ? solver.organisationId : company.id,
      solverId: ofSolver ? solver.id : null,
      reporterId: ofSolver ? people.owner.id : people.stranger.id,
      reason: 'misleading',
      comment: '',
      state,
      reportedAt: now,
      settledAt: state === 'open' ? null : now,
    });
    return { reportId };
  };

export const tag =
  (wanted: Partial<Tag>): Make =>
  async ({ database }) => ({ tag: await aTag(database, wanted) });

export const failed: Make = async ({ database, now }) => {
  const event = { id: newId(), name: 'NeedPublished', subjectId: newId(), data: { needId: newId() } };
  await database.manager.insert(OutboxEvent, { ...event, recordedAt: now, dispatchedAt: now });
  const delivery = {
    eventId: event.id,
    handler: 'FindMatchesOnNeedChanged',
    state: 'dead_lettered',
  } as const;
  await database.manager.insert(Delivery, { ...delivery, lastError: 'Error', touchedAt: now });
  return { eventId: event.id };
};

/** A file that a curator has sent. */
export const imported =
  (wanted: Partial<ImportPlan>): Make =>
  async ({ database, people, now }) => {
    const plan = database.manager.create(ImportPlan, {
      id: newId(),
      kind: 'solvers',
      authorId: people.curator.id,
      fileName: 'porteurs.csv',
      fileSize: 100,
      createdAt: now,
      headings: ['Nom', 'Type'],
      columns: ['name', 'kind'],
      planHash: 'read',
      ...wanted,
    });
    await database.manager.save(plan);
    return { importId: plan.id };
  };
