import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { countStatements, eventsOf } from '@passerelle/harness';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aNeed } from '@passerelle/needs/testing';
import { ObservatoryCounts } from '@passerelle/observatory';
import { MeasureObjectives } from './measure-objectives.js';
import { Objective, ObjectiveMeasure } from './objective/objective.entity.js';
import { Plan } from './plan.entity.js';

const product = bootProduct({ now: new Date('2026-11-26T09:00:00.000Z') });
let curator: GraphqlClient;
let other: GraphqlClient;
let reader: GraphqlClient;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  other = await product.as('karim@ovlt.example', 'curator');
  reader = await product.as('zoe@example.org');
});
beforeEach(() => emptyTables(product.database.manager, 'plan'));

interface ObjectiveAnswer {
  __typename?: string;
  message?: string;
  fields?: { field: string; rule: string; message: string }[];
  current?: { version: number; changedBy: string | null } | null;
  id: string;
  version: number;
  measures: { value: number; measuredOn: string; note: string; notedBy: { name: string } | null }[];
  progress: { state: string; share: number | null; expected: number };
}
interface PlanAnswer extends Pick<
  ObjectiveAnswer,
  '__typename' | 'message' | 'fields' | 'current' | 'id' | 'version'
> {
  title: string;
  untilYear: number;
  shared: boolean;
  /** An objective has the given title. */
  axes: { id: string; title: string; objectives: (ObjectiveAnswer & { title?: string })[] }[];
  others: { title: string }[];
  viewerCan: { edit: boolean };
}
const ofObjective = `id version measures { value measuredOn note notedBy { name } } progress { state share expected }`;
const ofPlan = `id version title untilYear shared axes { id title objectives { ${ofObjective} } } others { title } viewerCan { edit }`;
const current = '... on Conflict { current { version changedBy } }';
const plan = (client: GraphqlClient, id?: string) =>
  ask<PlanAnswer | null>(client, `query ($id: ID) { plan(id: $id) { ${ofPlan} } }`, { id });

const content = {
  title: 'Trois ans pour les services à la personne',
  purpose: 'Relier, essayer, recruter.',
  fromYear: 2026,
  years: 3,
  shared: false,
  axes: [{ title: 'Silver économie' }, { title: 'Recruter et former' }],
};
const start = (fields: object = {}, by = curator, key?: string) =>
  ask<PlanAnswer>(
    by,
    `mutation ($input: PlanInput!, $key: ID) { startPlan(input: $input, key: $key) { ${problem} ... on Plan { ${ofPlan} } } }`,
    { input: { ...content, ...fields }, key },
  );
const edit = (of: { id: string; version: number }, fields: object, by = curator) =>
  ask<PlanAnswer>(
    by,
    `mutation ($id: ID!, $version: Int!, $input: PlanChange!) { editPlan(id: $id, version: $version, input: $input) {
       ${problem} ${current} ... on Plan { ${ofPlan} } } }`,
    { id: of.id, version: of.version, input: { ...content, ...fields } },
  );
const goal = {
  title: 'Vingt concepts essayés dans des foyers',
  figure: 'Concepts essayés dans des foyers',
  unit: 'count',
  baseline: 0,
  target: 20,
  startsOn: '2026-01-01',
  dueOn: '2028-12-31',
};
const add = (of: PlanAnswer, fields: object = {}, by = curator) =>
  ask<ObjectiveAnswer>(
    by,
    `mutation ($planId: ID!, $input: ObjectiveInput!) { addObjective(planId: $planId, input: $input) { ${problem} ... on Objective { ${ofObjective} } } }`,
    { planId: of.id, input: { ...goal, axisId: of.axes[0]?.id, ...fields } },
  );
const change = (of: ObjectiveAnswer, fields: object, by = curator) =>
  ask<ObjectiveAnswer>(
    by,
    `mutation ($id: ID!, $version: Int!, $input: ObjectiveChange!) { editObjective(id: $id, version: $version, input: $input) {
       ${problem} ${current} ... on Objective { ${ofObjective} } } }`,
    { id: of.id, version: of.version, input: { ...goal, ...fields } },
  );
const measure = (of: ObjectiveAnswer, fields: object, by = curator) =>
  ask<ObjectiveAnswer>(
    by,
    `mutation ($id: ID!, $input: ObjectiveMeasureInput!) { measureObjective(id: $id, input: $input) { ${problem} ... on Objective { ${ofObjective} } } }`,
    { id: of.id, input: { value: 8, measuredOn: '2026-11-26', note: 'Relevé du comité', ...fields } },
  );
const remove = (of: ObjectiveAnswer, by = curator) =>
  ask<PlanAnswer>(
    by,
    `mutation ($id: ID!, $version: Int!) { removeObjective(id: $id, version: $version) { ${problem} ${current} ... on Plan { ${ofPlan} } } }`,
    { id: of.id, version: of.version },
  );

describe('a plan', () => {
  it('is begun by a curator, and seen by others once it is shared', async () => {
    expect(await plan(curator)).toBeNull();
    const made = await start();
    expect(made).toMatchObject({
      untilYear: 2028,
      shared: false,
      axes: [{ title: 'Silver économie', objectives: [] }, { title: 'Recruter et former' }],
      viewerCan: { edit: true },
    });
    expect(await plan(other)).toMatchObject({ id: made.id });
    expect(await plan(reader)).toBeNull();
    await expect(plan(reader, made.id)).rejects.toThrow('NOT_FOUND');
    const shared = await edit(made, {
      shared: true,
      axes: made.axes.map(({ id, title }) => ({ id, title })),
    });
    expect(shared).toMatchObject({ shared: true, version: made.version + 1, axes: made.axes });
    expect(await plan(reader)).toMatchObject({ id: made.id, viewerCan: { edit: false } });
    await expect(start({}, reader)).rejects.toThrow('FORBIDDEN');
    await expect(add(shared, {}, reader)).rejects.toThrow('FORBIDDEN');
    expect(await eventsOf(product, made.id)).toEqual(['PlanChanged', 'PlanChanged']);
    const log = await product.database.manager.findBy(AuditEntry, { objectId: made.id });
    expect(log.map(({ action, after }) => [action, after])).toEqual([
      ['start', expect.objectContaining({ axes: ['Silver économie', 'Recruter et former'] })],
      ['edit', { shared: true }],
    ]);
  });

  it('is that of this year before others, and names those', async () => {
    const [next, , past] = [
      await start({ fromYear: 2029, title: 'Le suivant' }),
      await start({ title: 'Celui-ci' }),
      await start({ fromYear: 2020, title: 'Le premier' }),
    ];
    expect(await plan(curator)).toMatchObject({
      title: 'Celui-ci',
      others: [{ title: next?.title }, { title: past?.title }],
    });
  });

  it('has its axes added, renamed, put in another order and taken away, unless they have objectives', async () => {
    const made = await start();
    const [first, second] = made.axes;
    await add(made);
    const changed = await edit(made, {
      axes: [
        { title: 'Essayer' },
        { id: second?.id, title: 'Former' },
        { id: first?.id, title: 'Silver économie' },
      ],
    });
    expect(changed.axes.map(({ title, objectives }) => [title, objectives.length])).toEqual([
      ['Essayer', 0],
      ['Former', 0],
      ['Silver économie', 1],
    ]);
    expect(await edit(changed, { axes: [{ id: second?.id, title: 'Former' }] })).toMatchObject({
      fields: [
        { field: 'axes', rule: 'not_empty', message: /« Silver économie » a encore des objectifs/ },
      ].map(({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) })),
    });
    expect(await edit(changed, { axes: [{ id: newId(), title: 'x' }] })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await edit(changed, { axes: [{ title: 'x' }, { title: 'X' }] })).toMatchObject({
      fields: [{ field: 'axes', rule: 'once' }],
    });
  });

  it('is not overwritten by a second curator, who learns who was first', async () => {
    const made = await start();
    const axes = made.axes.map(({ id, title }) => ({ id, title }));
    await edit(made, { axes, title: 'Premier' }, other);
    expect(await edit(made, { axes, title: 'Second' })).toMatchObject({
      __typename: 'Conflict',
      current: { version: made.version + 1, changedBy: 'karim' },
    });
    expect(await plan(curator, made.id)).toMatchObject({ title: 'Premier' });
  });

  it('is made once by a request that is sent twice, and there are twenty at most', async () => {
    const key = newId();
    expect((await start({}, curator, key)).id).toBe((await start({}, curator, key)).id);
    const rows = Array.from({ length: 19 }, (_, i) => ({
      ...content,
      id: newId(),
      fromYear: 2030 + i,
      createdAt: new Date(),
      version: 1,
    }));
    await product.database.manager.insert(
      Plan,
      rows.map(({ axes: _axes, ...row }) => row),
    );
    expect(await start()).toMatchObject({ __typename: 'LimitReached' });
  });
});

describe('an objective', () => {
  it('is measured by hand, and says how it fares and since when', async () => {
    const made = await start();
    const objective = await add(made);
    expect(objective).toMatchObject({ measures: [], progress: { state: 'not_measured', share: null } });
    await measure(objective, { value: 2, measuredOn: '2026-06-30' });
    expect(await measure(objective, { value: 7 })).toMatchObject({
      progress: { state: 'on_time', share: 0.35 },
      measures: [
        { value: 7, measuredOn: '2026-11-26', note: 'Relevé du comité', notedBy: { name: 'nadia' } },
        { value: 2, measuredOn: '2026-06-30' },
      ],
    });
    expect(await measure(objective, { value: 3 })).toMatchObject({
      progress: { state: 'late', share: 0.15 },
      measures: [{ value: 3 }, { value: 2 }],
    });
    expect(await measure(objective, { measuredOn: '2026-11-27' })).toMatchObject({
      fields: [{ field: 'measuredOn', rule: 'later' }],
    });
    product.clock.advance(200 * 24 * 3_600_000);
    expect((await plan(curator, made.id))?.axes[0]?.objectives[0]).toMatchObject({
      progress: { state: 'not_measured', share: 0.15 },
    });
    product.clock.advance(-200 * 24 * 3_600_000);
  });

  it.each([
    [{ target: 0 }, 'target', 'reached'],
    [{ dueOn: '2025-12-31' }, 'dueOn', 'ends_before_it_begins'],
    [{ dueOn: '2032-12-31' }, 'dueOn', 'too_long'],
    [{ observed: 'first_match_hours' }, 'unit', 'unit'],
    [{ observed: 'needs', theme: 'theme:inconnu' }, 'theme', 'not_observed'],
    [{ observed: 'needs', territoryCode: 'commune:75056' }, 'territory', 'not_observed'],
    [{ axisId: newId() }, 'axisId', 'unknown'],
    [{ title: '' }, 'title', 'required'],
    [{ target: 1e12 }, 'target', 'too_big'],
  ])('is refused with %j', async (text, field, rule) => {
    const made = await start();
    const { __typename, fields } = await add(made, text);
    expect([__typename, fields?.[0]?.field, fields?.[0]?.rule]).toEqual(['InvalidInput', field, rule]);
    expect(await product.database.manager.count(Objective)).toBe(0);
  });

  it('is changed, with its measures gone where they are of something else, and is not overwritten', async () => {
    const made = await start();
    const axisId = made.axes[0]?.id;
    const objective = await add(made);
    await measure(objective, {});
    const renamed = await change(objective, { axisId, title: 'Vingt essais' });
    expect(renamed.measures).toHaveLength(1);
    expect(await change(objective, { axisId }, other)).toMatchObject({
      __typename: 'Conflict',
      current: { changedBy: 'nadia' },
    });
    expect((await change(renamed, { axisId, unit: 'percent' })).measures).toEqual([]);
  });

  it('is taken out of its plan', async () => {
    const made = await start();
    const objective = await add(made);
    await measure(objective, {});
    expect((await remove(objective)).axes[0]?.objectives).toEqual([]);
    await expect(remove(objective)).rejects.toThrow('NOT_FOUND');
    expect(await product.database.manager.count(ObjectiveMeasure)).toBe(0);
  });

  it('is measured by the observatory from its first month on, as often as it likes, and not by hand', async () => {
    const { id: organisationId } = await anOrganisation(product.database);
    for (let i = 0; i < 11; i++)
      await aNeed(product.database, {
        organisationId,
        state: 'published',
        publishedAt: new Date('2026-10-05T10:00:00.000Z'),
      });
    await product.app.get(ObservatoryCounts).catchUp();
    const made = await start();
    const objective = await add(made, { observed: 'needs', target: 40, startsOn: '2026-07-01' });
    await product.settled();
    const read = async () => (await plan(curator, made.id))?.axes[0]?.objectives[0];
    // In multiples of five, like the observatory.
    expect(await read()).toMatchObject({
      measures: [{ value: 10, measuredOn: '2026-11-26', note: '', notedBy: null }],
      progress: { state: 'on_time', share: 0.25 },
    });
    const measuring = product.app.get(MeasureObjectives);
    await Promise.all([measuring.measureAll(), measuring.measureOne(objective.id)]);
    expect((await read())?.measures).toHaveLength(1);
    expect(await measure(objective, {})).toMatchObject({ __typename: 'IllegalTransition' });
    product.clock.advance(24 * 3_600_000);
    await measuring.measureAll();
    // Of each month the last number is kept.
    expect((await read())?.measures).toMatchObject([{ value: 10, measuredOn: '2026-11-27' }]);
    product.clock.advance(-24 * 3_600_000);
    const tooFew = await add(made, { observed: 'introductions_accepted', unit: 'percent', target: 60 });
    await product.settled();
    await measuring.measureOne(tooFew.id);
    expect(await product.database.manager.countBy(ObjectiveMeasure, { objectiveId: tooFew.id })).toBe(0);
  });

  it('is shown by the observatory in fives only, and not at all below five', async () => {
    const { id: organisationId } = await anOrganisation(product.database);
    const publish = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++)
        await aNeed(product.database, {
          organisationId,
          state: 'published',
          publishedAt: new Date('2026-03-05T10:00:00.000Z'),
        });
      await product.app.get(ObservatoryCounts).catchUp();
      await product.app.get(MeasureObjectives).measureAll();
    };
    const made = await start();
    await add(made, { observed: 'needs', startsOn: '2026-02-01', dueOn: '2026-03-31' });
    const values = async () =>
      (await plan(curator, made.id))?.axes[0]?.objectives[0]?.measures.map(({ value }) => value);
    await product.settled();
    await publish(4);
    expect(await values()).toEqual([]);
    await publish(1);
    expect(await values()).toEqual([5]);
    await publish(4);
    expect(await values()).toEqual([5]);
  });

  it('that is counted one by one has whole numbers', async () => {
    const made = await start();
    for (const [text, field] of [
      [{ target: 12.5 }, 'target'],
      [{ baseline: 0.5 }, 'baseline'],
    ] as const)
      expect(await add(made, text)).toMatchObject({ fields: [{ field, rule: 'whole' }] });
    const objective = await add(made);
    expect(await measure(objective, { value: 7.5 })).toMatchObject({
      fields: [{ field: 'value', rule: 'whole' }],
    });
    const euros = await add(made, { unit: 'euros', target: 12.5 });
    expect((await measure(euros, { value: 7.5 })).measures[0]?.value).toBe(7.5);
  });

  it('has a place that curators change, one after the other', async () => {
    const made = await start();
    for (const title of ['A', 'B', 'C']) await add(made, { title });
    const move = (id: string | undefined, version: number, down: boolean, by = curator) =>
      ask<PlanAnswer>(
        by,
        `mutation ($id: ID!, $version: Int!, $down: Boolean!) { moveObjective(id: $id, version: $version, down: $down) {
           ${problem} ${current} ... on Plan { id version axes { objectives { id title version } } } } }`,
        { id, version, down },
      );
    const titles = (of: PlanAnswer): string =>
      of.axes[0]?.objectives.map(({ title }) => title).join('') ?? '';
    const [a, b, c] = (await plan(curator, made.id))?.axes[0]?.objectives ?? [];
    const down = await move(a?.id, made.version, true);
    expect([titles(down), down.version]).toEqual(['BAC', made.version + 1]);
    expect(titles(await move(c?.id, down.version, false))).toBe('BCA');
    // A reader of the former order gets the name of the person who changed it, and nothing moves.
    expect(await move(b?.id, down.version, true, other)).toMatchObject({
      __typename: 'Conflict',
      current: { version: made.version + 2, changedBy: 'nadia' },
    });
    // At either end it stays, and nothing is logged.
    const first = await move(b?.id, made.version + 2, false);
    expect([titles(first), first.version]).toEqual(['BCA', made.version + 2]);
    expect(titles(await move(a?.id, made.version + 2, true))).toBe('BCA');
    // A person who edits an objective meanwhile gets no conflict. One that changes its axis comes last there.
    const axisId = made.axes[1]?.id;
    await add(made, { axisId, title: 'D', dueOn: '2028-01-01' });
    expect(await change({ ...c!, version: 1 }, { axisId, title: 'C' })).toMatchObject({
      __typename: 'Objective',
    });
    const after = await plan(curator, made.id);
    expect(after?.axes.map(({ objectives }) => objectives.length)).toEqual([2, 2]);
    expect(after?.axes[1]?.objectives.map(({ id }) => id).indexOf(c?.id ?? '')).toBe(1);
    await expect(move(a?.id, 1, true, reader)).rejects.toThrow('FORBIDDEN');
    const log = await product.database.manager.findBy(AuditEntry, {
      objectId: a?.id ?? '',
      action: 'moveObjective',
    });
    expect(log.map(({ before, after: became }) => [before, became])).toEqual([
      [{ position: 1 }, { position: 2 }],
    ]);
  });

  it('is moved by two curators at once: one of them is notified', async () => {
    const made = await start();
    for (const title of ['A', 'B', 'C']) await add(made, { title });
    const [a, , c] = (await plan(curator, made.id))?.axes[0]?.objectives ?? [];
    const move = (id: string | undefined, down: boolean, by: GraphqlClient) =>
      ask<{ __typename: string }>(
        by,
        `mutation ($id: ID!, $version: Int!, $down: Boolean!) { moveObjective(id: $id, version: $version, down: $down) { ${problem} } }`,
        { id, version: made.version, down },
      );
    const both = await Promise.all([move(a?.id, true, curator), move(c?.id, false, other)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Plan']);
  });

  it('has actions, which curators add and readers of the plan see until they are done', async () => {
    const made = await start();
    const objective = await add(made);
    const { id: ownerId } = await ask<{ id: string }>(other, '{ me { id } }');
    const note = (by: GraphqlClient, title: string, dueOn: string) =>
      ask<{ __typename: string; id: string }>(
        by,
        `mutation ($input: AddActionInput!, $key: ID!) { addAction(input: $input, key: $key) { ${problem} ... on Action { id } } }`,
        { input: { subjectKind: 'objective', subjectId: objective.id, title, ownerId, dueOn }, key: newId() },
      );
    const late = await note(curator, 'Trouver un foyer', '2026-12-20');
    await note(curator, 'Écrire aux familles', '2026-12-10');
    await expect(note(reader, 'Rien', '2026-12-10')).rejects.toThrow('NOT_FOUND');
    await edit(made, { shared: true, axes: made.axes.map(({ id, title }) => ({ id, title })) });
    await expect(note(reader, 'Rien', '2026-12-10')).rejects.toThrow('FORBIDDEN');
    const read = () =>
      ask<{ axes: { objectives: { actions: { title: string; owner: { name: string } }[] }[] }[] }>(
        reader,
        `{ plan { axes { objectives { actions { title owner { name } } } } } }`,
      );
    expect((await read()).axes[0]?.objectives[0]?.actions).toEqual([
      { title: 'Écrire aux familles', owner: { name: 'karim' } },
      { title: 'Trouver un foyer', owner: { name: 'karim' } },
    ]);
    await ask(other, `mutation ($id: ID!) { setActionState(id: $id, state: done) { ${problem} } }`, {
      id: late.id,
    });
    expect((await read()).axes[0]?.objectives[0]?.actions).toHaveLength(1);
    const { nodes } = await ask<{ nodes: { subject: { kind: string; title: string; path: string } }[] }>(
      other,
      '{ myActions(first: 5) { nodes { subject { kind title path } } } }',
    );
    expect(nodes[0]?.subject).toEqual({ kind: 'objective', title: goal.title, path: `/plan/${made.id}` });
  });

  it('keeps two hundred measures, of which one of a day that is measured already says it again', async () => {
    const made = await add(await start());
    await product.database.manager.query(
      `INSERT INTO objective_measure (id, objective_id, value, measured_on, note, noted_at)
       SELECT gen_random_uuid(), $1, 1, date '2026-01-01' + i, '', now() FROM generate_series(1, 200) AS i`,
      [made.id],
    );
    expect(await measure(made, {})).toMatchObject({ __typename: 'LimitReached' });
    expect(await measure(made, { measuredOn: '2026-01-02' })).toMatchObject({ __typename: 'Objective' });
  });

  it('costs no more statements where there are many', async () => {
    const made = await start();
    const { dataSource } = product.database;
    const count = async () => {
      await product.settled();
      const { statements } = await countStatements(dataSource, () => plan(curator, made.id));
      return statements.filter((sql) => /"plan"|plan_axis|objective|person/.test(sql)).length;
    };
    await measure(await add(made), {});
    const few = await count();
    for (let i = 0; i < 12; i++) await measure(await add(made, { axisId: made.axes[i % 2]?.id }), {});
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(7);
    const rows = Array.from({ length: 27 }, () => ({
      ...goal,
      id: newId(),
      axisId: made.axes[0]?.id,
      version: 1,
    }));
    await product.database.manager.insert(Objective, rows as Objective[]);
    expect(await add(made)).toMatchObject({ __typename: 'LimitReached' });
  });
});
