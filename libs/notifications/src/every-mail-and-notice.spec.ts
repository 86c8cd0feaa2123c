import { beforeAll, describe, expect, it } from '@jest/globals';
import { JoinRequest, Organisation, Person } from '@passerelle/accounts';
import { actorOf } from '@passerelle/accounts/testing';
import { Action } from '@passerelle/actions';
import { anAction } from '@passerelle/actions/testing';
import { GateDecision, Joining } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { languages, oneClickRefusalPath } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { Group, GroupInvitation, GroupMeeting, GroupRequest, MinutesEdition } from '@passerelle/groups';
import { aGroup } from '@passerelle/groups/testing';
import { SavedSearch } from '@passerelle/finding';
import { bootProduct } from '@passerelle/harness/product';
import { addressesIn } from '@passerelle/harness/robot';
import {
  FollowUp,
  Interest,
  Introduction,
  IntroductionMessage,
  IntroductionRequest,
} from '@passerelle/introductions';
import { anIntroduction, aScene, type Scene } from '@passerelle/introductions/testing';
import type { RenderedMail } from '@passerelle/mail';
import { addressIn } from '@passerelle/mail/testing';
import { type Match } from '@passerelle/matching';
import { Need, NeedEdit } from '@passerelle/needs';
import { ContentReport } from '@passerelle/reports';
import { Idea, Solver } from '@passerelle/solvers';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { aMatch, mailedAtOnce } from '../testing/index.js';
import { Notice, NoticeMails, type NoticeData, Readers } from './notices/index.js';
import { MailPreferences } from './preferences/index.js';
import { NoticeTexts } from './reading/index.js';
import { topics } from './topics.js';

/** Columns of text that nobody types. All others are poisoned, also those that do not exist yet. */
const notTyped =
  /^(kind|subject_kind|setting|signature|state|role|language|email|contact_email|supervisor_email|siren|siret|external_id|import_fingerprint|reason|channel|author_side|side|outcome|outcome_source|closing_reason|territory_codes|wanted_kinds|moderation_reasons|.*_answer|.*reason|meeting_link|link)$/;
/** Of a meeting on which both agreed: a field of its own, on a button that says where it leads. */
const callLink = 'https://visio.example/salle';
const poison = 'Compte bloqué : https://piege.example.com/a, piege-ovlt.com ou aide@piege.example';

/** The whole of it: also the pages to which mails lead. */
const given = bootProduct({ worker: false });
mailedAtOnce(given);
let scene: Scene;
let introduction: Introduction;
let match: Match;
let data: Required<NoticeData>;
let followUpId: string;
let messageId: string;

/** Writes the poison into every text column of a row that takes it. */
async function poisoned(entity: EntityTarget<ObjectLiteral>, id: string): Promise<void> {
  const { tableName, columns } = given.database.manager.connection.getMetadata(entity);
  const typed = columns.filter(({ type, databaseName }) => type === 'text' && !notTyped.test(databaseName));
  for (const { databaseName, isArray } of typed) {
    await given.database.manager.query(`UPDATE "${tableName}" SET "${databaseName}" = $2 WHERE id = $1`, [
      id,
      isArray ? [poison] : poison,
    ]);
  }
}

beforeAll(async () => {
  const { database } = given;
  const now = given.clock.now();
  scene = await aScene(given, { solver: { contactEmail: 'contact@veille.example' } });
  const { need, solver, company, holder, curator } = scene;
  const [ideaId, editId, interestId, requestId, reportId] = [newId(), newId(), newId(), newId(), newId()];
  followUpId = newId();
  messageId = newId();
  const accepted = { answer: 'accepted' as const, byMail: true };
  introduction = await anIntroduction(database, {
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
  // A meeting was called off, and each side proposes another time: both are mailed, whoever reads.
  introduction.calledOffMeeting = { at: now.toISOString(), by: 'solver', note: poison };
  introduction.timeOffers = (['company', 'solver'] as const).map((by) => ({
    by,
    times: [new Date(now.getTime() + 86_400_000).toISOString()],
    place: poison,
    link: callLink,
  }));
  await database.manager.save(introduction);
  const said = {
    id: messageId,
    introductionId: introduction.id,
    channel: 'parties',
    authorSide: 'solver',
  } as const;
  await database.manager.insert(IntroductionMessage, {
    ...said,
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
  // Nobody else of the scene has not seen the need.
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
  match = await aMatch(database, { needId: need.id, solverId: solver.id });
  match.reasons.ideaId = ideaId;
  match.reasons.words = [{ need: poison, solver: poison, inTitle: true, points: 4000 }];
  await database.manager.save(match);
  data = {
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
    await poisoned(entity, id ?? '');
});

const inOrderToBeRead = (part: string): string =>
  part
    .replace(/<style>[^]*<\/style>|<!--[^]*?-->|<!doctype html>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    // What the product itself links to.
    .replaceAll(new RegExp(`${given.url}\\S*`, 'g'), '')
    .replaceAll(new RegExp(`\\(${new URL(callLink).host}\\)|${callLink}`, 'g'), '');

function expectNoAddress(...parts: string[]): void {
  for (const part of parts) {
    expect(addressIn(inOrderToBeRead(part))).toBeUndefined();
    expect(part).not.toMatch(/piege\.example|piege-ovlt\.com/);
  }
}

const kinds = topics.flatMap((topic) =>
  Object.entries(topic.notices).map(([kind, definition]) => ({ topic, kind, definition })),
);

/** The notices of this kind, one for each reader. */
function noticesOf(kind: string): { as: 'company' | 'solver' | 'curator'; notice: Notice; person: string }[] {
  const subjectId =
    { match_found: match.id, message_written: messageId, follow_up_asked: followUpId }[kind] ?? newId();
  return (['company', 'solver', 'curator'] as const).map((as) => {
    const { company, holder, curator } = scene;
    const person = { company, solver: holder, curator }[as].personId ?? '';
    const notice = given.database.manager.create(Notice, {
      id: newId(),
      kind,
      subjectId,
      recipientKind: 'person',
      recipientId: person,
      data,
      createdAt: given.clock.now(),
      readAt: null,
      mailId: newId(),
      mailedAt: null,
      mailRefusal: null,
    });
    return { as, notice, person };
  });
}

type Kind = (typeof kinds)[number];

/** The mails of this kind, one for each of its readers. */
async function mailsOf({ topic, kind, definition }: Kind): Promise<RenderedMail[]> {
  const mails: RenderedMail[] = [];
  for (const { as, notice } of noticesOf(kind)) {
    if (definition.compose !== undefined) {
      const mail = await given.app.get(NoticeMails, { strict: false }).compose([notice]);
      if (mail !== undefined && mail !== 'waits') mails.push(mail);
      continue;
    }
    const source = given.app.get(topic.source, { strict: false });
    const subject = await source.find(notice, given.database.manager);
    const recipient = { kind: 'person' as const, id: notice.recipientId };
    const reader = await given.app
      .get(Readers, { strict: false })
      .find(recipient, source.writingTo?.(subject, as));
    if (reader === undefined || definition.mail === undefined) continue;
    const { heading } = definition.words[reader.language];
    const mail = await definition.mail(source, { subject, notice, reader, as, heading });
    if (mail !== undefined) mails.push(mail);
  }
  // Otherwise this spec would prove nothing of a kind of notice that it cannot make.
  expect(mails.length > 0).toBe(definition.compose !== undefined || definition.mail !== undefined);
  return mails;
}

describe.each(languages)('an address that somebody typed, in %s', (language) => {
  beforeAll(async () => {
    await given.database.manager.updateAll(Person, { language });
  });

  it.each(kinds)('is in no mail of $kind', async (kind) => {
    for (const { subject, html, text } of await mailsOf(kind)) expectNoAddress(subject, html, text);
  });

  it.each(kinds)('is in no notice of $kind', async ({ kind }) => {
    for (const { notice, person } of noticesOf(kind)) {
      const actor = await actorOf(given.database, person);
      const context = { actor, language, req: {} } as never;
      const { title, body } = await given.app.get(NoticeTexts, { strict: false }).of(notice, context);
      expectNoAddress(title, body);
    }
  });
});

describe('a mail', () => {
  const withMail = kinds.filter(({ definition }) => definition.mailed !== false);
  /** Those that can be made of this scene for whom they are for; the specs of the topics make the others. */
  const made = new Set<string>();

  it.each(withMail)(
    'of $kind leads to the page where its reader chooses, and says so in both parts',
    async (kind) => {
      for (const { html, text } of await mailsOf(kind))
        for (const part of [html, text]) expect(part).toContain(`${given.url}/lien/mails?token=`);
    },
  );

  it.each(withMail)(
    'of $kind is not sent to whoever has refused such mails',
    async ({ kind, definition }) => {
      const mails = given.app.get(NoticeMails, { strict: false });
      const preferences = given.app.get(MailPreferences, { strict: false });
      for (const { as, notice, person } of noticesOf(kind)) {
        if ((await mails.compose([notice])) === undefined) continue;
        made.add(kind);
        const isOfDesk = as === 'curator' && kind !== 'need_found';
        const category = isOfDesk ? 'desk' : definition.mailed && definition.mailed.category;
        const choose = (timing: 'never' | 'at_once') =>
          preferences.change(person, { choices: category ? [{ category, timing }] : [] });
        await choose('never');
        expect(await mails.compose([notice])).toBeUndefined();
        await choose('at_once');
        expect(await mails.compose([notice])).toBeDefined();
      }
    },
  );

  it.each(withMail)(
    'of $kind can be refused by a mail program, with all that it is about, unless it cannot wait',
    async ({ kind, definition }) => {
      const mails = given.app.get(NoticeMails, { strict: false });
      const preferences = given.app.get(MailPreferences, { strict: false });
      for (const { as, notice, person } of noticesOf(kind)) {
        const mail = await mails.compose([notice]);
        if (mail === undefined || mail === 'waits') continue;
        const { category, urgent } = definition.mailed as Exclude<typeof definition.mailed, false>;
        const about = as === 'curator' ? 'desk' : category;
        const { unsubscribeUrl } = mail;
        if (unsubscribeUrl === undefined) {
          expect({ as, urgent }).not.toMatchObject({ as: 'curator' });
          expect(urgent).not.toBe('never');
          continue;
        }
        const post = { method: 'POST', body: 'List-Unsubscribe=One-Click' };
        expect((await fetch(unsubscribeUrl, { redirect: 'manual' })).status).toBe(303);
        expect(await mails.compose([notice])).toBeDefined();
        expect((await fetch(unsubscribeUrl, post)).status).toBe(204);
        const { choices } = await preferences.of(person);
        const ended = choices.filter(({ timing }) => timing === 'never').map((each) => each.category);
        // Whoever has not asked for such mails refuses all of that kind, for their address.
        const refused = unsubscribeUrl.includes(oneClickRefusalPath) ? 'matches' : about;
        // What a search has found ends with that search.
        expect(ended).toEqual(kind === 'need_found' ? [] : [refused]);
        expect(await mails.compose([notice])).toBeUndefined();
        await given.database.manager
          .createQueryBuilder()
          .update(SavedSearch)
          .set({ pausedAt: null })
          .execute();
        await preferences.change(person, {
          choices: ended.map((each) => ({ category: each, timing: 'at_once' as const })),
        });
      }
    },
  );

  it('of these kinds can be made here', () => {
    expect([...made].toSorted()).toEqual([
      'action_added',
      'action_due',
      'action_given',
      'concept_gate_decided',
      'concept_invited',
      'concept_page_asked',
      'follow_up_asked',
      'group_meeting_cancelled',
      'group_request_answered',
      'group_requested',
      'idea_returned',
      'interest_marked',
      'introduction_asked',
      'match_found',
      'message_written',
      'minutes_published',
      'need_edited',
      'need_found',
      'need_matched',
      'need_published',
    ]);
  });
});

describe('a link', () => {
  it.each(kinds)('leads to a page that there is, in every mail of $kind', async (kind) => {
    const paths = new Set<string>();
    for (const { html } of await mailsOf(kind))
      for (const address of addressesIn(html))
        if (address.startsWith(given.url)) paths.add(address.slice(given.url.length));
    for (const path of paths) {
      // Where somebody has to sign in, or a link is no longer good, there is a page too.
      const { status } = await fetch(given.url + path, {
        headers: { accept: 'text/html' },
        redirect: 'manual',
      });
      expect({ path, status }).not.toEqual({ path, status: 404 });
    }
  });
});
