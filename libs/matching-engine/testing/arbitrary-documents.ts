import * as fc from 'fast-check';
import { MatchCollection } from '../src/match-collection.js';
import type { NeedDocument, SolverDocument } from '../src/documents.js';
import { sampleNeed, sampleSolver } from './sample-documents.js';

const taxonomy = {
  tags: [
    {
      id: 'care',
      labels: ['Aide à domicile', 'Home care'],
      synonyms: ['aides à domicile'],
      broaderId: undefined,
    },
    { id: 'night', labels: ['Garde de nuit'], synonyms: [], broaderId: 'care' },
    { id: 'meals', labels: ['Portage de repas'], synonyms: ['livraison de repas'], broaderId: 'care' },
    { id: 'bikes', labels: ['Vélo'], synonyms: ['vélo cargo'], broaderId: undefined },
  ],
};
const territories = [
  ['commune:45234', 'epci:244500468', 'departement:45', 'region:24'],
  ['epci:244500468', 'departement:45', 'region:24'],
  ['departement:45', 'region:24'],
  ['region:11'],
];

export const sentences = [
  'Une garde de nuit pour des personnes âgées',
  'Livrer des repas chauds à vélo',
  'L’aide à domicile cherche des vélos',
  'Former les équipes aux repas mixés',
  'Un planning de tournées',
];
export const oddTexts = [
  '',
  'vélo',
  'les à et où de la',
  '👵🏽🚲✨',
  'مساعدة كبار السن في المنزل',
  'vélo '.repeat(50),
  '\u0000\uD800\u0301\u200F',
];
export const hugeTexts = [
  'vélo '.repeat(20_000),
  'a'.repeat(100_000),
  `${sentences.join('. ')}. `.repeat(600),
];
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...sentences), { maxLength: 3 }).map((some) => some.join('. ')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const tagIds = fc.subarray([...taxonomy.tags.map((tag) => tag.id), 'unknown']);
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const organisationId = fc.constantFrom('o1', 'o2', undefined);

/** Needs and solvers of every kind for property tests. Their texts share some words, and some are unusual. */
export const needDocument: fc.Arbitrary<NeedDocument> = fc
  .record({
    organisationId,
    title: text,
    description: text,
    tagIds,
    wantedKinds: fc.constantFrom([], ['startup'], ['student']),
    territories: fc.subarray(territories),
    acceptsRemote: fc.boolean(),
    publishedAt: fc.option(date, { nil: undefined }),
    published: fc.boolean(),
  })
  .map(sampleNeed);
export const solverDocument: fc.Arbitrary<SolverDocument> = fc
  .record({
    organisationId,
    headline: text,
    description: text,
    keywords: fc.array(fc.constantFrom(...sentences), { maxLength: 2 }),
    ideas: fc.array(fc.record({ id: fc.uuid(), title: text, description: text }), { maxLength: 2 }),
    tagIds,
    territories: fc.subarray(territories),
    worksRemotely: fc.boolean(),
    updatedAt: date,
    active: fc.boolean(),
    away: fc.boolean(),
  })
  .map(sampleSolver);
/** Few enough that they are often eligible, with their own ids. */
export const documents = fc.record({
  needs: fc
    .array(needDocument, { minLength: 1, maxLength: 3 })
    .map((needs) => needs.map((need, i) => ({ ...need, id: `need${i}` }))),
  solvers: fc
    .array(solverDocument, { maxLength: 4 })
    .map((solvers) => solvers.map((solver, i) => ({ ...solver, id: `solver${i}` }))),
});

export function collectionOf(
  needs: readonly NeedDocument[],
  solvers: readonly SolverDocument[],
): MatchCollection {
  const collection = new MatchCollection(taxonomy);
  for (const need of needs) collection.putNeed(need);
  for (const solver of solvers) collection.putSolver(solver);
  return collection;
}
