import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SearchIndexUpdater } from '@passerelle/finding';
import { countStatements } from '@passerelle/harness';
import { ask } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { buildSchema, getNullableType, isListType } from 'graphql';
import { type List, lists, listsOfPairs } from './costed-lists.js';
import { aSceneOfLists, type Scene } from './first-of-everything.js';
import { grow } from './many-of-everything.js';

const product = bootProduct({ worker: false });
let scene: Scene;
beforeAll(async () => {
  scene = await aSceneOfLists(product);
});

/** Of the fields of the API, since one may be queried in several ways. */
const namesOf = (asked: Record<string, List>): Set<string> =>
  new Set(Object.keys(asked).map((key) => key.replace(/, .*/, '')));

type Listed = { nodes: unknown[] } | unknown[];

/** Reads every list. @returns by name, the number of rows and of statements. */
async function read(length: number): Promise<Record<string, { rows: number; statements: number }>> {
  const costs: Record<string, { rows: number; statements: number }> = {};
  const variables = {
    organisation: scene.organisationId,
    need: scene.need.id,
    solver: scene.solver.id,
    person: scene.viewer.id,
    tag: scene.tags[0]?.id,
    match: scene.match.id,
    introduction: scene.introduction.id,
    interest: scene.interest.id,
    request: scene.request.id,
    report: scene.report.id,
    concept: scene.concept.id,
    group: scene.groupId,
    author: scene.authorId,
    length,
  };
  const types: Record<string, string> = {
    organisation: 'ID!',
    need: 'ID!',
    solver: 'ID!',
    person: 'ID!',
    tag: 'ID!',
    match: 'ID!',
    introduction: 'ID!',
    interest: 'ID!',
    request: 'ID!',
    report: 'ID!',
    concept: 'ID!',
    group: 'ID!',
    author: 'ID!',
    length: 'Int!',
  };
  for (const [name, { asked }] of Object.entries({ ...lists, ...listsOfPairs })) {
    const declared = Object.entries(types).filter(([variable]) => asked.includes(`$${variable}`));
    const parameters = declared.map(([variable, type]) => `$${variable}: ${type}`).join(', ');
    const document = `query ${parameters && `(${parameters})`} { ${asked} }`;
    // Data that stay in memory between requests are read now.
    await ask(scene.viewer.client, document, variables);
    const { result, statements } = await countStatements(product.database.dataSource, () =>
      ask<Listed>(scene.viewer.client, document, variables),
    );
    costs[name] = {
      rows: 'nodes' in result ? result.nodes.length : result.length,
      statements: statements.length,
    };
  }
  return costs;
}

describe('what a list costs', () => {
  let short: Awaited<ReturnType<typeof read>>;
  let long: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    await grow(product, scene, 0);
    await product.app.get(SearchIndexUpdater).rebuild();
    short = await read(1);
    for (let i = 1; i < 30; i++) await grow(product, scene, i);
    await product.app.get(SearchIndexUpdater).rebuild();
    long = await read(30);
  });

  it.each(Object.entries(lists))('does not grow with its rows: %s', (name, { statements }) => {
    expect(short[name]?.rows).toBeLessThan(10);
    expect(long[name]?.rows).toBeGreaterThanOrEqual(30);
    expect([short[name]?.statements, long[name]?.statements]).toEqual([statements, statements]);
  });

  it.each(Object.entries(listsOfPairs))('is bounded, whatever its rows: %s', (name, { statements }) => {
    expect(short[name]?.rows).toBeLessThan(10);
    expect(long[name]?.rows).toBeGreaterThanOrEqual(30);
    expect(short[name]?.statements).toBeLessThanOrEqual(statements);
    expect(long[name]?.statements).toBeLessThanOrEqual(statements);
  });

  it('is known of every list of the API', () => {
    const schema = buildSchema(readFileSync('apps/server/schema.graphql', 'utf8'));
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const listed = fields.filter(
      ({ type }) => isListType(getNullableType(type)) || String(type).endsWith('Connection!'),
    );
    // As many as there are collections, queues, or providers to sign in with, ever.
    const growing = listed
      .map(({ name }) => name)
      .filter((name) => !['searchDrift', 'desk', 'myIdentities'].includes(name));
    expect(growing.toSorted()).toEqual([...namesOf({ ...lists, ...listsOfPairs })].toSorted());
  });
});
