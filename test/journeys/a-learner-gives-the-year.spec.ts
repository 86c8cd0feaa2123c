import { beforeAll, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  importSolvers,
  mailsTo,
  mealDeliverers,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { KeepPromises } from '@passerelle/introductions';
import { MatchSolversAsAbsencesPass } from '@passerelle/matching';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { FollowCalendars } from '@passerelle/solvers';

/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);
const lea = 'lea@cfa.example';

let curator: GraphqlClient;
let company: Company;
let apprentice: GraphqlClient;
let needId: string;
let solverId: string;
let introductionId: string;

const subjectsTo = async (address: string): Promise<string[]> =>
  (await mailsTo(product, address)).map(({ subject }) => subject);
const add = async (period: string): Promise<unknown> => {
  const added = await ask(
    apprentice,
    `mutation ($id: ID!) { addPeriod(solverId: $id, period: ${period}) { ${problem} ... on Solver { awayFrom awayUntil awayKind } } }`,
    { id: solverId },
  );
  await product.settled();
  return added;
};
const read = (reader: GraphqlClient) =>
  ask<{ away: boolean; awayKind: string | null; calendar: { kind: string; from: string }[] }>(
    reader,
    'query ($id: ID!) { solver(id: $id) { away awayKind awayUntil calendar { kind from until away } } }',
    { id: solverId },
  );
const introduce = (need: string) =>
  ask<Outcome & { introductions?: { id: string }[] }>(
    curator,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId: need, noteToCompany: '', solvers: [{ solverId, note: '' }] } },
  );
const due = () =>
  ask(curator, 'query ($id: ID!) { introduction(id: $id) { state replyDueOn lapsesOn } }', {
    id: introductionId,
  });
/** The product's automatic work on a day, each task twice. */
const live = async (day: string): Promise<void> => {
  product.clock.set(new Date(`${day}T09:00:00.000Z`));
  for (const task of [FollowCalendars, KeepPromises, MatchSolversAsAbsencesPass]) {
    for (let i = 0; i < 2; i += 1)
      await product.app.get<{ run: () => Promise<void> }>(task, { strict: false }).run();
  }
  await product.settled();
};

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  apprentice = await product.as(lea);
  await importSolvers(product, ...mealDeliverers);
  const { headline, description, tags, territories } = fallDetector;
  const made = await ask<Outcome & { id: string }>(
    apprentice,
    `mutation ($input: SolverInput!) { createSolver(kind: project_holder, input: $input) { ${problem} ... on Solver { id } } }`,
    { input: { setting: 'cfa', name: 'Atelier de Léa', headline, description, tags, territories } },
  );
  solverId = made.id;
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

it('is entered in three answers', async () => {
  await add('{ kind: exams, from: "2027-06-07", until: "2027-06-12", away: true }');
  await add('{ kind: holidays, from: "2027-07-01", until: "2027-08-31", away: true }');
  expect(
    await add(
      '{ kind: company, from: "2027-01-18", until: "2027-01-22", away: true, everyWeeks: 3, repeatUntil: "2027-06-30" }',
    ),
  ).toMatchObject({ awayFrom: '2027-01-18', awayUntil: '2027-01-22', awayKind: 'company' });
  expect((await read(apprentice)).calendar).toHaveLength(10);
});

it('is read by curators, and by no company', async () => {
  expect((await read(curator)).calendar.slice(0, 2)).toEqual([
    { kind: 'company', from: '2027-01-18', until: '2027-01-22', away: true },
    { kind: 'company', from: '2027-02-08', until: '2027-02-12', away: true },
  ]);
  expect(await read(company.member)).toMatchObject({ awayKind: null, awayUntil: '2027-01-22', calendar: [] });
});

it('stops the clock of an introduction in the weeks at the employer’s', async () => {
  const { introductions = [] } = await introduce(needId);
  introductionId = introductions[0]?.id ?? '';
  await product.settled();
  expect(await due()).toEqual({ state: 'proposed', replyDueOn: '2027-01-23', lapsesOn: '2027-01-30' });
  product.mailbox.clear();
  await live('2027-01-20');
  expect(await due()).toEqual({ state: 'proposed', replyDueOn: '2027-01-23', lapsesOn: '2027-01-30' });
  expect(await subjectsTo(lea)).toEqual([]);
});

it('keeps a curator from proposing another then, who reads why', async () => {
  const later = await aPublishedNeed(product, company, curator, {
    ...fallsAtNight,
    title: 'Être prévenu d’une chute au milieu de la nuit',
  });
  const { fields } = await introduce(later);
  expect(fields).toMatchObject([{ rule: 'away' }]);
  expect(fields?.[0]?.message).toContain('« Atelier de Léa » est en entreprise jusqu’au');
  expect(await subjectsTo(lea)).toEqual([]);
});

it('has them reminded, and notified once of what was published meanwhile, when they are back', async () => {
  await live('2027-01-23');
  expect(await read(apprentice)).toMatchObject({ away: false, awayKind: 'company', awayUntil: '2027-02-12' });
  const subjects = await subjectsTo(lea);
  expect(subjects).toHaveLength(2);
  expect(subjects.filter((subject) => subject.includes('Être prévenu d’une chute'))).toHaveLength(1);
  await live('2027-01-24');
  expect(await subjectsTo(lea)).toHaveLength(2);
});

it('says nothing of a period that is taken out again', async () => {
  const { calendar } = await ask<{ calendar: { id: string; kind: string }[] }>(
    apprentice,
    'query ($id: ID!) { solver(id: $id) { calendar { id kind } } }',
    { id: solverId },
  );
  const ids = calendar.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  expect(
    await ask(
      apprentice,
      `mutation ($id: ID!, $ids: [ID!]!) { removePeriods(solverId: $id, ids: $ids) { ${problem} ... on Solver { awayFrom awayKind calendar { kind } } } }`,
      { id: solverId, ids },
    ),
  ).toMatchObject({
    awayFrom: '2027-06-07',
    awayKind: 'exams',
    calendar: [{ kind: 'exams' }, { kind: 'holidays' }],
  });
});
