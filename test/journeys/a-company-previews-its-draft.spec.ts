import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Settings } from '@passerelle/config';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  type Company,
  createOrganisation,
  draftNeed,
  fallDetector,
  mealDeliverers,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { JobsWorker } from '@passerelle/jobs';
import { Match, MatchesService } from '@passerelle/matching';
import { collectionOf } from '@passerelle/matching/testing';
import { aPerson } from '@passerelle/accounts/testing';
import { Need } from '@passerelle/needs';
import { Solver, SolverImport } from '@passerelle/solvers';
import { AppModule } from '../../apps/server/src/app.module.js';

// Like the scaled out product: one process answers HTTP, another runs the work of workers.
const product = bootProduct({ worker: false });
const gardening =
  'tondre tailler bouturer arroser désherber planter semer greffer élaguer composter pailler ratisser biner débroussailler scarifier rempoter'.split(
    ' ',
  );
const easyGarden = {
  title: 'Trouver un jardin facile',
  description: `Nos clients veulent ${gardening.join(', ')} sans y passer leurs dimanches.`,
  territories: ['region:24'],
  tags: ['theme:silver-economie'],
};
const aWorkerToStart = (): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(AppModule.with(product.app.get(Settings)), {
    logger: false,
    abortOnError: false,
  });
let worker: INestApplicationContext;
let company: Company;
let curator: GraphqlClient;

beforeAll(async () => {
  worker = await aWorkerToStart();
  await worker.get(JobsWorker).start();
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  curator = await product.as('nadia@ovlt.example', 'curator');
  async function* rows() {
    const solvers = [
      fallDetector,
      // The profiles have from almost none to nearly all of the words below, so some of them nearly fit.
      ...gardening.map((_, i) => ({
        ...fallDetector,
        externalId: `jardin-${i}`,
        name: `Jardin ${i}`,
        headline: 'Une jeune entreprise du département',
        description: `Elle aime ${gardening.slice(0, i + 1).join(', ')} et parle volontiers de son métier.`,
        tags: ['activity:jardinage'],
      })),
      ...mealDeliverers.slice(0, 20),
    ];
    for (const [i, value] of solvers.entries()) yield { row: i + 1, value };
  }
  const { rejected } = await product.app.get(SolverImport).importRows(rows());
  expect(rejected).toEqual([]);
  // Solvers that could answer are those that a mail reaches, so each profile has a holder.
  for (const { id } of await product.database.manager.find(Solver, { select: { id: true } }))
    await product.database.manager.update(Solver, id, { personId: (await aPerson(product.database)).id });
});
afterAll(async () => worker.close());

interface Preview extends Outcome {
  solverCount: number;
  listedCount: number;
  similarNeeds: number;
  unreachableCount: number;
  fullCount: number;
  best: {
    kind: string;
    sharedTags: { reference: string }[];
    sharedWords: string[];
    distance: string | null;
  }[];
  suggestedTags: { tag: { reference: string }; moreSolvers: number; seenInText: boolean }[];
}
const shown = `{ ${problem} ... on MatchPreview { solverCount unreachableCount fullCount listedCount similarNeeds
  best { kind sharedTags { reference } sharedWords territory distance }
  suggestedTags { tag { reference } moreSolvers seenInText } } }`;
const ofDraft = `query ($organisationId: ID, $input: NeedInput!) {
  matchPreview(organisationId: $organisationId, input: $input) ${shown} }`;
const ofNeed = `query ($needId: ID!) { matchPreviewOfNeed(needId: $needId) ${shown} }`;

/**
 * Tries again if no worker had time to answer, as the message advises, so that a slow machine prevents no answer.
 */
async function answerTo(
  reader: GraphqlClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<Preview> {
  for (;;) {
    const answer = await ask<Preview>(reader, document, variables);
    if (answer.__typename !== 'Unavailable') return answer;
  }
}

const preview = (reader: GraphqlClient, input: object, organisationId?: string): Promise<Preview> =>
  answerTo(reader, ofDraft, { input, organisationId });

/** A need with its matches, like one published at that time. */
async function publishedAt(then: Date, input: Record<string, unknown>): Promise<string> {
  const { id } = await draftNeed(company, input);
  await product.database.manager.update(Need, id, { state: 'published', publishedAt: then });
  await worker.get(MatchesService).matchNeeds([id]);
  return id;
}

describe('somebody who writes a need', () => {
  it('sees how many needs that are online say about the same, not counting their own draft', async () => {
    const { manager } = product.database;
    const { id } = await draftNeed(company, fallsAtNight);
    const similar = async (): Promise<number> =>
      (await preview(company.member, fallsAtNight, company.id)).similarNeeds;
    expect(await similar()).toBe(0);
    await manager.update(Need, id, { state: 'published', publishedAt: new Date() });
    expect(await similar()).toBe(1);
    await manager.update(Need, id, { state: 'draft', publishedAt: null });
    expect(await similar()).toBe(0);
  });

  it('sees how many could answer, and why, but not who', async () => {
    const seen = await preview(company.member, fallsAtNight, company.id);
    expect(seen).toMatchObject({ __typename: 'MatchPreview', solverCount: 1, similarNeeds: 0 });
    expect(seen.listedCount).toBeGreaterThanOrEqual(seen.solverCount);
    expect(seen.best).toEqual([
      expect.objectContaining({
        kind: 'startup',
        territory: 'same_region',
        distance: 'dans la même région',
        sharedWords: expect.arrayContaining(['chutes']),
      }),
    ]);
    const references = seen.best[0]?.sharedTags.map(({ reference }) => reference);
    expect(references).toEqual(expect.arrayContaining(fallsAtNight.tags));
    expect(JSON.stringify(seen)).not.toContain(fallDetector.name);
  });

  it('sees what changes with each word, and nothing is kept', async () => {
    const before = await product.database.manager.query('SELECT count(*) FROM need');
    expect(await preview(company.member, { title: '' }, company.id)).toMatchObject({ solverCount: 0 });
    const elsewhere = { ...fallsAtNight, territories: ['region:11'], acceptsRemote: false };
    expect(await preview(company.member, elsewhere, company.id)).toMatchObject({ solverCount: 0 });
    expect(
      await preview(company.member, { ...fallsAtNight, wantedKinds: ['student'] }, company.id),
    ).toMatchObject({ solverCount: 0, best: [] });
    expect(await product.database.manager.query('SELECT count(*) FROM need')).toEqual(before);
    expect(await product.database.manager.query('SELECT * FROM worker_request')).toEqual([]);
  });

  it('sees who could answer anywhere in France until it has chosen a place, then those within reach', async () => {
    const fallsSomewhere = { ...fallsAtNight, acceptsRemote: false };
    const { territories, ...fallsAnywhere } = fallsSomewhere;
    const seen = await preview(company.member, fallsAnywhere, company.id);
    expect(seen).toMatchObject({ solverCount: 1, best: [{ territory: null, distance: null }] });
    expect(await preview(company.member, { ...fallsSomewhere, territories }, company.id)).toMatchObject({
      solverCount: 1,
      best: [{ territory: 'same_region' }],
    });
    expect(
      await preview(company.member, { ...fallsSomewhere, territories: ['region:11'] }, company.id),
    ).toMatchObject({ solverCount: 0 });
    const { id: needId } = await draftNeed(company, fallsAnywhere);
    expect(await answerTo(company.member, ofNeed, { needId })).toEqual(seen);
  });

  it('learns which tags would bring more, as many as then come', async () => {
    const input = easyGarden;
    const { solverCount, suggestedTags } = await preview(company.member, input, company.id);
    expect(suggestedTags.map(({ tag }) => tag.reference)).toEqual(['activity:jardinage']);
    for (const { tag, moreSolvers } of suggestedTags) {
      const more = await preview(
        company.member,
        { ...input, tags: [...input.tags, tag.reference] },
        company.id,
      );
      expect(more.solverCount).toBe(solverCount + moreSolvers);
    }
  });

  it('learns which tags the text speaks of, though they bring nobody', async () => {
    const input = {
      ...fallsAtNight,
      tags: ['theme:silver-economie'],
      description: `${fallsAtNight.description} La détection des chutes doit être sûre.`,
    };
    const { suggestedTags } = await preview(company.member, input, company.id);
    expect(suggestedTags).toContainEqual({
      tag: { reference: 'technology:detection-de-chute' },
      moreSolvers: 0,
      seenInText: true,
    });
    expect(suggestedTags.filter(({ moreSolvers, seenInText }) => moreSolvers === 0 && !seenInText)).toEqual(
      [],
    );
    // Tags that many solvers have are not suggested for a text about something else.
    const references = suggestedTags.map(({ tag }) => tag.reference);
    for (const foreign of ['activity:jardinage', 'activity:livraison-repas'])
      expect(references).not.toContain(foreign);
  });

  it('does not see who was dismissed for a need that is kept', async () => {
    const needId = await publishedAt(new Date(), fallsAtNight);
    const { manager } = product.database;
    const counts = async (): Promise<number[]> => {
      const previewed = await answerTo(company.member, ofNeed, { needId });
      const { nodes } = await ask<{ nodes: object[] }>(
        company.member,
        'query ($needId: ID!) { matchesOfNeed(needId: $needId) { nodes { id score } } }',
        { needId },
      );
      return [previewed.solverCount, previewed.best.length, nodes.length];
    };
    expect(await counts()).toEqual([1, 1, 1]);
    await manager.query(`UPDATE match SET state = 'dismissed' WHERE need_id = $1`, [needId]);
    expect(await counts()).toEqual([0, 0, 0]);
    // Only for that need.
    expect(await preview(company.member, fallsAtNight, company.id)).toMatchObject({ solverCount: 1 });
  });

  it('sees as many as there are matches worth telling, however old the profiles were when it was published', async () => {
    const nineYears = 9 * 365 * 86_400_000;
    for (const age of [0, nineYears]) {
      const needId = await publishedAt(new Date(Date.now() + age), {
        ...easyGarden,
        tags: ['activity:jardinage'],
      });
      const matches = await product.database.manager.find(Match, {
        where: { needId, state: 'current', standsOut: true },
      });
      expect(matches.length).toBeGreaterThan(0);
      expect(await answerTo(company.member, ofNeed, { needId })).toMatchObject({
        solverCount: matches.length,
      });
    }
  });

  it('sees apart those who fit as well and cannot be asked now', async () => {
    const { manager } = product.database;
    const { id, personId } = await manager.findOneByOrFail(Solver, { externalId: fallDetector.externalId });
    const counts = async (): Promise<number[]> => {
      const seen = await preview(company.member, fallsAtNight, company.id);
      return [seen.solverCount, seen.fullCount, seen.unreachableCount];
    };
    expect(await counts()).toEqual([1, 0, 0]);
    await manager.update(Solver, id, { monthlyCap: 0 });
    expect(await counts()).toEqual([0, 1, 0]);
    await manager.update(Solver, id, { monthlyCap: 4, personId: null });
    expect(await counts()).toEqual([0, 0, 1]);
    await manager.update(Solver, id, { personId });
    expect(await counts()).toEqual([1, 0, 0]);
  });

  it('sees the same of a draft that is kept', async () => {
    const { id: needId } = await draftNeed(company, fallsAtNight);
    expect(await answerTo(company.member, ofNeed, { needId })).toEqual(
      await preview(company.member, fallsAtNight, company.id),
    );
    // A draft is visible only to the company.
    expect(await refusal(curator, ofNeed, { needId })).toBe('NOT_FOUND');
  });
});

describe('a preview', () => {
  it('is for service companies and curators', async () => {
    expect(await preview(curator, fallsAtNight)).toMatchObject({ solverCount: 1 });
    expect(await preview(curator, fallsAtNight, company.id)).toMatchObject({ solverCount: 1 });
    const student = await product.as('lina@univ-orleans.example');
    const startup = await createOrganisation(student, 'Jeune Pousse', 'startup');
    for (const organisationId of [undefined, company.id, startup, 'nobody']) {
      expect(await refusal(student, ofDraft, { input: fallsAtNight, organisationId })).toBe('NOT_FOUND');
    }
    expect(await refusal(company.member, ofDraft, { input: fallsAtNight })).toBe('NOT_FOUND');
    expect(await refusal(product.anybody(), ofDraft, { input: fallsAtNight })).toBe('UNAUTHENTICATED');
    const { id: needId } = await draftNeed(company, fallsAtNight);
    expect(await refusal(student, ofNeed, { needId })).toBe('NOT_FOUND');
    expect(await refusal(product.anybody(), ofNeed, { needId })).toBe('UNAUTHENTICATED');
    // All members see a published need, but only its company sees who could answer it.
    await product.database.manager.update(Need, needId, { state: 'published', publishedAt: new Date(0) });
    expect(await refusal(student, ofNeed, { needId })).toBe('NOT_FOUND');
    expect(await refusal(company.member, ofNeed, { needId: 'nothing' })).toBe('NOT_FOUND');
  });

  it('does not show a company its own profile', async () => {
    const { rejected } = await product.app.get(SolverImport).importRows(
      (async function* () {
        yield { row: 1, value: { ...fallDetector, externalId: 'maison', name: 'Service Maison' } };
      })(),
    );
    expect(rejected).toEqual([]);
    await product.database.manager.query(
      `UPDATE solver SET organisation_id = $1 WHERE external_id = 'maison'`,
      [company.id],
    );
    expect(await preview(curator, fallsAtNight)).toMatchObject({ solverCount: 2 });
    expect(await preview(company.member, fallsAtNight, company.id)).toMatchObject({ solverCount: 1 });
  });

  it('keeps to the lengths and lists of a need', async () => {
    for (const [wrong, field, rule] of [
      [{ title: 'x'.repeat(141) }, 'title', 'too_big'],
      [{ description: 'x'.repeat(10_001) }, 'description', 'too_big'],
      [{ tags: ['theme:nothing'] }, 'tags', 'unknown_tag'],
      [{ territories: ['commune:00000'] }, 'territories', 'unknown_territory'],
    ] as const) {
      const answer = await preview(company.member, { ...fallsAtNight, ...wrong }, company.id);
      expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field, rule }] });
    }
  });

  it('answers texts of any kind', async () => {
    for (const description of [
      '👵🏽🚲✨',
      'مساعدة كبار السن في المنزل',
      'les à et où de la',
      'vélo '.repeat(1_900),
    ]) {
      const seen = await preview(company.member, { title: '', description }, company.id);
      expect(seen).toMatchObject({ __typename: 'MatchPreview' });
    }
  });

  it('is not asked for without end, nor many at once', async () => {
    const askAs = async (email: string, name: string): Promise<() => Promise<unknown>> => {
      const { id, member } = await aCompany(product, email, name);
      return () => refusal(member, ofDraft, { input: { title: '' }, organisationId: id });
    };
    const tireless = await askAs('hate@mains.example', 'Mains Pressées');
    for (let i = 0; i < 100; i++) expect(await tireless()).toBeUndefined();
    expect(await tireless()).toBe('TOO_MANY_REQUESTS');

    const hasty = await askAs('vite@mains.example', 'Mains Impatientes');
    const answers = await Promise.all(Array.from({ length: 20 }, hasty));
    expect(answers.filter((code) => code === undefined).length).toBeGreaterThanOrEqual(3);
    expect(answers.filter((code) => code === 'TOO_MANY_REQUESTS')).not.toHaveLength(0);
    expect(await hasty()).toBeUndefined();
  });

  it('is made ready by a worker that starts, before anybody asks', async () => {
    const another = await aWorkerToStart();
    const asked = jest.spyOn(collectionOf(another), 'recent');
    await another.get(JobsWorker).start();
    expect(asked).toHaveBeenCalledTimes(1);
    await another.close();
  });

  it('is not there when no worker is, and says what to do', async () => {
    await worker.close();
    const variables = { input: fallsAtNight, organisationId: company.id };
    expect(await ask(company.member, ofDraft, variables)).toEqual({
      __typename: 'Unavailable',
      message: expect.stringContaining('continuer votre saisie'),
    });
  });
});
