import { JoinRequest, Organisation, Person } from '@passerelle/accounts';
import { Action } from '@passerelle/actions';
import { anAction } from '@passerelle/actions/testing';
import { GateDecision, Joining } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { type Database, newId } from '@passerelle/database';
import { SavedSearch } from '@passerelle/finding';
import { Group, GroupInvitation, GroupMeeting, GroupRequest, MinutesEdition } from '@passerelle/groups';
import { aGroup } from '@passerelle/groups/testing';
import type { TestDatabase } from '@passerelle/harness';
import {
  FollowUp,
  Interest,
  Introduction,
  IntroductionMessage,
  IntroductionRequest,
} from '@passerelle/introductions';
import { anIntroduction, aScene, type Scene } from '@passerelle/introductions/testing';
import type { Match } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { Need, NeedEdit } from '@passerelle/needs';
import type { NoticeData } from '@passerelle/notifications';
import { ContentReport } from '@passerelle/reports';
import { Idea, Solver } from '@passerelle/solvers';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Text columns whose values nobody types. All other columns are poisoned, including future columns. */
const notTyped =
  /^(kind|subject_kind|away_kind|setting|signature|state|role|language|email|contact_email|supervisor_email|siren|siret|external_id|import_fingerprint|reason|channel|author_side|side|outcome|outcome_source|closing_reason|territory_codes|wanted_kinds|moderation_reasons|.*_answer|.*reason|meeting_link|link)$/;
/** Link of a meeting on which both agreed: a separate field, on a button that shows its target. */
export const callLink = 'https://visio.example/salle';
export const poison = 'Compte bloqué : https://piege.example.com/a, piege-ovlt.com ou aide@piege.example';

/** One object of every kind in notices, with an address in every text that people type. */
export interface PoisonedScene extends Scene {
  match: Match;
  followUpId: string;
  messageId: string;
  /** The ids of all these objects. */
  data: Required<NoticeData>;
}

export async function aPoisonedScene(given: TestDatabase): Promise<PoisonedScene> {
  const { database } = given;
  const now = given.clock.now();
  const scene = await aScene(given, { solver: { contactEmail: 'contact@veille.example' } });
  const { need, solver, company, holder, curator } = scene;
  const [ideaId, editId, interestId, requestId, reportId] = [newId(), newId(), newId(), newId(), newId()];
  const [followUpId, messageId] = [newId(), newId()];
  const accepted = { answer: 'accepted' as const, byMail: true };
  const introduction = await anIntroduction(database, {
    needId: need.id,
    solverId: solver.id,
    curatorId: curator.personId,
    meetingAt: now,
    meetingLink: callLink,
    metOn: '2026-11-02',
    replyDueOn: '2027-01-18',
    lapsesOn: '2027-01-25',
  });
  Object.assign(introduction.companyReply, accepted, { reason: 'other', note: poison });
  Object.assign(introduction.solverReply, accepted, { answer: 'declined', reason: 'other', note: poison });
  Object.assign(introduction, { withdrawalReason: 'other', outcome: 'nothing' });
  // A meeting was cancelled, and each side proposes another time. Both are mailed, for every reader.
  introduction.calledOffMeeting = { at: now.toISOString(), by: 'solver', note: poison };
  introduction.timeOffers = (['company', 'solver'] as const).map((by) => ({
    by,
    times: [new Date(now.getTime() + 86_400_000).toISOString()],
    place: poison,
    link: callLink,
  }));
  await database.manager.save(introduction);
  const fields = {
    id: messageId,
    introductionId: introduction.id,
    channel: 'parties',
    authorSide: 'solver',
  } as const;
  await database.manager.insert(IntroductionMessage, {
    ...fields,
    authorId: null,
    body: poison,
    writtenAt: now,
  });
  await database.manager.insert(Idea, {
    id: ideaId,
    solverId: solver.id,
    title: 'x',
    description: 'x',
    signature: 'returned',
    signatureAt: now,
    returnedReason: poison,
  });
  await database.manager.insert(NeedEdit, {
    id: editId,
    needId: need.id,
    editedAt: now,
    changes: [{ field: 'title', before: poison, after: poison }, { field: 'description' }],
  });
  await database.manager.insert(
    Interest,
    Object.assign(
      Interest.open(
        { id: interestId, needId: need.id, solverId: solver.id, message: '', personId: holder.personId },
        now,
      ),
      { declineReason: 'other' },
    ),
  );
  await database.manager.insert(
    IntroductionRequest,
    Object.assign(
      IntroductionRequest.open(
        { id: requestId, needId: need.id, solverId: solver.id, note: '', personId: company.personId },
        now,
      ),
      { declineReason: 'other' },
    ),
  );
  await database.manager.insert(FollowUp, {
    id: followUpId,
    introductionId: introduction.id,
    side: 'company',
    step: 10,
    dueOn: '2026-11-12',
    askedAt: now,
  });
  await database.manager.insert(
    ContentReport,
    Object.assign(new ContentReport(), {
      id: reportId,
      kind: 'message',
      contentId: messageId,
      reporterId: company.personId,
      reason: 'misleading',
      state: 'dismissed',
      text: poison,
      comment: poison,
      note: poison,
      reportedAt: now,
      settledAt: now,
    }),
  );
  const concept = await aConcept(database, {
    title: poison,
    promise: poison,
    joined: [company.personId ?? '', holder.personId ?? ''],
  });
  await aConceptPage(database, concept, [], { promise: poison, results: poison });
  const joining = Joining.of({ id: newId(), conceptId: concept.id, needId: need.id });
  joining.propose(curator.personId, true, now);
  Object.assign(joining, { state: 'declined', settledAt: now, reason: poison });
  await database.manager.insert(Joining, joining);
  const decisionId = newId();
  await database.manager.insert(GateDecision, {
    id: decisionId,
    conceptId: concept.id,
    gate: 'problem',
    verdict: 'refused',
    reason: poison,
    personId: curator.personId,
    at: now,
  });
  const joinRequestId = newId();
  await database.manager.insert(JoinRequest, {
    id: joinRequestId,
    organisationId: need.organisationId,
    personId: holder.personId ?? '',
    state: 'accepted',
    requestedAt: now,
    settledAt: now,
  });
  const group = await aGroup(database, { leadId: holder.personId, memberIds: [company.personId ?? ''] });
  const action = await anAction(database, {
    subjectKind: 'group',
    subjectId: group.id,
    ownerId: company.personId,
    dueOn: '2026-11-02',
  });
  const [groupRequestId, groupInvitationId, meetingId] = [newId(), newId(), newId()];
  const of = { groupId: group.id };
  const asked = { id: groupRequestId, personId: holder.personId ?? '', message: poison, requestedAt: now };
  await database.manager.insert(GroupRequest, { ...of, ...asked });
  await database.manager.insert(GroupInvitation, {
    ...of,
    id: groupInvitationId,
    email: 'marie@residence.example',
    answeredById: company.personId,
    invitedAt: now,
    expiresAt: now,
  });
  const meetingAt = {
    id: meetingId,
    at: now,
    plannedAt: now,
    place: 'x',
    link: callLink,
    edition: 2,
    publishedFrom: 1,
  };
  await database.manager.insert(GroupMeeting, { ...of, ...meetingAt, agenda: 'x' });
  await database.manager.insert(MinutesEdition, {
    meetingId,
    edition: 2,
    content: {
      minutes: poison,
      decisions: [poison],
      actions: [{ title: poison, owner: poison, dueOn: '2026-12-03' }],
      present: [poison],
      absent: [poison],
    },
    correction: poison,
    publishedAt: now,
  });
  // In this scene, only this person has not seen the need.
  const searchId = newId();
  await database.manager.insert(
    SavedSearch,
    SavedSearch.save(
      {
        id: searchId,
        personId: curator.personId ?? '',
        name: poison,
        text: poison,
        tags: [],
        territories: [],
        kinds: [],
      },
      now,
    ),
  );
  const match = await aMatchToNotify(database, { needId: need.id, solverId: solver.id });
  match.reasons.ideaId = ideaId;
  match.reasons.words = [{ need: poison, solver: poison, inTitle: true, points: 4000 }];
  await database.manager.save(match);
  const data: Required<NoticeData> = {
    needId: need.id,
    matchId: match.id,
    solverId: solver.id,
    searchIds: [searchId],
    ideaId,
    reportId,
    editId,
    conceptId: concept.id,
    personId: company.personId ?? '',
    decisionId,
    joiningId: joining.id,
    introductionId: introduction.id,
    channel: 'parties',
    interestId,
    requestId,
    joinRequestId,
    organisationId: need.organisationId,
    groupId: group.id,
    groupRequestId,
    groupInvitationId,
    meetingId,
    edition: 2,
    actionId: action.id,
    page: `/groupes/${group.id}`,
    untilMessageId: messageId,
    side: 'solver',
    plannedBy: 'solver',
    meetingSequence: introduction.meetingSequence,
  };
  const people = [company, holder, curator].map(({ personId }) => [Person, personId] as const);
  for (const [entity, id] of [
    ...people,
    [Organisation, need.organisationId],
    [Need, need.id],
    [Solver, solver.id],
    [Idea, ideaId],
    [Introduction, introduction.id],
    [IntroductionMessage, messageId],
    [Interest, interestId],
    [IntroductionRequest, requestId],
    [FollowUp, followUpId],
    [Group, group.id],
    [Action, action.id],
    [GroupMeeting, meetingId],
  ] as const)
    await poisonRow(database, entity, id ?? '');
  return { ...scene, match, followUpId, messageId, data };
}

/** Writes the poison into every text column of a row that accepts it. */
async function poisonRow(database: Database, entity: EntityTarget<ObjectLiteral>, id: string): Promise<void> {
  const { tableName, columns } = database.manager.connection.getMetadata(entity);
  const typed = columns.filter(({ type, databaseName }) => type === 'text' && !notTyped.test(databaseName));
  for (const { databaseName, isArray } of typed) {
    await database.manager.query(`UPDATE "${tableName}" SET "${databaseName}" = $2 WHERE id = $1`, [
      id,
      isArray ? [poison] : poison,
    ]);
  }
}
