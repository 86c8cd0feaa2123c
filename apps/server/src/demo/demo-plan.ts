import type { INestApplicationContext } from '@nestjs/common';
import { Actor, Person } from '@passerelle/accounts';
import { ActionsService } from '@passerelle/actions';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ObjectivesService, Plan, PlansService } from '@passerelle/plan';

type ObjectiveInput = Omit<Parameters<ObjectivesService['add']>[2], 'axisId' | 'startsOn' | 'dueOn'>;
interface DemoObjective extends ObjectiveInput {
  /** Past measures, each this many days ago. */
  measures?: readonly { value: number; daysAgo: number; note: string }[];
  /** Actions, each due in this many days. */
  actions?: readonly { title: string; inDays: number }[];
}

const DAY = 24 * 3_600_000;
/** The title of the demo's plan. */
export const demoPlanTitle = 'Trois ans pour les services à la personne (démo)';
const purpose =
  'La métropole et la fédération du secteur sont convenues de relier les besoins des entreprises à ceux qui peuvent y répondre, d’en faire des concepts que portent des start-up et des apprentis, et de rendre ces métiers plus attirants.';

const axes: Readonly<Record<string, readonly DemoObjective[]>> = {
  'Relier les besoins et les idées': [
    {
      title: 'Deux cents besoins déposés par des entreprises',
      figure: 'besoins publiés',
      unit: 'count',
      baseline: 0,
      target: 200,
      observed: 'needs',
    },
    {
      title: 'Six mises en relation sur dix acceptées des deux côtés',
      figure: 'des mises en relation',
      unit: 'percent',
      baseline: 30,
      target: 60,
      observed: 'introductions_accepted',
    },
  ],
  'Du concept aux foyers': [
    {
      title: 'Vingt concepts nés d’un besoin et d’une idée',
      figure: 'concepts',
      unit: 'count',
      baseline: 0,
      target: 20,
      measures: [
        { value: 5, daysAgo: 260, note: 'Comité de printemps' },
        { value: 13, daysAgo: 24, note: 'Comité d’automne' },
      ],
    },
    {
      title: 'Huit concepts essayés dans des foyers',
      figure: 'concepts essayés',
      unit: 'count',
      baseline: 0,
      target: 8,
      measures: [{ value: 2, daysAgo: 24, note: 'Comité d’automne' }],
      actions: [
        { title: 'Proposer trois foyers à chaque porteur', inDays: 18 },
        { title: 'Réunir les assurances des essais', inDays: 40 },
      ],
    },
    {
      title: 'Un premier concept vendu à trois entreprises',
      figure: 'entreprises clientes',
      unit: 'count',
      baseline: 0,
      target: 3,
      measures: [{ value: 3, daysAgo: 61, note: 'Contrats signés' }],
    },
  ],
  'Recruter et former': [
    {
      title: 'Trois cents recrutements accompagnés',
      figure: 'personnes recrutées',
      unit: 'count',
      baseline: 0,
      target: 300,
      measures: [{ value: 140, daysAgo: 190, note: 'Déclarations des entreprises' }],
      actions: [{ title: 'Demander les chiffres de l’été aux entreprises', inDays: 9 }],
    },
    {
      title: 'Ramener l’absence de longue durée à 8 %',
      figure: 'd’absence dans les entreprises qui répondent',
      unit: 'percent',
      baseline: 12,
      target: 8,
      measures: [{ value: 9.4, daysAgo: 40, note: 'Enquête auprès de quatorze entreprises' }],
    },
  ],
};

/** Writes an invented plan, begun last year, unless there is one. */
export async function writeDemoPlan(app: INestApplicationContext, curator: string): Promise<void> {
  const { manager } = app.get(Database);
  if ((await manager.count(Plan)) > 0) return;
  const { id, role } = await manager.findOneByOrFail(Person, { email: curator });
  const actor = new Actor(id, role, [], undefined);
  const now = app.get(Clock).now();
  const fromYear = Number(dayInFrance(now).slice(0, 4)) - 1;
  const [plans, objectives] = [app.get(PlansService), app.get(ObjectivesService)];
  const plan = await plans.start(actor, {
    title: demoPlanTitle,
    purpose,
    fromYear,
    years: 3,
    shared: true,
    axes: Object.keys(axes).map((axis) => ({ title: axis })),
  });
  const rows = await plans.axesOf(plan);
  for (const [axis, wanted] of Object.entries(axes)) {
    const axisId = rows.find((row) => row.title === axis)?.id ?? '';
    for (const { measures = [], actions = [], ...fields } of wanted) {
      const course = { axisId, startsOn: `${fromYear}-01-01`, dueOn: `${fromYear + 2}-12-31` };
      const objective = await objectives.add(actor, plan.id, { ...fields, ...course });
      for (const { value, daysAgo, note } of measures) {
        const measuredOn = dayInFrance(new Date(now.getTime() - daysAgo * DAY));
        await objectives.measure(actor, objective.id, { value, measuredOn, note });
      }
      for (const { title: toDo, inDays } of actions) {
        const dueOn = dayInFrance(new Date(now.getTime() + inDays * DAY));
        const subject = { subjectKind: 'objective' as const, subjectId: objective.id };
        await app.get(ActionsService).add(actor, subject, { title: toDo, ownerId: id, dueOn });
      }
    }
  }
}
