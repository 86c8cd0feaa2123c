import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { JobsWorker } from '@passerelle/jobs';
import { SolverImport } from '@passerelle/solvers';
import { AppModule } from '../../apps/server/src/app.module.js';

// As when scaled out: one process answers HTTP, another runs what workers run.
const product = bootProduct({ worker: false });
const gardening =
  'tondre tailler bouturer arroser désherber planter semer greffer élaguer composter pailler ratisser biner débroussailler scarifier rempoter'.split(
    ' ',
  );
let worker: INestApplicationContext;
let company: Company;
let curator: GraphqlClient;

beforeAll(async () => {
  worker = await NestFactory.createApplicationContext(AppModule.with(product.app.get(Settings)), {
    logger: false,
    abortOnError: false,
  });
  await worker.get(JobsWorker).start();
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  curator = await product.as('nadia@ovlt.example', 'curator');
  async function* rows() {
    const solvers = [
      fallDetector,
      // From next to nothing in common with what is written below to nearly all: some of them nearly fit.
      ...gardening.map((_, i) => ({
        ...fallDetector,
        externalId: `jardin-${i}`,
        name: `Jardin ${i}`,
        headline: 'Une jeune entreprise du département',
        description: `Elle aime ${gardening.slice(0, i + 1).join(', ')} et parle volontiers de son métier.`,
        tags: ['activity:jardinage'],
      })),
      ...Array.from({ length: 20 }, (_, i) => ({
        ...fallDetector,
        externalId: `repas-${i}`,
        name: `Repas ${i}`,
        headline: 'Livrer des repas à vélo',
        description: `La cuisine prépare chaque matin des plats de saison, et les livre en ville par la tournée ${i}.`,
        tags: ['activity:livraison-repas'],
      })),
    ];
    for (const [i, value] of solvers.entries()) yield { row: i + 1, value };
  }
  const { rejected } = await product.app.get(SolverImport).importRows(rows());
  expect(rejected).toEqual([]);
});
afterAll(async () => worker.close());

interface Preview extends Outcome {
  solverCount: number;
  best: {
    kind: string;
    sharedTags: { reference: string }[];
    sharedWords: string[];
    distance: string | null;
  }[];
  suggestedTags: { tag: { reference: string }; moreSolvers: number }[];
}
const shown = `{ ${problem} ... on MatchPreview { solverCount
  best { kind sharedTags { reference } sharedWords territory distance }
  suggestedTags { tag { reference } moreSolvers } } }`;
const ofDraft = `query ($organisationId: ID, $input: NeedInput!) {
  matchPreview(organisationId: $organisationId, input: $input) ${shown} }`;
const ofNeed = `query ($needId: ID!) { matchPreviewOfNeed(needId: $needId) ${shown} }`;

const preview = (reader: GraphqlClient, input: object, organisationId?: string): Promise<Preview> =>
  ask(reader, ofDraft, { input, organisationId });

describe('somebody who writes a need', () => {
  it('sees how many could answer, and why, but not who', async () => {
    const seen = await preview(company.member, fallsAtNight, company.id);
    expect(seen).toMatchObject({ __typename: 'MatchPreview', solverCount: 1 });
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
    expect(await product.database.manager.query('SELECT * FROM question')).toEqual([]);
  });

  it('is told which tags would bring more, as many as then come', async () => {
    const input = {
      title: 'Trouver un jardin facile',
      description: `Nos clients veulent ${gardening.join(', ')} sans y passer leurs dimanches.`,
      territories: ['region:24'],
      tags: ['theme:silver-economie'],
    };
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

  it('sees the same of a draft that is kept', async () => {
    const { id: needId } = await draftNeed(company, fallsAtNight);
    expect(await ask(company.member, ofNeed, { needId })).toEqual(
      await preview(company.member, fallsAtNight, company.id),
    );
    // A draft is nobody's business but the company's.
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
    for (const reader of [student, product.anybody()])
      expect(await refusal(reader, ofNeed, { needId })).not.toBeUndefined();
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

  it('is not asked for without end', async () => {
    const other = await aCompany(product, 'hate@mains.example', 'Mains Pressées');
    const answers = await Promise.all(
      Array.from({ length: 101 }, () =>
        refusal(other.member, ofDraft, { input: { title: '' }, organisationId: other.id }),
      ),
    );
    expect(answers.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(1);
  });

  it('is not there when no worker is, and says what to do', async () => {
    await worker.close();
    expect(await preview(company.member, fallsAtNight, company.id)).toEqual({
      __typename: 'Unavailable',
      message: expect.stringContaining('continuer votre saisie'),
    });
  });
});
