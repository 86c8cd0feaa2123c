import { expect, it } from '@jest/globals';
import { dayInFrance } from '@passerelle/config';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  fallDetector,
  holdProfile,
  importSolvers,
  mealDeliverers,
  mailsTo,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { KeepPromises } from '@passerelle/introductions';
import { mailedAtOnce } from '@passerelle/notifications/testing';

/** A Monday, with no holiday until Easter. */
const MONDAY = new Date('2027-01-11T09:00:00.000Z');
const product = bootProduct({ now: MONDAY });
mailedAtOnce(product);

it('a need is met: one solver declines, another never answers, the next best is introduced and hired', async () => {
  const nadia = await product.as('nadia@ovlt.example', 'curator');
  const mains = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const anne = mains.member;
  await importSolvers(product, ...mealDeliverers);
  const silence = await aSolverWhoFits('Silence');
  const complet = await aSolverWhoFits('Complet');
  const need = await aPublishedNeed(product, mains, nadia);
  expect(await progressOf(need, anne)).toBe('waiting');

  // The curator introduces the company to the two matching solvers.
  const [withSilence, withComplet] = await introduce(nadia, need, silence.id, complet.id);
  expect(await progressOf(need, anne)).toBe('being_introduced');
  for (const party of ['anne@mains.example', silence.email, complet.email])
    expect(await countMails('Une rencontre vous est proposée', party)).toBeGreaterThan(0);

  // The company would like to meet both. The second declines for lack of time.
  await accept(anne, withSilence);
  await accept(anne, withComplet);
  await decline(complet.holder, withComplet);
  expect(await stateOf(withComplet, anne)).toBe('declined');
  expect(await countMails('Cette rencontre n’aura pas lieu', 'anne@mains.example')).toBe(1);

  // The first does not answer. It gets a reminder after three days, and after six. The company, which has answered,
  // gets none.
  await daysPass(2);
  expect(await countMails('Votre réponse est attendue', silence.email)).toBe(0);
  await daysPass(1);
  expect(await countMails('Votre réponse est attendue', silence.email)).toBe(1);
  await daysPass(3);
  expect(await countMails('Votre réponse est attendue', silence.email)).toBe(2);
  expect(await countMails('Votre réponse est attendue', 'anne@mains.example')).toBe(0);

  // After fourteen days it lapses. Everybody is notified, and the curator sees the next solver.
  const releve = await aSolverWhoFits('Relève');
  await daysPass(7);
  expect(await stateOf(withSilence, anne)).toBe('proposed');
  await daysPass(1);
  expect(await stateOf(withSilence, anne)).toBe('lapsed');
  for (const concerned of ['anne@mains.example', silence.email, 'nadia@ovlt.example'])
    expect(await countMails('Une rencontre restée sans réponse', concerned)).toBe(1);
  expect(await progressOf(need, anne)).toBe('waiting');
  expect(await nextBestFor(need, nadia)).toBe('Relève');

  // She introduces the next best. Contact details are visible only once both have accepted.
  const [withReleve] = await introduce(nadia, need, releve.id);
  await accept(releve.holder, withReleve);
  expect(await contactsIn(withReleve, anne)).toBeNull();
  await accept(anne, withReleve);
  expect(await contactsIn(withReleve, anne)).toEqual([releve.email]);
  expect(await progressOf(need, anne)).toBe('in_discussion');

  // They meet the week after, and the company hires.
  await daysPass(7);
  await markMet(releve.holder, withReleve);
  expect(await progressOf(need, anne)).toBe('met');
  await conclude(nadia, withReleve);
  expect(await stateOf(withReleve, releve.holder)).toBe('succeeded');

  // The log has who did what.
  expect(await logOf(withSilence, nadia)).toEqual(['introduce: nadia', 'accept: anne', 'lapse: the product']);
  expect(await logOf(withComplet, nadia)).toEqual(['introduce: nadia', 'accept: anne', 'decline: complet']);
  expect(await logOf(withReleve, nadia)).toEqual([
    'introduce: nadia',
    'accept: releve',
    'accept: anne',
    'markMet: releve',
    'conclude: nadia',
  ]);
});

interface SolverWhoFits {
  id: string;
  email: string;
  holder: GraphqlClient;
}

/** A possible solver, who holds the profile. */
async function aSolverWhoFits(name: string): Promise<SolverWhoFits> {
  const email = `${name.toLowerCase().replace('è', 'e')}@solutions.example`;
  const holder = await product.as(email);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  const id = await holdProfile(product, name, email);
  return { id, email, holder };
}

/** The days pass, one after the other, each with its morning's work. */
async function daysPass(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    product.clock.advance(24 * 3_600_000);
    await product.app.get(KeepPromises).run();
  }
  await product.settled();
}

/** How many mails with this subject a person has had. */
const countMails = async (heading: string, address: string): Promise<number> =>
  (await mailsTo(product, address)).filter(({ subject }) => subject.startsWith(heading)).length;

async function introduce(curator: GraphqlClient, needId: string, ...solverIds: string[]): Promise<string[]> {
  const { introductions } = await ask<{ introductions: { id: string }[] }>(
    curator,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: solverIds.map((solverId) => ({ solverId })) } },
  );
  await product.settled();
  return introductions.map(({ id }) => id);
}

/** Makes a change of an introduction, which must succeed. */
async function change(who: GraphqlClient, mutation: string, id: string | undefined): Promise<void> {
  const document = `mutation ($id: ID!) { ${mutation} { ${problem} } }`;
  expect(await ask<Outcome>(who, document, { id })).toMatchObject({ __typename: 'Introduction' });
  await product.settled();
}
const accept = (who: GraphqlClient, id: string | undefined): Promise<void> =>
  change(who, 'acceptIntroduction(id: $id)', id);
const decline = (who: GraphqlClient, id: string | undefined): Promise<void> =>
  change(who, 'declineIntroduction(id: $id, input: { reason: no_capacity })', id);
const markMet = (who: GraphqlClient, id: string | undefined): Promise<void> => {
  const today = dayInFrance(product.clock.now());
  return change(who, `markIntroductionMet(id: $id, input: { on: "${today}", place: "LAB’O" })`, id);
};
const conclude = (who: GraphqlClient, id: string | undefined): Promise<void> =>
  change(who, 'concludeIntroduction(id: $id, input: { outcome: hired, note: "Une embauche." })', id);

/** A person's view of an introduction or of a need. */
const read = <Field>(who: GraphqlClient, query: string, id: string | undefined): Promise<Field> =>
  ask(who, `query ($id: ID!) { ${query} }`, { id });
const progressOf = async (id: string, who: GraphqlClient): Promise<string> =>
  (await read<{ progress: string }>(who, 'need(id: $id) { progress }', id)).progress;
const nextBestFor = async (id: string, who: GraphqlClient): Promise<string | undefined> =>
  (
    await read<{ nextBestSolver: { solver: { name: string } } | null }>(
      who,
      'need(id: $id) { nextBestSolver { solver { name } } }',
      id,
    )
  ).nextBestSolver?.solver.name;
const stateOf = async (id: string | undefined, who: GraphqlClient): Promise<string> =>
  (await read<{ state: string }>(who, 'introduction(id: $id) { state }', id)).state;
const contactsIn = async (id: string | undefined, who: GraphqlClient): Promise<string[] | null> =>
  (
    await read<{ solverContacts: { email: string }[] | null }>(
      who,
      'introduction(id: $id) { solverContacts { email } }',
      id,
    )
  ).solverContacts?.map(({ email }) => email) ?? null;

/** The actions and their actors, the first one first. */
async function logOf(id: string | undefined, who: GraphqlClient): Promise<string[]> {
  const { nodes } = await read<{ nodes: { action: string; person: { name: string } | null }[] }>(
    who,
    'auditLogOfIntroduction(introductionId: $id) { nodes { action person { name } } }',
    id,
  );
  return nodes.map(({ action, person }) => `${action}: ${person?.name ?? 'the product'}`).toReversed();
}
