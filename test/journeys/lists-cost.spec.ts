import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Invitation, JoinRequest, PeopleService } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, sessionOf } from '@passerelle/accounts/testing';
import { dayInFrance } from '@passerelle/config';
import { newId, OutboxEvent } from '@passerelle/database';
import { SearchKeeper, SearchNote } from '@passerelle/finding';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import { ask } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { ImportPlan } from '@passerelle/import-plans';
import {
  FollowUp,
  Interest,
  type Introduction,
  IntroductionMessage,
  IntroductionRequest,
  PartySilence,
  Reply,
  partySides,
} from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Delivery } from '@passerelle/jobs';
import { Match, MatchDismissal } from '@passerelle/matching';
import { type Need, NeedPool, NeedPoolMember } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { ContentReport } from '@passerelle/reports';
import { ImportLabel, type Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { buildSchema, getNullableType, isListType } from 'graphql';
import { IsNull, Not } from 'typeorm';

const product = bootProduct({ worker: false });

const tag = '{ label broader { label } narrower { label } mergedInto { label } viewerCan { edit } }';
const territory = '{ name containedIn { name } distanceInKm(to: "commune:45234") }';
const organisation = '{ name viewerCan { invite } }';
const joinRequest = `{ state organisation ${organisation} person { name } email }`;
const need = `{ title organisation ${organisation} tags ${tag} territories ${territory} viewerCan { edit } moderationReasons moderationNote }`;
const solver = `{ name missing away contactEmail organisation ${organisation} tags ${tag} territories ${territory}
  ideas { title } viewerCan { edit } }`;
const match = `{ score points strength parts { share points most label } sharedTags { tag ${tag} share } sharedWords { need share } idea { title }
  distance need ${need} solver ${solver} dismissed viewerCan { dismiss } }`;
const introduction = `{ state viewerSide need ${need} company ${organisation} solver ${solver}
  solverTeaser { kind tags ${tag} territories ${territory} } curator { name } noteToCompany noteToSolver
  companyReply { answer declineReason } solverReply { answer declineReason } withdrawalNote
  companyContacts { email } solverContacts { email } meeting { at } viewerCan { accept withdraw } }`;
const interest = `{ state message person { name } declineReason need ${need} solver ${solver} viewerCan { withdraw } }`;
const request = `{ state note person { name } declineReason need ${need} solver ${solver} viewerCan { ask withdraw decline } }`;
const report = `{ text state comment note reporter { name } author { name } organisation ${organisation}
  solver ${solver} need ${need} viewerCan { settle } }`;
const entry =
  '{ at person { name } concerned { name } byProduct action reason changes { field before after } }';
const page = (nodes: string): string => `{ totalCount pageInfo { endCursor } nodes ${nodes} }`;
const found = (nodes: string): string =>
  `{ totalCount pageInfo { endCursor } nodes ${nodes} didYouMean edges { highlights { excerpt { text } } }
     facets { facet values { label count } } }`;

/** A list of the API with all that it can show, and how many statements that costs, however long it is. */
interface List {
  asked: string;
  statements: number;
}

const lists: Record<string, List> = {
  publishedNeeds: { asked: `publishedNeeds(first: 30) ${page(need)}`, statements: 8 },
  needsOfOrganisation: {
    asked: `needsOfOrganisation(organisationId: $organisation, first: 30) ${page(need)}`,
    statements: 8,
  },
  solvers: { asked: `solvers(first: 30) ${page(solver)}`, statements: 9 },
  mySessions: { asked: 'mySessions { device isThisOne }', statements: 2 },
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
  myJoinRequests: { asked: `myJoinRequests(first: 30) ${page(joinRequest)}`, statements: 5 },
  joinRequestsOfOrganisation: {
    asked: `joinRequestsOfOrganisation(organisationId: $organisation, first: 30) ${page(joinRequest)}`,
    statements: 5,
  },
  joinRequestsWaiting: { asked: `joinRequestsWaiting(first: 30) ${page(joinRequest)}`, statements: 5 },
  people: {
    asked: `people(first: 30) ${page(`{ email memberships { role organisation ${organisation} } }`)}`,
    statements: 4,
  },
  deadLetteredDeliveries: {
    asked: `deadLetteredDeliveries(first: 30) ${page('{ handler lastError }')}`,
    statements: 3,
  },
  auditLogOfOrganisation: {
    asked: `auditLogOfOrganisation(organisationId: $organisation, first: 30) ${page(entry)}`,
    statements: 5,
  },
  auditLogOfPerson: { asked: `auditLogOfPerson(personId: $person, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfNeed: { asked: `auditLogOfNeed(needId: $need, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfSolver: { asked: `auditLogOfSolver(solverId: $solver, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfTag: { asked: `auditLogOfTag(tagId: $tag, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfMatch: { asked: `auditLogOfMatch(matchId: $match, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfIntroduction: {
    asked: `auditLogOfIntroduction(introductionId: $introduction, first: 30) ${page(entry)}`,
    statements: 7,
  },
  'publishedNeeds, with their progress': {
    asked: `publishedNeeds(first: 30) ${page('{ title progress }')}`,
    statements: 4,
  },
  myNeeds: { asked: `myNeeds(first: 30) ${page(need)}`, statements: 8 },
  'needsOfOrganisation, as its page shows it': {
    asked: `needsOfOrganisation(organisationId: $organisation, states: [published], first: 30) ${page('{ title language progress nextDate { on what } }')}`,
    statements: 4,
  },
  'solvers, with the introductions that they still welcome': {
    asked: `solvers(first: 30) ${page('{ name introductionsLeft }')}`,
    statements: 5,
  },
  needsWithoutCredibleSolver: {
    asked: `needsWithoutCredibleSolver(first: 30) ${page(need)}`,
    statements: 8,
  },
  needsToIntroduce: { asked: `needsToIntroduce(first: 30) ${page(need)}`, statements: 8 },
  imports: {
    asked: `imports(first: 30) ${page('{ state fileName createdAt author { name } counts { created refused } columns { heading } problems { message } undone { kept lines { message } } viewerCan { plan apply undo drop } }')}`,
    statements: 5,
  },
  notes: {
    asked: `notes(subject: need, id: $need, first: 30) ${page('{ text author { name } writtenAt viewerCan { edit } }')}`,
    statements: 5,
  },
  history: {
    asked: `history(subject: need, id: $need, first: 30) ${page('{ sentence at person { name } action reason }')}`,
    statements: 5,
  },
  curators: { asked: 'curators { name }', statements: 2 },
  silentParties: {
    asked: `silentParties(first: 30) ${page(`{ side unanswered company ${organisation} solver { name contactEmail } }`)}`,
    statements: 5,
  },
  solversAtTheirCap: { asked: `solversAtTheirCap(first: 30) ${page(solver)}`, statements: 9 },
  auditLogOfInterest: {
    asked: `auditLogOfInterest(interestId: $interest, first: 30) ${page(entry)}`,
    statements: 6,
  },
  auditLogOfIntroductionRequest: {
    asked: `auditLogOfIntroductionRequest(requestId: $request, first: 30) ${page(entry)}`,
    statements: 6,
  },
  auditLogOfContentReport: {
    asked: `auditLogOfContentReport(reportId: $report, first: 30) ${page(entry)}`,
    statements: 5,
  },
  'publishedNeeds, with the next best solver': {
    asked: `publishedNeeds(first: 30) ${page('{ title nextBestSolver { score solver { name } } }')}`,
    statements: 13,
  },
  'publishedNeeds, with what the viewer has marked': {
    asked: `publishedNeeds(first: 30) ${page('{ title myInterests { state message } }')}`,
    statements: 4,
  },
  'publishedNeeds, with the viewer’s own matches': {
    asked: `publishedNeeds(first: 30) ${page(`{ title myMatches { score sharedWords { need } idea { title } strength dismissed viewerCan { dismiss } needHighlights { title { text } } solverHighlights { headline { text } } } }`)}`,
    statements: 8,
  },
  'searchNeeds, with the viewer’s own match': {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30) { totalCount nodes { title } edges { match { score strength viewerCan { dismiss } } } }`,
    statements: 7,
  },
  introductionMessages: {
    asked: `introductionMessages(introductionId: $introduction, channel: company, first: 30) ${page('{ body author { name } }')}`,
    statements: 9,
  },
  'solvers, with how dependably they answer': {
    asked: `solvers(first: 30) ${page('{ name responsiveness }')}`,
    statements: 4,
  },
  'organisations, with how dependably they answer': {
    asked: `organisations(first: 30) ${page('{ name responsiveness }')}`,
    statements: 4,
  },
  searchNeeds: {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30) ${found(need)}`,
    statements: 11,
  },
  'searchNeeds, by match': {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30, sort: match, solverId: $solver) ${found('{ title }')}`,
    statements: 11,
  },
  searchSolvers: { asked: `searchSolvers(text: "capteurs", first: 30) ${found(solver)}`, statements: 12 },
  searchIdeas: {
    asked: `searchIdeas(text: "essai", first: 30) ${found('{ title solver { name } }')}`,
    statements: 7,
  },
  unmetDemand: {
    asked: `unmetDemand(first: 30) ${page(`{ searches tag ${tag} territory { name } needCount needs { title } }`)}`,
    statements: 9,
  },
  labelsToTag: {
    asked: `labelsToTag(first: 100) { label profiles examples { name } proposals { tag ${tag} } tags ${tag} }`,
    statements: 6,
  },
  tags: { asked: `tags(facet: technology, first: $length) ${page(tag)}`, statements: 4 },
  territories: { asked: `territories(first: $length) ${page(territory)}`, statements: 4 },
};

/**
 * Lists whose rows have two sides: what these show is found together when both sides come at once, and in two statements
 * when one comes first. Here `statements` is the most that it can be.
 */
const listsOfPairs: Record<string, List> = {
  needsToModerate: {
    asked: `needsToModerate(first: 30) ${page(`{ title organisation { name } tags { label }
      pool { id needs { title organisation { name } } }
      likelyDuplicates { resemblance sameCompany inSamePool need { title organisation { name } tags { label } } } }`)}`,
    statements: 13,
  },
  matchesOfNeed: { asked: `matchesOfNeed(needId: $need, first: 30) ${page(match)}`, statements: 24 },
  'matchesOfNeed, with what stands in the way': {
    asked: `matchesOfNeed(needId: $need, first: 30) ${page('{ score blocker blockedUntil introductionRequest { state } mayAskForIntroduction }')}`,
    statements: 12,
  },
  matchesOfSolver: { asked: `matchesOfSolver(solverId: $solver, first: 30) ${page(match)}`, statements: 24 },
  pairsToJudge: { asked: `pairsToJudge(first: 50) ${match}`, statements: 25 },
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
  introductionsOfNeed: {
    asked: `introductionsOfNeed(needId: $need, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  introductionsOfSolver: {
    asked: `introductionsOfSolver(solverId: $solver, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  myIntroductions: { asked: `myIntroductions(first: 30) ${page(introduction)}`, statements: 24 },
  introductions: { asked: `introductions(first: 30) ${page(introduction)}`, statements: 24 },
  'myIntroductions, awaiting me': {
    asked: `myIntroductions(first: 30, awaitingMe: true) ${page(introduction)}`,
    statements: 24,
  },
  myIntroductionsByTurn: {
    asked: `myIntroductionsByTurn(turn: mine, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  introductionsAboutToLapse: {
    asked: `introductionsAboutToLapse(first: 30) ${page(introduction)}`,
    statements: 24,
  },
  'myIntroductions, with their conversations': {
    asked: `myIntroductions(first: 30) ${page('{ state conversations { channel unread lastMessageAt } }')}`,
    statements: 6,
  },
  'myIntroductions, with what came of them': {
    asked: `myIntroductions(first: 30) ${page('{ state calendarUrl followUps { outcome answeredBy { name } viewerCan { answer } introduction { state } } }')}`,
    statements: 8,
  },
  interestsOfNeed: { asked: `interestsOfNeed(needId: $need, first: 30) ${page(interest)}`, statements: 24 },
  interestsOfSolver: {
    asked: `interestsOfSolver(solverId: $solver, first: 30) ${page(interest)}`,
    statements: 24,
  },
  introductionRequestsOfNeed: {
    asked: `introductionRequestsOfNeed(needId: $need, first: 30) ${page(request)}`,
    statements: 13,
  },
  introductionRequestsWaiting: {
    asked: `introductionRequestsWaiting(first: 30) ${page(request)}`,
    statements: 12,
  },
  interestsOnMyNeeds: { asked: `interestsOnMyNeeds(first: 30) ${page(interest)}`, statements: 24 },
  deskQueue: {
    asked: `deskQueue(name: wants_to_answer, first: 30) ${page(`{ id title company { name } since why dueOn assignedTo { name } snoozedUntil need ${need} solver ${solver} interest ${interest} }`)}`,
    statements: 26,
  },
  undoableDecisions: {
    asked: `undoableDecisions { act at until need { title } introduction { state } interest { state } request { state } }`,
    statements: 4,
  },
  'deskQueue, of needs': {
    asked: `deskQueue(name: to_introduce, first: 30, assignedToMe: false) ${page('{ id title company { name } since why dueOn assignedTo { name } snoozedUntil }')}`,
    statements: 6,
  },
  followUpsToAnswer: {
    asked: `followUpsToAnswer(first: 30) ${page('{ side viewerCan { answer } introduction { state need { title } } }')}`,
    statements: 8,
  },
  interestsWaiting: { asked: `interestsWaiting(first: 30) ${page(interest)}`, statements: 24 },
  contentReports: { asked: `contentReports(first: 30) ${page(report)}`, statements: 18 },
  'contentReports, settled': {
    asked: `contentReports(first: 30, state: resolved) ${page(report)}`,
    statements: 18,
  },
  myContentReports: { asked: `myContentReports(first: 30) ${page(report)}`, statements: 18 },
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
  /** Of these two. */
  match: Match;
  introduction: Introduction;
  /** Of these two. */
  interest: Interest;
  request: IntroductionRequest;
  report: ContentReport;
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
  scene = {
    viewer: { id: viewer.id, client: graphqlClient(product.url, { cookie }) },
    organisationId,
    need: askedFor,
    solver: whoCould,
    match: outdated,
    introduction: lapsed,
    interest: withdrawn,
    request: takenBack,
    report: settled,
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
  const waiting = await aNeed(database, {
    organisationId: theirs,
    ...about,
    state: 'submitted',
    submittedAt: now,
  });
  const pool = { id: newId(), createdAt: now };
  await manager.insert(NeedPool, pool);
  await manager.insert(
    NeedPoolMember,
    [waiting, published].map(({ id: needId }) => ({ needId, poolId: pool.id, joinedAt: now })),
  );
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
  const label = `Label ${i}`;
  const unclaimed = await aSolver(database, { ...about, keywords: [label] });
  await manager.insert(ImportLabel, {
    id: newId(),
    folded: `label ${i}`,
    label,
    spellings: [label],
    nearTagIds: about.tagIds,
    firstSeenAt: now,
  });
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
    // Weak, but the next best.
    manager.create(Match, { ...aMatch(unnamed.id, mine.id), score: 0.01, points: 100 }),
  ]);
  const toldTo = { curatorId: viewer.id, proposedAt: now, lapsesOn: dayInFrance(now) };
  const { id: startupId } = await anOrganisation(database, { kind: 'startup' });
  const full = await aSolver(database, { ...about, organisationId: startupId, monthlyCap: 1 });
  // Neither side is the viewer's: it may judge them.
  await manager.insert(Match, aMatch(unnamed.id, full.id));
  const fitted = await aNeed(database, { organisationId, ...about, state: 'published', publishedAt: now });
  await manager.insert(Match, manager.create(Match, { ...aMatch(fitted.id, full.id), standsOut: true }));
  const accepted = Object.assign(Reply.pending(), { answer: 'accepted' as const });
  const introductionIds: string[] = [];
  const acceptedByBoth = { state: 'accepted' as const, companyReply: accepted, solverReply: accepted };
  for (const wanted of [
    { needId: scene.need.id, solverId: mine.id },
    { needId: published.id, solverId: scene.solver.id },
    { needId: scene.need.id, solverId: full.id, ...acceptedByBoth },
    { needId: published.id, solverId: full.id, ...acceptedByBoth },
    { needId: theirNeed.id, solverId: scene.solver.id, ...acceptedByBoth },
  ]) {
    const { id } = await anIntroduction(database, { ...toldTo, ...wanted });
    introductionIds.push(id);
  }
  await manager.insert(PartySilence, [
    { partyId: theirs, side: 'company', unanswered: 2, since: now },
    { partyId: full.id, side: 'solver', unanswered: 3, since: now },
  ]);
  const critic = await aPerson(database, { role: 'curator' });
  const undone = {
    kind: 'solvers' as const,
    state: 'undone' as const,
    fileName: 'x.csv',
    fileSize: 1,
    kept: 1,
  };
  const plan = manager.create(ImportPlan, { ...undone, id: newId(), authorId: critic.id, createdAt: now });
  await manager.save(plan);
  await manager.query(
    `INSERT INTO import_line (plan_id, object_id, kind, row, version, undone, why)
     VALUES ($1, $2, 'solver', 2, 1, 'kept', '{"key": "import-plans.wasHandled", "values": {}}')`,
    [plan.id, newId()],
  );
  await manager.query(
    `INSERT INTO desk_note (id, need_id, author_id, text, written_at) VALUES ($1, $2, $3, 'Rappeler mardi.', $4)`,
    [newId(), scene.need.id, critic.id, now],
  );
  const answered = { askedAt: now, answeredAt: now, happened: true, outcome: 'pilot' as const };
  for (const introductionId of introductionIds) {
    for (const side of partySides) {
      const question = { introductionId, side, step: 10 as const, dueOn: dayInFrance(now) };
      await manager.insert(FollowUp, { ...question, ...answered, id: newId(), answeredById: critic.id });
      // The next one is not answered yet.
      await manager.insert(FollowUp, { ...question, step: 90, askedAt: now, id: newId() });
    }
  }
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

  for (const pair of [
    { needId: scene.need.id, solverId: mine.id },
    { needId: published.id, solverId: scene.solver.id },
    { needId: published.id, solverId: unclaimed.id },
    { needId: unnamed.id, solverId: mine.id },
  ]) {
    const said = { ...pair, id: newId(), message: 'Nous savons faire.', personId: critic.id };
    await manager.insert(Interest, Interest.open(said, now));
  }
  for (const needId of [scene.need.id, unnamed.id]) {
    const asked = { needId, solverId: unclaimed.id, id: newId(), note: '', personId: critic.id };
    await manager.insert(IntroductionRequest, IntroductionRequest.open(asked, now));
  }
  await manager.insert(IntroductionMessage, {
    id: newId(),
    introductionId: scene.introduction.id,
    channel: 'company',
    authorId: critic.id,
    authorSide: 'company',
    body: 'Qui est-ce ?',
    writtenAt: now,
  });

  const reported = {
    kind: 'message' as const,
    contentId: newId(),
    text: 'Qui est-ce ?',
    authorId: critic.id,
    organisationId: startupId,
    solverId: full.id,
    needId: published.id,
    reason: 'insulting' as const,
    comment: '',
  };
  const actor = await aPerson(database);
  const [open, settled, byViewer] = [actor.id, actor.id, viewer.id].map((reporterId) =>
    ContentReport.open({ ...reported, id: newId(), reporterId }, now),
  ) as [ContentReport, ContentReport, ContentReport];
  settled.settle('resolved', 'Le message est retiré.', now);
  byViewer.settle('dismissed', null, now);
  await manager.insert(ContentReport, [open, settled, byViewer]);

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
  await manager.query(
    `INSERT INTO session (id, person_id, token, expires_at, created_at, updated_at)
     VALUES ($1, $2, $3, now() + interval '1 day', now(), now())`,
    [newId(), viewer.id, newId()],
  );
  const longAgo = new Date(now.getTime() - 8 * 24 * 3_600_000);
  const asked = { state: 'open' as const, requestedAt: longAgo, settledAt: null };
  await manager.insert(JoinRequest, [
    { ...asked, id: newId(), organisationId, personId: critic.id },
    { ...asked, id: newId(), organisationId: theirs, personId: viewer.id },
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
  await manager.insert(OutboxEvent, { ...event, recordedAt: now, dispatchedAt: now });
  await manager.insert(OutboxEvent, {
    ...event,
    id: newId(),
    actorId: viewer.id,
    recordedAt: now,
    notBefore: new Date(now.getTime() + 60_000),
  });
  await manager.insert(Delivery, {
    eventId: event.id,
    handler: 'FindMatchesOnNeedChanged',
    state: 'dead_lettered',
    lastError: 'Error',
    touchedAt: now,
  });
  await manager.insert(SearchNote, {
    id: randomUUID(),
    day: dayInFrance(now),
    key: String(i),
    collection: 'solvers',
    words: `licorne ${i}`,
    filters: {},
    ...about,
    found: false,
    searches: 1,
    opened: [],
  });
  await database.transaction((tx) =>
    tx.audit(
      ...Object.entries({
        organisation: organisationId,
        person: viewer.id,
        need: scene.need.id,
        solver: scene.solver.id,
        tag: scene.tags[0]?.id ?? '',
        match: scene.match.id,
        introduction: scene.introduction.id,
        interest: scene.interest.id,
        introduction_request: scene.request.id,
        content_report: scene.report.id,
      }).map(([kind, id]) => ({
        actorId: actor.id,
        object: { kind, id },
        action: 'edit',
        concernedId: critic.id,
        before: { a: i },
        after: { a: i + 1 },
      })),
    ),
  );
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
    person: scene.viewer.id,
    tag: scene.tags[0]?.id,
    match: scene.match.id,
    introduction: scene.introduction.id,
    interest: scene.interest.id,
    request: scene.request.id,
    report: scene.report.id,
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
    length: 'Int!',
  };
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
    await product.app.get(SearchKeeper).rebuild();
    short = await read(1);
    for (let i = 1; i < 30; i++) await grow(i);
    await product.app.get(SearchKeeper).rebuild();
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
    // As many as there are collections, or queues, ever.
    const growing = listed.map(({ name }) => name).filter((name) => !['searchDrift', 'desk'].includes(name));
    expect(growing.toSorted()).toEqual([...namesOf({ ...lists, ...listsOfPairs })].toSorted());
  });
});
