import { randomUUID } from 'node:crypto';
import { Invitation, JoinRequest, MailDeliverabilityService, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { anAction } from '@passerelle/actions/testing';
import { ConceptIdea, ConceptIntroduction, Joining } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { dayInFrance } from '@passerelle/config';
import { newId, OutboxEvent } from '@passerelle/database';
import { SavedSearch, SearchNote } from '@passerelle/finding';
import type { Product } from '@passerelle/harness/product';
import {
  FollowUp,
  Interest,
  IntroductionMessage,
  IntroductionRequest,
  PartySilence,
  Reply,
  partySides,
} from '@passerelle/introductions';
import { ImportPlan } from '@passerelle/import-plans';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Delivery } from '@passerelle/jobs';
import { Match, MatchDismissal } from '@passerelle/matching';
import { NeedPool, NeedPoolMember } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { ContentReport } from '@passerelle/reports';
import { ImportLabel } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { oneMoreInGroups } from './many-groups.js';
import { oneMoreLearner } from './many-learners.js';
import type { Scene } from './first-of-everything.js';

const DAY = 24 * 3_600_000;

/** One more of each listed object, with its own relations. */
export async function grow(product: Product, scene: Scene, i: number): Promise<void> {
  const { database, clock } = product;
  const { viewer, organisationId } = scene;
  const { manager } = database;
  const now = clock.now();
  const about = { tagIds: [scene.tags[i]?.id ?? ''], territoryCodes: [scene.communes[i]?.code ?? ''] };

  const { organisationId: theirs } = await aMembership(database, { personId: viewer.id });
  const { personId: lost } = await aMembership(database, { organisationId });
  const published = await aNeed(database, {
    organisationId: theirs,
    ...about,
    state: 'published',
    publishedAt: new Date(now.getTime() - DAY),
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
  const { id: caller } = await anOrganisation(database);
  await aNeed(database, { organisationId: caller, ...about, byCurator: true });
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
  const notified = aMatch(published.id, mine.id);
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
  const { email } = await manager.findOneByOrFail(Person, { id: lost });
  const unheld = await aSolver(database, { ...about, contactEmail: `contact${i}@perdu.example` });
  for (const address of [email, unheld.contactEmail ?? ''])
    await product.app
      .get(MailDeliverabilityService)
      .fail({ email: address, mailKey: '00000001', kind: 'permanent', status: '5.1.1' });
  const unnamed = await aNeed(database, {
    organisationId,
    ...about,
    state: 'published',
    publishedAt: new Date(now.getTime() - DAY),
  });
  const wrongs = [
    wrong,
    manager.create(Match, { ...aMatch(scene.need.id, unclaimed.id), state: 'dismissed' }),
    manager.create(Match, { ...aMatch(unnamed.id, scene.solver.id), state: 'dismissed' }),
  ];
  await manager.insert(Match, [
    notified,
    ...wrongs,
    aMatch(scene.need.id, mine.id),
    aMatch(published.id, scene.solver.id),
    // Weak, but the next best.
    manager.create(Match, { ...aMatch(unnamed.id, mine.id), score: 0.01, points: 100 }),
  ]);
  const proposal = { curatorId: viewer.id, proposedAt: now, lapsesOn: dayInFrance(now) };
  const { id: startupId } = await anOrganisation(database, { kind: 'startup' });
  const full = await aSolver(database, { ...about, organisationId: startupId, monthlyCap: 1 });
  // The viewer belongs to neither side, and may judge them.
  await manager.insert(Match, aMatch(unnamed.id, full.id));
  const fitted = await aNeed(database, {
    organisationId,
    ...about,
    state: 'published',
    publishedAt: new Date(now.getTime() - DAY),
  });
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
    const { id } = await anIntroduction(database, { ...proposal, ...wanted });
    introductionIds.push(id);
  }
  const concept = await aConcept(database, {
    ...about,
    createdAt: now,
    carrierId: viewer.id,
    curatorId: viewer.id,
    joined: [viewer.id],
    needIds: [published.id],
  });
  await manager.insert(ConceptIdea, { conceptId: concept.id, ideaId: idea.id });
  const toDo = { ownerId: viewer.id, createdById: viewer.id };
  await anAction(database, { subjectKind: 'concept', subjectId: scene.concept.id, ...toDo });
  await manager.insert(ConceptIntroduction, {
    conceptId: concept.id,
    introductionId: introductionIds[3] ?? '',
  });
  await aConceptPage(database, concept, [viewer.id]);
  const shown = await aConcept(database, {
    ...about,
    createdAt: now,
    carrierId: viewer.id,
    joined: [{ personId: viewer.id, organisationId: theirs }],
  });
  await aConceptPage(database, shown, [viewer.id]);
  const joining = Joining.of({ id: newId(), conceptId: concept.id, needId: fitted.id });
  joining.ask(viewer.id, now);
  await manager.insert(Joining, joining);
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
    const fields = { ...pair, id: newId(), message: 'Nous savons faire.', personId: critic.id };
    await manager.insert(Interest, Interest.open(fields, now));
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
  scene.authorId ||= critic.id;
  const ofAuthor = { authorId: scene.authorId, organisationId };
  const [open, settled, byViewer] = [actor.id, actor.id, viewer.id].map((reporterId) =>
    ContentReport.open(
      { ...reported, ...(reporterId === viewer.id && ofAuthor), id: newId(), reporterId },
      now,
    ),
  ) as [ContentReport, ContentReport, ContentReport];
  settled.settle('resolved', 'Le message est retiré.', now);
  byViewer.settle('dismissed', null, now);
  await manager.insert(ContentReport, [open, settled, byViewer]);

  const kept = {
    id: newId(),
    personId: viewer.id,
    name: 'Chutes',
    text: 'chutes',
    tags: [],
    territories: [],
  };
  await manager.insert(SavedSearch, SavedSearch.save({ ...kept, kinds: [] }, now));

  const recipient = { recipientKind: 'person' as const, recipientId: viewer.id };
  const once = { createdAt: now, mailId: newId(), mailedAt: now };
  await manager.insert(Notice, [
    {
      ...recipient,
      ...once,
      id: newId(),
      kind: 'match_found',
      subjectId: notified.id,
      data: { needId: published.id, matchId: notified.id, solverId: mine.id },
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
  await oneMoreLearner(database, viewer, { schoolId: theirs, now });
  await oneMoreInGroups(
    database,
    { groupId: scene.groupId, viewerId: viewer.id, conceptId: scene.concept.id },
    { personId: critic.id, needId: published.id, conceptId: concept.id, now },
  );
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
        concept: scene.concept.id,
      }).map(([kind, id]) => ({
        actorId: actor.id,
        object: { kind, id },
        action: 'edit' as const,
        concernedId: critic.id,
        before: { a: i },
        after: { a: i + 1 },
      })),
    ),
  );
}
