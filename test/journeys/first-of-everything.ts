import { PeopleService } from '@passerelle/accounts';
import { anOrganisation, sessionOf } from '@passerelle/accounts/testing';
import { type Concept } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { aGroup } from '@passerelle/groups/testing';
import type { Product } from '@passerelle/harness/product';
import { Interest, type Introduction, IntroductionRequest } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Match } from '@passerelle/matching';
import { type Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { ContentReport } from '@passerelle/reports';
import { type Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { IsNull, Not } from 'typeorm';

/** One of each object. All lists are of these, or about them. */
export interface Scene {
  viewer: { id: string; client: GraphqlClient };
  organisationId: string;
  need: Need;
  solver: Solver;
  /** Of these two. */
  match: Match;
  introduction: Introduction;
  /** Of these two. */
  interest: Interest;
  request: IntroductionRequest;
  report: ContentReport;
  concept: Concept;
  /** Of texts that are reported again and again, by the first reporter. */
  authorId: string;
  groupId: string;
  tags: Tag[];
  communes: Territory[];
}

/** The first of everything, and a person who may read all of it. */
export async function aSceneOfLists(product: Product): Promise<Scene> {
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
  const now = product.clock.now();
  const askedFor = await aNeed(database, { organisationId, state: 'published', publishedAt: now });
  const whoCould = await aSolver(database);
  const outdated = manager.create(Match, {
    id: newId(),
    needId: askedFor.id,
    solverId: whoCould.id,
    state: 'outdated',
    score: 0,
    points: 0,
    reasons: {
      parts: { tags: 0, words: 0, territory: 0, freshness: 0 },
      tags: [],
      words: [],
      ideaId: undefined,
      territory: undefined,
    },
    computedAt: now,
  });
  await manager.insert(Match, outdated);
  const lapsed = await anIntroduction(database, {
    needId: askedFor.id,
    solverId: whoCould.id,
    state: 'lapsed',
    proposedAt: now,
  });
  const withdrawn = Interest.open(
    {
      id: newId(),
      needId: askedFor.id,
      solverId: whoCould.id,
      message: 'Nous savons faire.',
      personId: viewer.id,
    },
    now,
  );
  await manager.insert(Interest, Object.assign(withdrawn, { state: 'withdrawn' as const }));
  const takenBack = IntroductionRequest.open(
    { id: newId(), needId: askedFor.id, solverId: whoCould.id, note: '', personId: viewer.id },
    now,
  );
  await manager.insert(IntroductionRequest, Object.assign(takenBack, { state: 'withdrawn' as const }));
  const settled = ContentReport.open(
    {
      id: newId(),
      kind: 'solver',
      contentId: whoCould.id,
      text: whoCould.name,
      authorId: null,
      organisationId: null,
      solverId: whoCould.id,
      needId: null,
      reporterId: null,
      reason: 'misleading',
      comment: '',
    },
    now,
  );
  settled.settle('dismissed', null, now);
  await manager.insert(ContentReport, settled);
  return {
    viewer: { id: viewer.id, client: graphqlClient(product.url, { cookie }) },
    organisationId,
    need: askedFor,
    solver: whoCould,
    match: outdated,
    introduction: lapsed,
    interest: withdrawn,
    request: takenBack,
    report: settled,
    concept: await aConcept(database, { status: 'stopped', statusReason: '', needIds: [askedFor.id] }),
    groupId: (await aGroup(database, { leadId: viewer.id })).id,
    authorId: '',
    tags,
    communes,
  };
}
