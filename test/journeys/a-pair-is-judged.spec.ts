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
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();
const toJudge = `{ pairsToJudge(first: 5) { id viewerGrade need { title description } solver { name headline description } } }`;
const judge = `mutation ($id: ID!, $grade: Int!) {
  judgePair(matchId: $id, grade: $grade) { ${problem} ... on Match { id viewerGrade } } }`;
const seen = `query ($id: ID!) { matchesOfNeed(needId: $id) { nodes { id viewerGrade probability oftenChosen parts { part share } } } }`;
const learned = '{ learning { judgedNeeds judgedPairs acceptance gainWith calibrated } }';

interface Pair extends Outcome {
  id: string;
  viewerGrade: number | null;
  probability: number | null;
  oftenChosen: string | null;
  parts: { part: string; share: number }[];
  need: { title: string; description: string };
  solver: { name: string; headline: string };
}

let curator: GraphqlClient;
let colleague: GraphqlClient;
let company: Company;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  colleague = await product.as('hugo@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Les Mains');
  await importSolvers(product, fallDetector);
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const pairs = (reader: GraphqlClient): Promise<Pair[]> => ask<Pair[]>(reader, toJudge, {});
const matchOf = async (reader: GraphqlClient): Promise<Pair> => {
  const { nodes } = await ask<{ nodes: [Pair] }>(reader, seen, { id: needId });
  return nodes[0];
};

it('a curator judges pairs by what both sides say, and corrects a judgement; each sees their own only', async () => {
  const [{ id, need, solver }] = (await pairs(curator)) as [Pair];
  expect(need).toMatchObject({ title: fallsAtNight.title, description: fallsAtNight.description });
  expect(solver).toMatchObject({ name: fallDetector.name, headline: fallDetector.headline });
  for (const grade of [2, 1])
    expect(await ask(curator, judge, { id, grade })).toMatchObject({ id, viewerGrade: grade });
  expect(await pairs(curator)).toEqual([]);
  expect(await pairs(colleague)).toMatchObject([{ id, viewerGrade: null }]);
  expect(await ask(curator, judge, { id, grade: 3 })).toMatchObject({
    __typename: 'InvalidInput',
  });
  expect(await matchOf(curator)).toMatchObject({ viewerGrade: 1 });
  for (const reader of [colleague, company.member])
    expect(await matchOf(reader)).toMatchObject({ viewerGrade: null });
  expect(await refusal(company.member, judge, { id, grade: 2 })).toBe('FORBIDDEN');
});

it('a reader of a score sees how likely it is, once the network has judged enough', async () => {
  expect(await matchOf(company.member)).toMatchObject({ probability: null });
  expect(await ask(curator, learned)).toBeNull();
  await product.database.manager.query(
    `INSERT INTO learning_run (id, made_at, judged_needs, judged_pairs, acceptance, intercept, score_slope, gap_slope)
     VALUES (uuidv7(), now(), 30, 60, 'too_few', -1, 0.2, 0.3)`,
  );
  expect(await ask(curator, learned)).toEqual({
    judgedNeeds: 30,
    judgedPairs: 60,
    acceptance: 'too_few',
    gainWith: null,
    calibrated: true,
  });
  const { probability } = await matchOf(company.member);
  expect(probability).toBeGreaterThan(0.3);
  expect(probability).toBeLessThan(1);
});

it('a reader of a match sees that its solver was often chosen, where that counts', async () => {
  expect(await matchOf(company.member)).toMatchObject({ oftenChosen: null });
  await product.database.manager.query(
    `UPDATE match SET reasons = jsonb_set(reasons, '{parts,acceptance}', '200') WHERE need_id = $1`,
    [needId],
  );
  const { oftenChosen, parts } = await matchOf(company.member);
  expect(oftenChosen).toBe('souvent retenu');
  expect(parts).toContainEqual({ part: 'acceptance', share: 0.02 });
});
