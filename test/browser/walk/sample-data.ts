import { Person } from '@passerelle/accounts';
import { Joining } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { senderOf, type SentImport } from '@passerelle/harness/imports';
import {
  aCompany,
  aPublishedNeed,
  ask,
  aSubmittedNeed,
  draftNeed,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mealDeliverers,
  problem,
  versionOf,
} from '@passerelle/harness/journey';
import type { Product } from '@passerelle/harness/product';
import { ObservatoryCounts } from '@passerelle/observatory';
import { aWorkingGroup, noteAction, type SampleGroup } from './sample-group.js';
import { superviseLearners } from './sample-learners.js';

/**
 * The people who open the pages. The members of `emptyCompany` and `emptySolver` have done nothing yet, except
 * request `company` as a supervisor. A newcomer has only an account.
 */
export const people = {
  company: 'claire@mains.example',
  solver: 'karim@nuit.example',
  curator: 'nadia@ovlt.example',
  admin: 'camille@ovlt.example',
  /** Created on demand, since a password takes long to create. */
  withPassword: 'cle@ailleurs.example',
  emptyCompany: 'seule@debut.example',
  emptySolver: 'lea@etude.example',
  newcomer: 'nouvelle@arrivee.example',
} as const;
export type Persona = keyof typeof people;

/** The subjects of the pages. */
export interface SampleData {
  organisationId: string;
  solverId: string;
  /** Of `company`. */
  personId: string;
  /** From `newcomer`, about the solver. */
  reportId: string;
  /** `solver` carries it, `company` takes part, and `newcomer` is invited. */
  conceptId: string;
  /** All participants agree that it is public. */
  publicConceptId: string;
  /** `solver` carries it. `solver` and `company` are asked whether a need of `company` may join it. */
  joinableId: string;
  /** `company` leads it, `curator` is a member, and `solver` is invited. */
  groupId: string;
  meetings: SampleGroup['meetings'];
  needs: Record<
    'published' | 'unanswered' | 'draft' | 'byCurator' | 'submitted' | 'toCorrect' | 'introduced' | 'planned',
    string
  >;
  introductions: Record<'proposed' | 'planned', string>;
  /** Visible to curators only. */
  planId: string;
  imports: Record<'planned' | 'toMap' | 'applied' | 'unusable', string>;
}

const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id } } } }`;
const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} ... on Introduction { state } } }`;
const plan = `mutation ($id: ID!, $input: MeetingInput!) { planMeeting(id: $id, input: $input) {
  ${problem} ... on Introduction { state } } }`;
const write = `mutation ($id: ID!, $body: String!) { writeMessage(introductionId: $id, channel: parties, body: $body) {
  ${problem} ... on Message { id } } }`;
const interest = `mutation ($needId: ID!, $solverId: ID!, $message: String!) { markInterest(needId: $needId, solverId: $solverId,
  message: $message) { ${problem} ... on Interest { id } } }`;
const correct = `mutation ($id: ID!, $version: Int!, $note: String!) { requestNeedChanges(id: $id, version: $version, reasons: [too_vague],
  note: $note) { ${problem} ... on Need { id } } }`;
const report = `mutation ($id: ID!, $comment: String!) { reportContent(input: { kind: solver, contentId: $id, reason: misleading,
  comment: $comment }) { ${problem} ... on ContentReport { id } } }`;
const idea = `mutation ($id: ID!, $input: IdeaInput!) { addIdea(solverId: $id, input: $input) { ${problem} ... on Solver { id } } }`;

const startPlan = `mutation ($input: PlanInput!) { startPlan(input: $input) { ${problem} ... on Plan { id axes { id } } } }`;
const addObjective = `mutation ($planId: ID!, $input: ObjectiveInput!) { addObjective(planId: $planId, input: $input) {
  ${problem} ... on Objective { id } } }`;
const measure = `mutation ($id: ID!, $input: ObjectiveMeasureInput!) { measureObjective(id: $id, input: $input) {
  ${problem} ... on Objective { id } } }`;

/** Replacements for the words of the town, up to a length. */
export type Wording = (words: string, longest: number) => string;

/** Creates a company with needs in every state, a solver that fits them, and introductions between the two. */
export async function makeSampleData(
  product: Product,
  wording: Wording = (words) => words,
): Promise<SampleData> {
  const curator = await product.as(people.curator, 'curator');
  await product.as(people.admin, 'admin');
  await product.as(people.newcomer);
  await aCompany(product, people.emptyCompany, wording('Tout Début Services', 120));
  const company = await aCompany(product, people.company, wording('Mains Tendues', 120));
  const solver = await product.as(people.solver);
  const solverId = await theSolverOf(product, people.solver, wording);
  await makeEmptySolver(product);
  await superviseLearners(product, { asking: people.emptySolver, supervisor: people.company });
  await ask(solver, idea, {
    id: solverId,
    input: {
      title: wording('Un tapis qui prévient', 200),
      description: wording('Sous le lit, il allume un chemin de lumière.', 4_000),
    },
  });

  const aNeedLike = (title: string): Record<string, unknown> => ({
    ...fallsAtNight,
    title: wording(title, 140),
    description: wording(fallsAtNight.description, 10_000),
  });
  const published = await aPublishedNeed(product, company, curator, aNeedLike(fallsAtNight.title));
  const toCorrect = await aSubmittedNeed(company, aNeedLike('Mieux accueillir les nouveaux salariés'));
  const note = wording('Dites combien de personnes cela concerne.', 2_000);
  await ask(curator, correct, { id: toCorrect, version: await versionOf(curator, toCorrect), note });
  const needs = {
    published,
    toCorrect,
    draft: (await draftNeed(company, aNeedLike('Repérer les chutes au jardin'))).id,
    byCurator: (await draftNeed({ ...company, member: curator }, aNeedLike('Repérer les chutes au garage')))
      .id,
    submitted: await aSubmittedNeed(company, aNeedLike('Prévenir les chutes de la nuit en résidence')),
    introduced: await aPublishedNeed(product, company, curator, aNeedLike('Repérer les chutes de nuit seul')),
    unanswered: await aPublishedNeed(product, company, curator, aNeedLike('Repérer les chutes de la nuit')),
    planned: await aPublishedNeed(
      product,
      company,
      curator,
      aNeedLike('Chutes la nuit : prévenir l’astreinte'),
    ),
  };
  const message = wording('Notre capteur est posé dans deux résidences du département.', 500);
  await ask(solver, interest, { needId: published, solverId, message });
  const proposed = await introduced(curator, needs.introduced, solverId, wording);
  const planned = await introduced(curator, needs.planned, solverId, wording);
  for (const side of [company.member, solver]) await ask(side, accept, { id: planned });
  const at = new Date(product.clock.now().getTime() + 3 * 86_400_000).toISOString();
  await ask(company.member, write, { id: planned, body: wording('Bonjour, jeudi vous irait-il ?', 4_000) });
  await ask(solver, plan, { id: planned, input: { at, place: wording('LAB’O, Orléans', 200) } });
  await product.settled();
  await product.app.get(ObservatoryCounts).catchUp();
  const newcomer = await product.as(people.newcomer);
  const { id: reportId } = await ask<{ id: string }>(newcomer, report, {
    id: solverId,
    comment: wording('Ce n’est pas leur nom.', 1_000),
  });
  const { id: personId } = await ask<{ id: string }>(company.member, '{ me { id } }');
  const { conceptId, publicConceptId } = await someConcepts(product, needs.published, wording);
  const joinableId = await aConceptToJoin(product, needs.unanswered, published, wording);
  const introductions = { proposed, planned };
  const { groupId, meetings } = await aWorkingGroup(product, {
    company: company.member,
    curator,
    invited: [people.company, people.solver],
    leadId: personId,
    needId: published,
    wording,
  });
  const imports = await sentImports(product, wording);
  const planId = await writePlan(curator, wording);
  return {
    organisationId: company.id,
    solverId,
    personId,
    reportId,
    conceptId,
    publicConceptId,
    joinableId,
    groupId,
    meetings,
    planId,
    needs,
    introductions,
    imports,
  };
}

/**
 * Concepts that answer a need. The solver carries one, the company takes part, and the newcomer is invited. All have
 * a request to make it public. Another concept of the solver is public.
 */
async function someConcepts(
  product: Product,
  needId: string,
  wordingOf: Wording,
): Promise<Pick<SampleData, 'conceptId' | 'publicConceptId'>> {
  const idOf = async (email: string): Promise<string> =>
    (await product.database.manager.findOneByOrFail(Person, { email })).id;
  const carrierId = await idOf(people.solver);
  const { database } = product;
  const concept = await aConcept(database, {
    title: wordingOf('Une veille de nuit sans caméra', 140),
    promise: wordingOf('Prévenir l’astreinte en cas de chute, sans regarder personne.', 2_000),
    createdAt: product.clock.now(),
    carrierId,
    joined: [carrierId, await idOf(people.company)],
    invited: [await idOf(people.newcomer)],
    needIds: [needId],
  });
  const results = wordingOf('Deux chutes repérées en huit semaines.', 3_000);
  await aConceptPage(database, concept, [], { homes: 5, results });
  const shown = await aConcept(database, {
    title: wordingOf('Un tapis qui prévient', 140),
    promise: wordingOf('Savoir qu’une personne s’est levée, sans caméra.', 2_000),
    createdAt: product.clock.now(),
    carrierId,
    joined: [carrierId],
  });
  await aConceptPage(database, shown, [carrierId], { homes: 5, results });
  return { conceptId: concept.id, publicConceptId: shown.id };
}

/** A concept that a need of the company may join. A curator proposes it, and nobody has answered. */
async function aConceptToJoin(
  product: Product,
  needId: string,
  otherNeedId: string,
  wording: Wording,
): Promise<string> {
  const { database, clock } = product;
  const { id: carrierId } = await database.manager.findOneByOrFail(Person, { email: people.solver });
  const { id } = await aConcept(database, {
    title: wording('Un tapis qui prévient', 140),
    promise: wording('Prévenir sans caméra.', 2_000),
    createdAt: clock.now(),
    carrierId,
    joined: [carrierId],
    needIds: [otherNeedId],
  });
  const joining = Joining.of({ id: newId(), conceptId: id, needId });
  joining.propose(null, true, clock.now());
  await database.manager.insert(Joining, joining);
  return id;
}

/** A draft plan, with an objective that has a measure and one without. */
async function writePlan(curator: GraphqlClient, wordingOf: Wording): Promise<string> {
  const made = await ask<{ id: string; axes: { id: string }[] }>(curator, startPlan, {
    input: {
      title: wordingOf('Trois ans pour l’aide à domicile', 120),
      purpose: wordingOf('Relier, essayer, recruter.', 1_000),
      fromYear: 2026,
      axes: [{ title: wordingOf('Du concept aux foyers', 120) }],
    },
  });
  const [axis] = made.axes;
  const objective = (title: string) =>
    ask<{ id: string }>(curator, addObjective, {
      planId: made.id,
      input: {
        axisId: axis?.id,
        title: wordingOf(title, 200),
        figure: wordingOf('concepts essayés', 120),
        unit: 'count',
        target: 8,
        startsOn: '2026-01-01',
        dueOn: '2028-12-31',
      },
    });
  const { id } = await objective('Huit concepts essayés');
  await objective('Huit autres concepts essayés');
  const input = { value: 3, measuredOn: '2026-11-20', note: wordingOf('Comité d’automne', 300) };
  await ask(curator, measure, { id, input });
  const { id: ownerId } = await ask<{ id: string }>(curator, '{ me { id } }');
  const action = { title: wordingOf('Trouver trois foyers', 200), ownerId, dueOn: '2031-06-10' };
  await ask(curator, noteAction, { input: { ...action, subjectKind: 'objective', subjectId: id } });
  return made.id;
}

/** Files sent by a curator. */
async function sentImports(product: Product, wording: Wording): Promise<SampleData['imports']> {
  const sender = await senderOf(product, people.curator);
  const send = async (file: string, name: string): Promise<SentImport> =>
    sender.planned('solvers', wording(name, 120), file);
  const line = wording('Tour de Main', 200).replaceAll('"', '""');
  const applied = await send(`Type;Nom\nstart-up;"${line}"`, 'reprise.csv');
  await sender.apply(applied.id, applied.planHash);
  await product.settled();
  const wrong = wording('licorne', 100).replaceAll('"', '""');
  const planned = await send(`Type;Nom;Ville\nstart-up;Après;Orléans\n"${wrong}";X;"${wrong}"`, 'salon.csv');
  const toMap = await send(
    `Truc;"${wording('Chose', 100).replaceAll('"', '""')}"\nstart-up;"${line}"`,
    'chose.csv',
  );
  const unusable = await send('Nom;Type', 'vide.csv');
  return { applied: applied.id, planned: planned.id, toMap: toMap.id, unusable: unusable.id };
}

async function introduced(
  curator: GraphqlClient,
  needId: string,
  solverId: string,
  wordingOf: Wording,
): Promise<string> {
  const note = wordingOf('Nuit Sereine a déjà équipé deux résidences.', 1_000);
  const { introductions } = await ask<{ introductions: { id: string }[] }>(curator, introduce, {
    input: { needId, noteToCompany: note, solvers: [{ solverId, note }] },
  });
  return introductions[0]?.id ?? '';
}

/** The fall detector, held by a person, among enough others that its common terms with a need stay rare. */
async function theSolverOf(product: Product, email: string, wording: Wording): Promise<string> {
  const { name, headline, description } = fallDetector;
  const solver = {
    ...fallDetector,
    name: wording(name, 200),
    headline: wording(headline, 600),
    description: wording(description, 10_000),
    availability: wording('Dès janvier', 300),
  };
  await importSolvers(product, solver, ...mealDeliverers);
  return holdProfile(product, solver.name, email);
}

async function makeEmptySolver(product: Product): Promise<void> {
  await product.as(people.emptySolver);
  const name = 'Léa, étudiante';
  await importSolvers(product, { externalId: 'lea', kind: 'student', name, headline: '', description: '' });
  await holdProfile(product, name, people.emptySolver);
}
