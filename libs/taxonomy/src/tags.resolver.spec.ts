import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actor } from '@passerelle/accounts';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule, newId } from '@passerelle/database';
import { ActorOfRequest, GraphqlModule, listUnguardedFields, WriteQuota } from '@passerelle/graphql';
import { graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { DataSource } from 'typeorm';
import { aTag } from '../testing/a-tag.js';
import { readSeed, seedTaxonomy } from './seed/seed-taxonomy.js';
import type { Tag } from './tag/tag.entity.js';
import { TagsResolver } from './tags.resolver.js';
import { TaxonomyModule } from './taxonomy.module.js';

const given = testDatabase();
let app: NestFastifyApplication;
let url: string;
let merged: Tag;

@Global()
@Module({
  providers: [
    {
      provide: ActorOfRequest,
      useValue: {
        actorOf: async ({ headers }: { headers: { cookie?: string } }) =>
          headers.cookie === 'curator' ? new Actor(newId(), 'curator', [], undefined) : Actor.nobody,
      },
    },
    { provide: WriteQuota, useValue: { count: async () => undefined } },
  ],
  exports: [ActorOfRequest, WriteQuota],
})
class ActorsModule {}

beforeAll(async () => {
  await seedTaxonomy(given.database);
  const into = await given.database.manager.query<{ id: string }[]>(
    `SELECT id FROM tag WHERE facet = 'trade' AND slug = 'auxiliaire-de-vie'`,
  );
  merged = await aTag(given.database, {
    facet: 'trade',
    slug: 'garde-malade-de-nuit',
    labelFr: 'Veilleur au chevet',
    mergedIntoId: into[0]?.id ?? null,
  });
  await aTag(given.database, {
    facet: 'trade',
    slug: 'bonne',
    labelFr: 'Bonne à tout faire',
    retiredAt: new Date(),
  });
  @Module({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: given.url })),
      DatabaseModule,
      ActorsModule,
      GraphqlModule.forRoot(),
      TaxonomyModule,
    ],
  })
  class App {}
  app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());

const ask = async <Data = Record<string, never>>(
  document: string,
  variables = {},
  options: Parameters<typeof graphqlClient>[1] = {},
) => {
  const { result, statements } = await countStatements(app.get(DataSource), () =>
    graphqlClient(url, options).query<Data>(document, variables),
  );
  return { ...result, statements: statements.length };
};
const labelsFor = async (variables: object, language = 'fr'): Promise<string[]> => {
  const document = `query ($facet: Facet, $search: String, $retired: Boolean) {
    tags(first: 100, facet: $facet, search: $search, retired: $retired) { nodes { label } }
  }`;
  const { data } = await ask<{ tags: { nodes: { label: string }[] } }>(
    document,
    { ...variables },
    { language },
  );
  return (data?.tags.nodes ?? []).map(({ label }) => label);
};

describe('tags', () => {
  it('are read by everybody, with what lies above and below, at three statements a page', async () => {
    const document = `{
      tags(first: 50, facet: technology) {
        totalCount
        nodes { reference label synonyms broader { reference } narrower { reference } mergedInto { reference } }
        pageInfo { hasNextPage }
      }
    }`;
    await ask(document);
    const { data, errors, statements } = await ask<{ tags: { nodes: { reference: string }[] } }>(document);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      tags: { totalCount: (await readSeed('technology')).length, pageInfo: { hasNextPage: false } },
    });
    expect(
      data?.tags.nodes.find(({ reference }) => reference === 'technology:detection-de-chute'),
    ).toMatchObject({
      label: 'Détection de chute',
      broader: { reference: 'technology:objets-connectes' },
      mergedInto: null,
    });
    // The list, then both loaders of one level. Each checks whether the snapshot is up to date, and none reads a tag.
    expect(statements).toBe(3);
  });

  it('come in the alphabetical order of the reader’s language', async () => {
    const french = await labelsFor({ facet: 'audience' });
    expect(french).toEqual(french.toSorted(new Intl.Collator('fr').compare));
    const english = await labelsFor({ facet: 'audience' }, 'en');
    expect(english).toEqual(english.toSorted(new Intl.Collator('en').compare));
    expect(english).toContain('Older people');
  });

  it('are found by the beginnings of words in labels and synonyms, and by those of a merged tag', async () => {
    expect(await labelsFor({ search: 'detec chut' })).toContain('Détection de chute');
    expect(await labelsFor({ search: 'internet des obj' })).toContain('Objets connectés');
    expect(await labelsFor({ search: 'veilleur', facet: 'trade' })).toEqual(['Auxiliaire de vie']);
    expect(await labelsFor({ search: 'hute' })).not.toContain('Détection de chute');
  });

  it('begin with those whose label begins so', async () => {
    const found = await labelsFor({ search: 'garde' });
    const others = found.findIndex((label) => !label.startsWith('Garde'));
    expect(others).toBeGreaterThan(0);
    expect(found.slice(others).filter((label) => label.startsWith('Garde'))).toEqual([]);
  });

  it('hide retired ones unless asked', async () => {
    expect(await labelsFor({ search: 'bonne à tout' })).toEqual([]);
    expect(await labelsFor({ search: 'bonne à tout', retired: true })).toEqual(['Bonne à tout faire']);
  });

  it('can be read page by page without a gap', async () => {
    interface TagPage {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    }
    const document =
      'query ($after: String) { tags(first: 17, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data }: { data?: { tags: TagPage } | null } = await ask(document, { after });
      const { nodes, pageInfo }: TagPage = (data as { tags: TagPage }).tags;
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    const { data } = await ask('{ tags { totalCount } }');
    expect(data).toEqual({ tags: { totalCount: seen.length } });
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ['first', '{ tags(first: 0) { totalCount } }'],
    ['first', '{ tags(first: 101) { totalCount } }'],
    ['after', '{ tags(after: "\\u0000") { totalCount } }'],
    ['search', `{ tags(search: "${'x'.repeat(101)}") { totalCount } }`],
  ])('refuse a wrong %s by name', async (field, document) => {
    const { errors } = await ask(document);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', problem: 'InvalidInput', fields: [{ field }] } },
    ]);
  });
});

describe('tag', () => {
  it('is found by id or reference, merged or not', async () => {
    const document =
      'query ($id: ID, $reference: String) { tag(id: $id, reference: $reference) { reference retired mergedInto { reference } } }';
    const expected = {
      tag: {
        reference: merged.reference,
        retired: false,
        mergedInto: { reference: 'trade:auxiliaire-de-vie' },
      },
    };
    expect((await ask(document, { id: merged.id })).data).toEqual(expected);
    expect((await ask(document, { reference: merged.reference })).data).toEqual(expected);
    expect((await ask(document, { reference: 'trade:rien' })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await ask(document, {})).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('changes', () => {
  const create = `mutation ($input: NewTagInput!) {
    createTag(input: $input) {
      __typename
      ... on Tag { id label broader { reference } viewerCan { edit merge retire reinstate } }
      ... on InvalidInput { fields { field rule message } }
    }
  }`;
  const input = { facet: 'skill', slug: 'ecoute', labelFr: 'Qualité d’écoute', labelEn: 'Listening' };

  it('are closed to who is not a curator', async () => {
    expect(listUnguardedFields([TagsResolver])).toEqual([]);
    expect((await ask(create, { input })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('answer with the tag, or with what is wrong', async () => {
    const asCurator = { cookie: 'curator', language: 'en' };
    expect((await ask(create, { input }, asCurator)).data).toMatchObject({
      createTag: {
        __typename: 'Tag',
        label: 'Listening',
        broader: null,
        viewerCan: { edit: true, merge: true, retire: true, reinstate: false },
      },
    });
    expect((await ask(create, { input }, asCurator)).data).toMatchObject({
      createTag: { __typename: 'InvalidInput', fields: [{ field: 'slug', rule: 'taken' }] },
    });
  });

  it('edit, retire, reinstate and merge over the API', async () => {
    const asCurator = { cookie: 'curator' };
    const { id } = await aTag(given.database, { labelFr: 'Premier' });
    const other = await aTag(given.database, { labelFr: 'Second' });
    const run = async (field: string) => {
      const document = `mutation { result: ${field} {
        __typename ... on Tag { label retired synonyms } ... on Problem { message } } }`;
      return (await ask<{ result: object }>(document, {}, asCurator)).data?.result;
    };
    expect(await run(`editTag(id: "${id}", input: { labelFr: "Première" })`)).toMatchObject({
      label: 'Première',
    });
    expect(await run(`retireTag(id: "${id}", reason: "Ne sert plus")`)).toMatchObject({ retired: true });
    expect(await run(`retireTag(id: "${id}", reason: "Ne sert plus")`)).toEqual({
      __typename: 'IllegalTransition',
      message: 'L’étiquette « Première » est déjà retirée.',
    });
    expect(await run(`reinstateTag(id: "${id}", reason: "Sert encore")`)).toMatchObject({ retired: false });
    expect(await run(`mergeTags(from: "${id}", into: "${other.id}", reason: "Doublon")`)).toMatchObject({
      label: 'Second',
      synonyms: ['Première'],
    });
  });
});

it('finds a tag by a word with one wrong letter, and by no other word', async () => {
  const labelsOf = async (search: string): Promise<string[]> => {
    const { data } = await ask<{ tags: { nodes: { label: string }[] } }>(
      'query ($search: String!) { tags(search: $search, first: 50) { nodes { label } } }',
      { search },
    );
    return data?.tags.nodes.map(({ label }) => label) ?? [];
  };
  const right = await labelsOf('absence');
  expect(right).not.toEqual([]);
  expect(await labelsOf('absance')).toEqual(expect.arrayContaining([expect.any(String)]));
  for (const label of await labelsOf('absance')) expect(right).toContain(label);
  expect(await labelsOf('absurdité')).toEqual([]);
});
