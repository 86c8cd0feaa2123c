import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Invitation, PeopleService } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, sessionOf } from '@passerelle/accounts/testing';
import { newId, RecordedEvent } from '@passerelle/database';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import { ask } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Delivery } from '@passerelle/jobs';
import { Match, MatchDismissal } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { buildSchema, getNullableType, isListType } from 'graphql';
import { IsNull, Not } from 'typeorm';

const product = bootProduct({ worker: false });

const tag = '{ label broader { label } narrower { label } mergedInto { label } viewerCan { edit } }';
const territory = '{ name containedIn { name } distanceInKm(to: "commune:45234") }';
const organisation = '{ name viewerCan { invite } }';
const need = `{ title organisation ${organisation} tags ${tag} territories ${territory} viewerCan { edit } requestedChanges }`;
const solver = `{ name missing away contactEmail organisation ${organisation} tags ${tag} territories ${territory}
  ideas { title } viewerCan { edit } }`;
const match = `{ score parts { share } sharedTags { tag ${tag} } sharedWords { need } idea { title }
  distance need ${need} solver ${solver} dismissed viewerCan { dismiss } }`;
const page = (nodes: string): string => `{ totalCount pageInfo { endCursor } nodes ${nodes} }`;

/** A list of the API with all that it can show, and how many statements that costs, however long it is. */
interface List {
  asked: string;
  statements: number;
}

const lists: Record<string, List> = {
  publishedNeeds: { asked: `publishedNeeds(first: 30) ${page(need)}`, statements: 8 },
  needsToModerate: { asked: `needsToModerate(first: 30) ${page(need)}`, statements: 8 },
  needsOfOrganisation: {
    asked: `needsOfOrganisation(organisationId: $organisation, first: 30) ${page(need)}`,
    statements: 8,
  },
  solvers: { asked: `solvers(first: 30) ${page(solver)}`, statements: 9 },
  mySolvers: { asked: `mySolvers ${solver}`, statements: 8 },
  organisations: { asked: `organisations(first: 30) ${page(organisation)}`, statements: 3 },
  membersOfOrganisation: {
    asked: `membersOfOrganisation(organisationId: $organisation, first: 30) ${page('{ email person { name } }')}`,
    statements: 3,
  },
  invitationsOfOrganisation: {
    asked: `invitationsOfOrganisation(organisationId: $organisation, first: 30) ${page('{ email }')}`,
    statements: 3,
  },
  people: {
    asked: `people(first: 30) ${page(`{ email memberships { role organisation ${organisation} } }`)}`,
    statements: 4,
  },
  setAsideDeliveries: {
    asked: `setAsideDeliveries(first: 30) ${page('{ reaction lastError }')}`,
    statements: 3,
  },
  tags: { asked: `tags(facet: technology, first: $length) ${page(tag)}`, statements: 4 },
  territories: { asked: `territories(first: $length) ${page(territory)}`, statements: 4 },
};

/**
 * Lists whose rows have two sides: what these show is found together when both sides come at once, and in two statements
 * when one comes first. Here `statements` is the most that it can be.
 */
const listsOfPairs: Record<string, List> = {
  matchesOfNeed: { asked: `matchesOfNeed(needId: $need, first: 30) ${page(match)}`, statements: 24 },
  matchesOfSolver: { asked: `matchesOfSolver(solverId: $solver, first: 30) ${page(match)}`, statements: 24 },
  'matchesOfNeed, dismissed': {
    asked: `matchesOfNeed(needId: $need, first: 30, dismissed: true) ${page(match)}`,
    statements: 25,
  },
  'matchesOfSolver, dismissed': {
    asked: `matchesOfSolver(solverId: $solver, first: 30, dismissed: true) ${page(match)}`,
    statements: 25,
  },
  dismissals: {
    asked: `dismissals(first: 30) ${page(`{ reason comment person { name } match ${match} }`)}`,
    statements: 25,
  },
  myNotices: {
    asked: `myNotices(first: 30) ${page(`{ title body need ${need} solver ${solver} match ${match} }`)}`,
    statements: 28,
  },
};

/** What there is one of: all lists are of these, or about them. */
interface Scene {
  viewer: { id: string; client: GraphqlClient };
  organisationId: string;
  need: Need;
  solver: Solver;
  tags: Tag[];
  communes: Territory[];
}

let scene: Scene;
beforeAll(async () => {
  const { app, database } = product;
  const { manager } = database;
  const viewer = await app.get(PeopleService).ensurePerson({
    email: 'claude@ovlt.example',
    name: 'Claude',
    password: 'du pain et des roses',
    role: 'admin',
  });
  const cookie = await sessionOf(app, viewer.id);
  const tags = await manager.find(Tag, {
    where: { broaderId: Not(IsNull()) },
    order: { id: 'ASC' },
    take: 30,
  });
  const communes = await manager.find(Territory, {
    where: { kind: 'commune' },
    order: { rank: 'ASC', code: 'ASC' },
    take: 30,
  });
  const { id: organisationId } = await anOrganisation(database);
  scene = {
    viewer: { id: viewer.id, client: graphqlClient(product.url, { cookie }) },
    organisationId,
    need: await aNeed(database, { organisationId, state: 'published', publishedAt: product.clock.now() }),
    solver: await aSolver(database),
    tags,
    communes,
  };
});

/** One more of everything that is listed, with relations of its own. */
async function grow(i: number): Promise<void> {
  const { database, clock } = product;
  const { viewer, organisationId } = scene;
  const { manager } = database;
  const now = clock.now();
  const about = { tagIds: [scene.tags[i]?.id ?? ''], territoryCodes: [scene.communes[i]?.code ?? ''] };

  const { organisationId: theirs } = await aMembership(database, { personId: viewer.id });
  await aMembership(database, { organisationId });
  const published = await aNeed(database, {
    organisationId: theirs,
    ...about,
    state: 'published',
    publishedAt: now,
  });
  await aNeed(database, { organisationId: theirs, ...about, state: 'submitted', submittedAt: now });
  const theirNeed = await aNeed(database, { organisationId, ...about, state: 'closed' });
  const mine = await aSolver(database, {
    organisationId: theirs,
    ...about,
    ideas: [{ title: 'Un essai', description: '' }],
  });
  const [idea] = await manager.query<[{ id: string }]>('SELECT id FROM idea WHERE solver_id = $1', [mine.id]);

  const aMatch = (needId: string, solverId: string): Match =>
    manager.create(Match, {
      id: newId(),
      needId,
      solverId,
      state: 'current',
      score: 0.7,
      points: 7000,
      reasons: {
        parts: { tags: 1000, words: 4000, territory: 1000, freshness: 1000 },
        tags: about.tagIds.map((tagId) => {
          const side = { tagId, origin: 'chosen' as const, written: undefined };
          return { tagId, need: side, solver: side, points: 1000 };
        }),
        words: [],
        ideaId: idea.id,
        territory: 'same_commune',
      },
      computedAt: now,
    });
  const told = aMatch(published.id, mine.id);
  const wrong = manager.create(Match, { ...aMatch(theirNeed.id, mine.id), state: 'dismissed' });
  const unclaimed = await aSolver(database, about);
  const unnamed = await aNeed(database, { organisationId, ...about, state: 'published', publishedAt: now });
  const wrongs = [
    wrong,
    manager.create(Match, { ...aMatch(scene.need.id, unclaimed.id), state: 'dismissed' }),
    manager.create(Match, { ...aMatch(unnamed.id, scene.solver.id), state: 'dismissed' }),
  ];
  await manager.insert(Match, [
    told,
    ...wrongs,
    aMatch(scene.need.id, mine.id),
    aMatch(published.id, scene.solver.id),
  ]);
  const critic = await aPerson(database);
  for (const { id: matchId } of wrongs) {
    await manager.insert(MatchDismissal, {
      id: newId(),
      matchId,
      side: 'company',
      personId: critic.id,
      reason: 'too_small',
      comment: null,
      dismissedAt: now,
      takenBackAt: null,
    });
  }

  const recipient = { recipientKind: 'person' as const, recipientId: viewer.id };
  const once = { createdAt: now, mailId: newId(), mailedAt: now };
  await manager.insert(Notice, [
    {
      ...recipient,
      ...once,
      id: newId(),
      kind: 'match_found',
      subjectId: told.id,
      data: { needId: published.id, matchId: told.id, solverId: mine.id },
    },
    {
      ...recipient,
      ...once,
      id: newId(),
      kind: 'need_matched',
      subjectId: published.id,
      data: { needId: published.id },
    },
  ]);
  await manager.insert(Invitation, {
    id: newId(),
    organisationId,
    email: `${newId()}@example.org`,
    role: 'member',
    invitedById: viewer.id,
    createdAt: now,
  });
  const event = {
    id: newId(),
    name: 'NeedPublished',
    subjectId: published.id,
    data: { needId: published.id },
  };
  await manager.insert(RecordedEvent, { ...event, recordedAt: now, dispatchedAt: now });
  await manager.insert(Delivery, {
    eventId: event.id,
    reaction: 'FindMatchesOnNeedChanged',
    state: 'set_aside',
    lastError: 'Error',
    touchedAt: now,
  });
  await aPerson(database);
}

/** Of the fields of the API: one may be asked in several ways. */
const namesOf = (asked: Record<string, List>): Set<string> =>
  new Set(Object.keys(asked).map((key) => key.replace(/, .*/, '')));

type Listed = { nodes: unknown[] } | unknown[];

/** Reads every list. @returns by name, how many rows there were, and the statements that it took. */
async function read(length: number): Promise<Record<string, { rows: number; statements: number }>> {
  const costs: Record<string, { rows: number; statements: number }> = {};
  const variables = {
    organisation: scene.organisationId,
    need: scene.need.id,
    solver: scene.solver.id,
    length,
  };
  const types: Record<string, string> = { organisation: 'ID!', need: 'ID!', solver: 'ID!', length: 'Int!' };
  for (const [name, { asked }] of Object.entries({ ...lists, ...listsOfPairs })) {
    const declared = Object.entries(types).filter(([variable]) => asked.includes(`$${variable}`));
    const parameters = declared.map(([variable, type]) => `$${variable}: ${type}`).join(', ');
    const document = `query ${parameters && `(${parameters})`} { ${asked} }`;
    // What is kept in memory between requests is read now.
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
    await grow(0);
    short = await read(1);
    for (let i = 1; i < 30; i++) await grow(i);
    long = await read(30);
  });

  it.each(Object.entries(lists))('does not grow with its rows: %s', (name, { statements }) => {
    expect(short[name]?.rows).toBeLessThan(5);
    expect(long[name]?.rows).toBeGreaterThanOrEqual(30);
    expect([short[name]?.statements, long[name]?.statements]).toEqual([statements, statements]);
  });

  it.each(Object.entries(listsOfPairs))('is bounded, whatever its rows: %s', (name, { statements }) => {
    expect(short[name]?.rows).toBeLessThan(5);
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
    expect(listed.map(({ name }) => name).toSorted()).toEqual(
      [...namesOf({ ...lists, ...listsOfPairs })].toSorted(),
    );
  });
});
