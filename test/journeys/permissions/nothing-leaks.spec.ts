import { beforeEach, describe, expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { SearchIndexUpdater } from '@passerelle/finding';
import type { Answer } from '@passerelle/graphql/testing';
import { bootProduct } from '@passerelle/harness/product';
import { Introduction } from '@passerelle/introductions';
import { calls } from './calls.js';
import { everyStageOfPair } from './every-stage.js';
import { type Stage, stages } from './introduced.js';
import { type Objects, objects } from './objects.js';
import { type Operation, operationCalled, operations } from './operations.js';
import { plantSecret } from './planted-secret.js';
import { aScene, type Scene } from './scene.js';
import { type Circumstances, givenAway, type Reading, secrets, secretsIn } from './secrets.js';
import { type Persona, personas, table } from './table/index.js';
import { type Everything, everythingAnswered, plainlyAsked } from './wide-selection.js';
import { withoutLimits } from './without-limits.js';

/** Facts found by people who may know them, since a search that finds nothing proves nothing. */
const found = new Set<string>();

/** The leaks of an answer, as sentences. */
function leaksIn(answer: unknown, reading: Reading): string[] {
  for (const what of secretsIn(answer, reading)) found.add(what);
  return givenAway(answer, reading).map(
    ({ what, by }) => `${reading.field} tells ${reading.persona} ${what}: ${by}`,
  );
}

const refused = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/** The variables of one query: first the plain ones, then those for deeper fields. */
interface Question {
  field: string;
  plainly: { document: string; variables: Record<string, unknown> };
  deeper: { everything: Everything; variables: Record<string, unknown> };
}

/** Queries everything that a query can answer, as long as it answers. @returns the leaks */
async function readAll(reading: Reading, { plainly, deeper }: Question): Promise<string[]> {
  const client = await reading.scene.client(reading.persona);
  const first: Answer<unknown> = await client.query(plainly.document, plainly.variables);
  const leaks = leaksIn(first, reading);
  const broken = ({ errors }: Answer<unknown>): string =>
    `${reading.field} is broken: ${JSON.stringify(errors)}`;
  const codes = (first.errors ?? []).map((error) => String(error.extensions?.['code']));
  if (codes.some((code) => !refused.includes(code))) leaks.push(broken(first));
  if (first.errors !== undefined || !deeper.everything.showsMoreThan(first.data)) return leaks;
  const everything = await client.query(deeper.everything.document, deeper.variables);
  // An inner error would remove its neighbours from the answer, and hide them from this search.
  if (everything.errors !== undefined) leaks.push(broken(everything));
  return [...leaks, ...leaksIn(everything, reading)];
}

/** The circumstances of an introduction, if there is one. */
function circumstancesOf(introduction: Introduction | undefined, hidden: boolean): Circumstances {
  const introduced = introduction !== undefined;
  const everOpened =
    introduction?.companyReply.answer === 'accepted' && introduction.solverReply.answer === 'accepted';
  return { introduced, everOpened, opened: introduction?.isOpened ?? false, hidden };
}

/** Facts that do not depend on the progress of an introduction, read at one stage only. */
const elsewhere =
  `tag tags territory territories people account sessionsOfPerson administration organisations deadLetteredDeliveries
  solverOfPerson solverOfOrganisation contentReportsAboutPerson contentReportsAboutOrganisation auditLogOfTag auditLogOfPerson
  auditLogOfOrganisation auditLogOfSolver auditLogOfMatch auditLogOfNeed membersOfOrganisation invitationsOfOrganisation
  solversAtTheirCap silentParties matchPreview matchPreviewOfNeed needDecisionPreview dismissals me`.split(
    /\s+/,
  );
/**
 * The people for whom an introduction gains in meaning as it progresses. For the others it is equal in every state.
 */
const concerned: readonly Persona[] = ['owner', 'member', 'holder', 'curator', 'ownCurator'];
const everybody: readonly Stage[] = ['proposed', 'accepted'];
/** The product's own texts, in either language. */
const worded = ['myNotices', 'need', 'introduction', 'introductionsOfNeed', 'introductionsOfSolver'];

/** Lists with such large rows that long ones would be refused. */
const ofWholeObjects = ['unmetDemand', 'pairsToJudge', 'deskQueue', 'labelsToTag'];

/** The variants of a query that concern the recorded facts, once each. */
function questionsOf(operation: Operation, scene: Scene, made: readonly Objects[]): Question[] {
  const { name, args } = operation.field;
  const isList = args.some((arg) => arg.name === 'first');
  const ways = made.map((about) => ({ ...calls[name]?.(about, scene) }));
  const distinct = new Map(ways.map((variables) => [JSON.stringify(variables), variables]));
  return [...distinct.values()].map((variables) => {
    // Long lists show less of each row. Rows with long lists are in shorter lists.
    const [long, short] = [ofWholeObjects.includes(name) ? 5 : 30, 2].map((first) => ({
      ...variables,
      ...(isList && { first }),
    }));
    return {
      field: name,
      plainly: { document: plainlyAsked(operation, { ...long }), variables: { ...long } },
      deeper: { everything: everythingAnswered(operation, { ...short }), variables: { ...short } },
    };
  });
}

withoutLimits();

describe('whatever is read of an introduction', () => {
  const product = bootProduct();

  beforeEach(async () => {
    // Lists show the objects of one test, and none of the test before.
    await product.database.manager.query('TRUNCATE person, organisation, need, solver, notice CASCADE');
  });

  it.each(stages)('reveals to nobody what they must not know: %s', async (stage: Stage) => {
    const scene = await aScene(product);
    const made = await everyStageOfPair(scene, stage);
    await product.app.get(SearchIndexUpdater).rebuild();
    const circumstances = circumstancesOf(made[0]?.introduction, true);
    const all = [...operations.values()]
      .filter(
        ({ kind, field }) => kind === 'query' && (stage === stages[0] || !elsewhere.includes(field.name)),
      )
      .flatMap((operation) => questionsOf(operation, scene, made));
    const leaks: string[] = [];
    for (const language of languages) {
      await scene.speak(language);
      const asked = language === languages[0] ? all : all.filter(({ field }) => worded.includes(field));
      const readers = everybody.includes(stage) ? personas : concerned;
      const read = readers.map(async (persona) => {
        for (const question of asked) {
          leaks.push(...(await readAll({ persona, field: question.field, scene, circumstances }, question)));
        }
      });
      await Promise.all(read);
    }
    expect([...new Set(leaks)]).toEqual([]);
  });

  it('is found by those who may know it', () => {
    expect(secrets.map(({ what }) => what).filter((what) => !found.has(what))).toEqual([]);
  });
});

describe('whatever is done', () => {
  // The consequences of a change are mailed, and no part of its answer.
  const product = bootProduct({ worker: false });

  const done = table
    .filter(({ operation }) => operationCalled(operation).kind === 'mutation')
    .map(({ operation, on, cells }) => ({
      operation,
      on,
      doers: personas.filter((persona) => cells[persona] === 'ok'),
    }))
    .filter(({ doers }) => doers.length > 0)
    .map((row, i) => ({ ...row, language: languages[i % languages.length] ?? 'fr' }));

  /** A new scene, with the objects of a row. */
  const setUp = async (on: string): Promise<{ scene: Scene; about: Objects }> => {
    const scene = await aScene(product);
    return { scene, about: (await objects[on]?.(scene)) as Objects };
  };

  /** The leaks of a mutation. */
  const leaksOfDoing = async (
    { scene, about }: { scene: Scene; about: Objects },
    operation: string,
    persona: Persona,
  ): Promise<string[]> => {
    const variables = calls[operation]?.(about, scene) ?? {};
    // A mutation can be done only once, so it queries everything at once.
    const { document } = everythingAnswered(operationCalled(operation), variables);
    const client = await scene.client(persona);
    const answer = await client.query(document, variables);
    const introduction = await product.database.manager.findOneBy(Introduction, {
      id: about.introduction?.id ?? newId(),
    });
    const circumstances = circumstancesOf(introduction ?? undefined, about.need?.confidential ?? true);
    const leaks = leaksIn(answer, { persona, field: operation, scene, circumstances });
    if (answer.errors !== undefined) leaks.push(`${persona} is answered ${JSON.stringify(answer.errors)}`);
    return leaks;
  };

  it.each(done)('is answered with no secret: $operation, $on', async ({ operation, on, doers, language }) => {
    const doAs = async (persona: Persona): Promise<string[]> => {
      const made = await setUp(on);
      await made.scene.speak(language);
      return leaksOfDoing(made, operation, persona);
    };
    const leaks = (await Promise.all(doers.map(doAs))).flat();
    expect([...new Set(leaks)]).toEqual([]);
  });

  it('is searched to any depth: a word that one field reveals in one answer alone is found', async () => {
    const made = await setUp('concept');
    const { scene } = made;
    const secret = `Bruyerette${scene.mark}`;
    const takeAway = plantSecret(product, secret, ['editConcept', 'concept']);
    try {
      const given = expect.stringContaining(`holder what the company says against a match: ${secret}`);
      expect(await leaksOfDoing(made, 'editConcept', 'holder')).toEqual([given]);
      const [question] = questionsOf(operationCalled('concept'), scene, [made.about]);
      const circumstances = circumstancesOf(undefined, false);
      const reading: Reading = { persona: 'holder', field: 'concept', scene, circumstances };
      expect(question && (await readAll(reading, question))).toContainEqual(given);
    } finally {
      takeAway();
    }
  });
});
