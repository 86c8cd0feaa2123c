import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, findActorOfPerson, JoinRequest, Person } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule, newId } from '@passerelle/database';
import { ActorOfRequest, GraphqlModule, listUnguardedFields, WriteQuota } from '@passerelle/graphql';
import { graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import {
  Interest,
  interestStates,
  type Introduction,
  IntroductionRequest,
  type IntroductionState,
  introductionStates,
  mayOnInterest,
  mayOnIntroduction,
  requestStates,
} from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { MailModule } from '@passerelle/mail';
import { Match, MatchDismissal } from '@passerelle/matching';
import { mayOnNeed, Need, needStates } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { ContentReport } from '@passerelle/reports';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { DataSource } from 'typeorm';
import { firstMatchesTopic } from '../matches/index.js';
import { followUpTopic } from '../follow-ups/index.js';
import { interestTopic } from '../interests/index.js';
import { introductionRequestTopic } from '../introduction-requests/index.js';
import { introductionTopic } from '../introductions/index.js';
import { joinRequestTopic } from '../join-requests/index.js';
import { needTopic } from '../needs/index.js';
import { profileTopic } from '../profiles/index.js';
import { reportTopic } from '../reports/index.js';
import { Notice, type NoticeData } from '../notices/index.js';
import { NoticesResolver } from './notices.resolver.js';
import { NotificationsModule } from '../notifications.module.js';
import { aMatch } from '../../testing/index.js';
import { type NoticeKind, noticeKinds } from '../topics.js';

const kindsOf = ({ notices }: { notices: object }): string[] => Object.keys(notices);
const noticeKindsAbout = {
  need: [needTopic, firstMatchesTopic].flatMap(kindsOf),
  introduction: [introductionTopic, followUpTopic].flatMap(kindsOf),
  interest: kindsOf(interestTopic),
  request: kindsOf(introductionRequestTopic),
  profile: kindsOf(profileTopic),
  report: kindsOf(reportTopic),
  joinRequest: kindsOf(joinRequestTopic),
};

const given = testDatabase();
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  @Module({
    providers: [
      {
        provide: ActorOfRequest,
        useValue: {
          actorOf: ({ headers }: { headers: { cookie?: string } }): Promise<Actor> =>
            findActorOfPerson(given.database.manager, headers.cookie ?? newId()),
        },
      },
      { provide: WriteQuota, useValue: { count: async () => undefined } },
    ],
    exports: [ActorOfRequest, WriteQuota],
  })
  class Actors {}
  const settings = readSettings({
    DATABASE_URL: given.url,
    SECRET: 'a secret for specs that is long enough',
  });
  @Module({
    imports: [
      ConfigModule.with(settings, given.clock),
      DatabaseModule,
      MailModule.with('smtp://127.0.0.1:1'),
      GraphqlModule.forRoot({ imports: [Actors] }),
      NotificationsModule,
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

interface Told {
  id: string;
  kind: NoticeKind;
  title: string;
  body: string;
  link: string;
  createdAt: string;
  readAt: string | null;
  need: { id: string; title: string; organisation: { name: string } | null } | null;
  introduction: { id: string; state: IntroductionState } | null;
  solver: { id: string; name: string } | null;
  match: { id: string; score: number; sharedTags: { tag: { label: string } }[] } | null;
}

const list = `query ($unreadOnly: Boolean! = false, $first: Int! = 50, $after: String) {
  myNotices(unreadOnly: $unreadOnly, first: $first, after: $after) {
    nodes {
      id kind title body link createdAt readAt
      need { id title organisation { name } }
      introduction { id state }
      solver { id name }
      match { id score sharedTags { tag { label } } }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
  unreadNoticeCount
}`;

interface Page {
  myNotices: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
  unreadNoticeCount: number;
}
const ask = async <Data = Page>(personId: string, document = list, variables: object = {}) => {
  const { result, statements } = await countStatements(app.get(DataSource), () =>
    graphqlClient(url, { cookie: personId }).query<Data>(document, { ...variables }),
  );
  return { ...result, statements };
};
const toldTo = async (personId: string, variables: object = {}): Promise<Told[]> => {
  const { data, errors } = await ask(personId, list, variables);
  expect(errors).toBeUndefined();
  const { nodes = [], totalCount } = data?.myNotices ?? {};
  expect(totalCount).toBe(nodes.length);
  return nodes;
};

let need: Need;
let reader: Person;
beforeEach(async () => {
  need = await aNeed(given.database, {
    organisationId: (await anOrganisation(given.database)).id,
    state: 'published',
    title: 'Repérer les chutes la nuit',
  });
  reader = await aPerson(given.database);
});

const aNotice = async (wanted: Partial<Notice> = {}): Promise<Notice> => {
  const notice = given.database.manager.create(Notice, {
    id: newId(),
    kind: 'need_published',
    subjectId: newId(),
    recipientKind: 'person',
    recipientId: reader.id,
    data: { needId: need.id },
    createdAt: given.clock.now(),
    mailId: newId(),
    ...wanted,
  });
  await given.database.manager.insert(Notice, notice);
  return notice;
};
const aMatchNotice = async (solver: Solver, wanted: Partial<Notice> = {}): Promise<Notice> => {
  const tag = await aTag(given.database, { labelFr: 'Silver économie', labelEn: 'Silver economy' });
  const side = { tagId: tag.id, origin: 'chosen' as const, written: undefined };
  const match = await aMatch(given.database, { needId: need.id, solverId: solver.id });
  const reasons = { ...match.reasons, tags: [{ tagId: tag.id, need: side, solver: side, points: 1000 }] };
  await given.database.manager.save(Object.assign(match, { reasons }));
  const data = { needId: need.id, matchId: match.id, solverId: solver.id };
  return aNotice({ kind: 'match_found', subjectId: match.id, data, ...wanted });
};

const aNoticeOf = (
  { id: introductionId, needId }: Introduction,
  wanted: Partial<Notice> = {},
): Promise<Notice> => aNotice({ kind: 'introduction_proposed', data: { needId, introductionId }, ...wanted });

const markedBy = async (solverId: string, wanted: Partial<Interest> = {}): Promise<Interest> => {
  const said = { id: newId(), needId: need.id, solverId, message: 'Nous savons faire.', personId: null };
  const interest = Object.assign(Interest.open(said, given.clock.now()), wanted);
  await given.database.manager.insert(Interest, interest);
  return interest;
};
const askedFor = async (
  solverId: string,
  wanted: Partial<IntroductionRequest> = {},
): Promise<IntroductionRequest> => {
  const asked = { id: newId(), needId: need.id, solverId, note: '', personId: null };
  const request = Object.assign(IntroductionRequest.open(asked, given.clock.now()), wanted);
  await given.database.manager.insert(IntroductionRequest, request);
  return request;
};
const aNoticeOfInterest = (
  { id: interestId, needId }: Interest,
  wanted: Partial<Notice> = {},
): Promise<Notice> => aNotice({ kind: 'interest_marked', data: { needId, interestId }, ...wanted });
const aNoticeOfMessage = ({ id: introductionId, needId }: Introduction): Promise<Notice> =>
  aNotice({ kind: 'message_written', data: { needId, introductionId, channel: 'company' } });

/** An introduction in a state, with the answers and whatever else that state comes with. */
const introducedAs = async (state: IntroductionState, solverId: string): Promise<Introduction> => {
  const isOpened = ['accepted', 'met', 'succeeded', 'fruitless'].includes(state);
  const introduction = await anIntroduction(given.database, {
    needId: need.id,
    solverId,
    state: 'withdrawn',
  });
  introduction.state = state;
  for (const reply of [introduction.companyReply, introduction.solverReply]) {
    reply.answer = isOpened ? 'accepted' : 'pending';
  }
  if (state === 'declined') {
    Object.assign(introduction.solverReply, { answer: 'declined', declineReason: 'too_far' });
  }
  return given.database.manager.save(introduction);
};

it('opens no field to everybody', async () => {
  expect(listUnguardedFields([NoticesResolver])).toEqual([]);
  for (const field of ['myNotices { totalCount }', 'unreadNoticeCount']) {
    const { errors } = await ask(newId(), `{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  for (const field of ['markNoticeRead(id: "x") { id }', 'markAllNoticesRead']) {
    const { errors } = await ask(newId(), `mutation { ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
});

/** What somebody has reported, and a curator has settled. */
async function reportedBy({ id: reporterId }: Person): Promise<string> {
  const id = newId();
  await given.database.manager.insert(ContentReport, {
    id,
    kind: 'person',
    contentId: newId(),
    text: 'Un nom trompeur',
    reporterId,
    reason: 'misleading',
    comment: '',
    state: 'dismissed',
    reportedAt: given.clock.now(),
    settledAt: given.clock.now(),
  });
  return id;
}

/** Somebody asks to join the company of the need. */
async function joining(asker: Person, state: JoinRequest['state'] = 'open'): Promise<NoticeData> {
  const id = newId();
  const { organisationId } = need;
  const requestedAt = given.clock.now();
  const settledAt = state === 'open' ? null : requestedAt;
  await given.database.manager.insert(JoinRequest, {
    id,
    organisationId,
    personId: asker.id,
    state,
    requestedAt,
    settledAt,
  });
  return { joinRequestId: id, organisationId };
}

describe('myNotices', () => {
  it('tells what there is to know of a match, in the reader’s language', async () => {
    const solver = await aSolver(given.database, { personId: reader.id, name: 'Veille Douce' });
    const notice = await aMatchNotice(solver);
    const [told] = await toldTo(reader.id);
    expect(told).toEqual({
      id: notice.id,
      kind: 'match_found',
      title: 'Un besoin qui pourrait vous concerner\u00a0: Repérer les chutes la nuit',
      body: 'Points communs\u00a0: Silver économie. Mots que vous employez aussi\u00a0: chutes. Dans la même commune.',
      link: `/besoins/${need.id}`,
      createdAt: given.clock.now().toISOString(),
      readAt: null,
      need: { id: need.id, title: need.title, organisation: { name: 'Loire Aide à Domicile' } },
      introduction: null,
      solver: { id: solver.id, name: 'Veille Douce' },
      match: { id: notice.subjectId, score: 0.7, sharedTags: [{ tag: { label: 'Silver économie' } }] },
    });
    await given.database.manager.update(Person, { id: reader.id }, { language: 'en' });
    const [english] = await toldTo(reader.id);
    expect(english?.title).toBe('A need that may be for you: Repérer les chutes la nuit');
    expect(english?.body).toContain('In common: Silver economy');
  });

  it('says so once the reader has dismissed a match, not when the company has', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const { subjectId: matchId } = await aMatchNotice(solver);
    const { manager } = given.database;
    const dismissedBy = async (side: 'solver' | 'company'): Promise<void> => {
      await manager.update(Match, matchId, { state: 'dismissed' });
      await manager.insert(MatchDismissal, {
        id: newId(),
        matchId,
        side,
        personId: null,
        reason: 'other_trade',
        comment: null,
        dismissedAt: given.clock.now(),
        takenBackAt: null,
      });
    };
    await dismissedBy('company');
    expect((await toldTo(reader.id))[0]?.title).toMatch(/^Un besoin qui pourrait vous concerner/);
    await dismissedBy('solver');
    expect((await toldTo(reader.id))[0]).toMatchObject({
      title: 'Un besoin que vous avez écarté\u00a0: Repérer les chutes la nuit',
      body: 'Vous pouvez revenir sur votre réponse.',
    });
  });

  it('says whose words are the note of a report that is settled', async () => {
    const reportId = await reportedBy(reader);
    await aNotice({ kind: 'content_report_settled', data: { reportId } });
    const { manager } = given.database;
    const body = async (): Promise<string | undefined> => (await toldTo(reader.id))[0]?.body;
    const said = 'L’équipe d’OVLT l’a lu et n’a rien changé. Merci de l’avoir signalé.';
    expect(await body()).toBe(said);
    await manager.update(ContentReport, reportId, { note: 'C’est une marque.' });
    expect(await body()).toBe(`${said} L’équipe précise\u00a0: «\u00a0C’est une marque.\u00a0»`);
    await manager.update(Person, { id: reader.id }, { language: 'en' });
    expect(await body()).toMatch(/Thank you for reporting it\. The team adds: “C’est une marque\.”$/);
  });

  it('has a report’s text on one line, in its title', async () => {
    const reportId = await reportedBy(reader);
    await given.database.manager.update(ContentReport, reportId, { text: 'Bonjour,\n\nje vends tout.' });
    await aNotice({ kind: 'content_report_settled', data: { reportId } });
    expect((await toldTo(reader.id))[0]?.title).toMatch(/\u00a0: Bonjour, je vends tout\.$/);
  });

  it('hides what the reader may not see of a need that he may see', async () => {
    await given.database.manager.update(Need, { id: need.id }, { confidential: true });
    await aMatchNotice(await aSolver(given.database, { personId: reader.id }));
    const [told] = await toldTo(reader.id);
    expect(told?.need?.organisation).toBeNull();
    expect(JSON.stringify(told)).not.toContain('Loire Aide');
  });

  it('holds what was told to the profiles that the reader holds, by claim or through an organisation', async () => {
    const { organisationId } = await aMembership(given.database, { personId: reader.id, role: 'member' });
    const claimed = await aSolver(given.database, { personId: reader.id });
    const shared = await aSolver(given.database, { organisationId });
    const foreign = await aSolver(given.database);
    const notices: Notice[] = [];
    for (const { id } of [claimed, shared, foreign]) {
      notices.push(await aNotice({ recipientKind: 'solver', recipientId: id }));
    }
    const [forClaimed, forShared] = notices;
    expect((await toldTo(reader.id)).map(({ id }) => id)).toEqual([forShared?.id, forClaimed?.id]);
  });

  it('holds nothing of others, and nothing of what may not be seen, by the rule of needs', async () => {
    const person = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    for (const recipientId of [reader.id, person.personId, curator.id]) await aNotice({ recipientId });
    const wherever = [
      ...needStates.map((state) => ({ state })),
      // Dropped before it was sent.
      { state: 'closed' as const, submittedAt: null },
    ];
    for (const columns of wherever) {
      const { state } = columns;
      await given.database.manager.update(Need, { id: need.id }, columns);
      const found = await given.database.manager.findOneByOrFail(Need, { id: need.id });
      for (const id of [reader.id, person.personId, curator.id]) {
        const may = mayOnNeed(await actorOf(given.database, id), 'see', found);
        const { data } = await ask(id);
        expect([state, id, data?.myNotices.totalCount, data?.unreadNoticeCount]).toEqual([
          state,
          id,
          +may,
          +may,
        ]);
      }
    }
  });

  it('has something to say on every kind in every state of a need', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    for (const kind of noticeKindsAbout.need) await aNotice({ kind });
    const solver = await aSolver(given.database, { personId: reader.id });
    await aMatchNotice(solver);
    const introduction = await introducedAs('proposed', solver.id);
    for (const kind of noticeKindsAbout.introduction) await aNoticeOf(introduction, { kind });
    const interest = await markedBy(solver.id);
    for (const kind of noticeKindsAbout.interest) await aNoticeOfInterest(interest, { kind });
    await aNoticeOfMessage(introduction);
    const request = await askedFor(solver.id);
    for (const kind of noticeKindsAbout.request)
      await aNotice({ kind, data: { needId: need.id, requestId: request.id } });
    for (const kind of noticeKindsAbout.profile) await aNotice({ kind, data: { solverId: solver.id } });
    const reportId = await reportedBy(reader);
    for (const kind of noticeKindsAbout.report) await aNotice({ kind, data: { reportId } });
    for (const kind of noticeKindsAbout.joinRequest)
      await aNotice({ kind, data: await joining(reader, 'accepted') });
    for (const state of needStates) {
      await given.database.manager.update(Need, { id: need.id }, { state });
      const told = await toldTo(reader.id);
      expect(told.map(({ kind }) => kind).toSorted()).toEqual(noticeKinds.toSorted());
      for (const { title, body } of told) expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN/);
      expect(told.every(({ body }) => body.length > 10)).toBe(true);
    }
  });

  it('has something to say on every kind in every state of an introduction, to each who reads it', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    const readers = [reader.id, member.personId, curator.id];
    for (const state of introductionStates) {
      const introduction = await introducedAs(state, solver.id);
      const link = `/mises-en-relation/${introduction.id}`;
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of readers) {
        for (const kind of noticeKindsAbout.introduction)
          await aNoticeOf(introduction, { kind, recipientId });
        const told = await toldTo(recipientId);
        expect(told.map(({ kind }) => kind).toSorted()).toEqual(noticeKindsAbout.introduction.toSorted());
        for (const each of told) {
          expect(each).toMatchObject({ link, introduction: { id: introduction.id, state } });
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
      await given.database.manager.remove(introduction);
    }
  });

  it('tells curators why a party has declined, not the other party', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    const introduction = await introducedAs('declined', solver.id);
    introduction.solverReply.declineNote = 'Leur réputation nous inquiète.';
    await given.database.manager.save(introduction);
    const bodyFor = async (recipientId: string): Promise<string | undefined> => {
      await aNoticeOf(introduction, { kind: 'introduction_declined', recipientId });
      return (await toldTo(recipientId))[0]?.body;
    };
    expect(await bodyFor(curator.id)).toBe(
      'Le porteur de solution décline\u00a0: C’est trop loin. Leur réputation nous inquiète.',
    );
    expect(await bodyFor(member.personId)).toBe('L’autre partie ne souhaite pas donner suite.');
    expect(await bodyFor(reader.id)).toBe('Vous avez décliné.');
  });

  it('holds what is about an introduction for its parties and curators, whatever becomes of the need', async () => {
    const shared = await aMembership(given.database, { role: 'member' });
    const solver = await aSolver(given.database, { organisationId: shared.organisationId });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    const introduction = await introducedAs('proposed', solver.id);
    for (const state of needStates) {
      await given.database.manager.update(Need, { id: need.id }, { state });
      const found = await given.database.manager.findOneByOrFail(Need, { id: need.id });
      await given.database.manager.deleteAll(Notice);
      for (const id of [shared.personId, member.personId, curator.id, reader.id]) {
        await aNoticeOf(introduction, { recipientId: id });
        const actor = await actorOf(given.database, id);
        const may = mayOnIntroduction(actor, 'see', introduction, { need: found, solver });
        expect(may).toBe(id !== reader.id);
        const { data } = await ask(id);
        expect([state, data?.myNotices.totalCount, data?.unreadNoticeCount]).toEqual([state, +may, +may]);
      }
    }
  });

  it('has something to say on a request in every state, to the company and curators, and nothing to its solver', async () => {
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    for (const state of requestStates) {
      const solver = await aSolver(given.database, { personId: (await aPerson(given.database)).id });
      const answer = state === 'declined' ? { declineReason: 'too_far' as const } : {};
      const request = await askedFor(solver.id, { state, ...answer });
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of [solver.personId ?? '', member.personId, curator.id]) {
        for (const kind of noticeKindsAbout.request)
          await aNotice({ kind, recipientId, data: { needId: need.id, requestId: request.id } });
        const told = await toldTo(recipientId);
        expect(told).toHaveLength(recipientId === solver.personId ? 0 : noticeKindsAbout.request.length);
        for (const each of told) {
          expect(each.link).toBe(`/besoins/${need.id}`);
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(5);
        }
      }
    }
  });

  it('has something to say on an interest in every state, to each who may see it', async () => {
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    const stranger = await aPerson(given.database);
    for (const state of interestStates) {
      const solver = await aSolver(given.database, { personId: (await aPerson(given.database)).id });
      const answer =
        state === 'declined' ? { declineReason: 'too_far' as const, declineNote: 'Trop loin.' } : {};
      const interest = await markedBy(solver.id, { state, ...answer });
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of [solver.personId ?? '', member.personId, curator.id, stranger.id]) {
        for (const kind of noticeKindsAbout.interest)
          await aNoticeOfInterest(interest, { kind, recipientId });
        const told = await toldTo(recipientId);
        const actor = await actorOf(given.database, recipientId);
        const may = mayOnInterest(actor, 'see', { need, solver });
        expect(may).toBe(recipientId !== stranger.id);
        expect(told).toHaveLength(may ? noticeKindsAbout.interest.length : 0);
        for (const each of told) {
          expect(each.link).toBe(`/besoins/${need.id}`);
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
    }
  });

  it('has something to say on a request to join in every state, to owners and to whoever asks', async () => {
    const organisationId = need.organisationId;
    const owner = await aMembership(given.database, { organisationId, role: 'owner' });
    const member = await aMembership(given.database, { organisationId, role: 'member' });
    const asker = await aPerson(given.database, { name: 'Zoé Petit' });
    for (const state of ['open', 'accepted', 'refused', 'withdrawn'] as const) {
      await given.database.manager.query('TRUNCATE notice');
      const data = await joining(asker, state);
      for (const recipientId of [owner.personId, member.personId, asker.id]) {
        for (const kind of noticeKindsAbout.joinRequest) await aNotice({ kind, recipientId, data });
        const told = await toldTo(recipientId);
        expect(told).toHaveLength(recipientId === member.personId ? 0 : noticeKindsAbout.joinRequest.length);
        for (const each of told) {
          expect(each).toMatchObject({ link: `/structures/${organisationId}`, need: null });
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
    }
    const suspension = { suspendedAt: given.clock.now(), suspensionReason: 'Fausse identité' };
    await given.database.manager.update(Person, { id: asker.id }, suspension);
    expect(await toldTo(owner.personId)).toEqual([]);
  });

  it('counts those who could answer now', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    await aNotice({ kind: 'need_matched' });
    expect((await toldTo(reader.id))[0]?.body).toContain('Il n’y a plus personne');
    for (const wanted of [{}, {}, { standsOut: false }, { state: 'dismissed' as const }]) {
      await aMatch(given.database, {
        needId: need.id,
        solverId: (await aSolver(given.database, { personId: (await aPerson(given.database)).id })).id,
        ...wanted,
      });
    }
    // Nobody can write to this one.
    await aMatch(given.database, { needId: need.id, solverId: (await aSolver(given.database)).id });
    // This one has had all the introductions that it wants.
    const full = { personId: (await aPerson(given.database)).id, monthlyCap: 0 };
    await aMatch(given.database, { needId: need.id, solverId: (await aSolver(given.database, full)).id });
    expect((await toldTo(reader.id))[0]?.body).toBe('2 porteurs de solution pourraient y répondre.');
    await given.database.manager.update(Need, { id: need.id }, { state: 'closed' });
    expect((await toldTo(reader.id))[0]?.body).toBe('Il n’est plus en ligne aujourd’hui.');
  });

  it('comes in pages, newest first, unread ones alone if asked', async () => {
    const notices: Notice[] = [];
    for (let i = 0; i < 5; i++) notices.push(await aNotice({ readAt: i === 3 ? given.clock.now() : null }));
    const [, , , read] = notices;
    const ids = notices.toReversed().map(({ id }) => id);
    const first = await ask(reader.id, list, { first: 3 });
    expect(first.data?.myNotices.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(first.data).toMatchObject({
      myNotices: { totalCount: 5, pageInfo: { hasNextPage: true } },
      unreadNoticeCount: 4,
    });
    const second = await ask(reader.id, list, { first: 3, after: first.data?.myNotices.pageInfo.endCursor });
    expect(second.data?.myNotices.nodes.map(({ id }) => id)).toEqual(ids.slice(3));
    const unread = await toldTo(reader.id, { unreadOnly: true });
    expect(unread.map(({ id }) => id)).toEqual(ids.filter((id) => id !== read?.id));
  });

  it('costs as many statements for many notices as for one', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    const mine = await aSolver(given.database, { personId: reader.id });
    const fill = async (solver: Solver): Promise<void> => {
      for (const kind of noticeKindsAbout.need) await aNotice({ kind });
      await aMatchNotice(solver);
      const introduction = await introducedAs('proposed', solver.id);
      for (const kind of noticeKindsAbout.introduction) await aNoticeOf(introduction, { kind });
      const interest = await markedBy(solver.id);
      for (const kind of noticeKindsAbout.interest) await aNoticeOfInterest(interest, { kind });
      const request = await askedFor(solver.id);
      for (const kind of noticeKindsAbout.request)
        await aNotice({ kind, data: { needId: need.id, requestId: request.id } });
      await aNoticeOfMessage(introduction);
      for (const kind of noticeKindsAbout.profile) await aNotice({ kind, data: { solverId: mine.id } });
      const reportId = await reportedBy(reader);
      for (const kind of noticeKindsAbout.report) await aNotice({ kind, data: { reportId } });
      for (const kind of noticeKindsAbout.joinRequest)
        await aNotice({ kind, data: await joining(reader, 'refused') });
    };
    await fill(mine);
    // The first after a tag has changed reads the tags again.
    await ask(reader.id);
    const few = await ask(reader.id);
    for (let i = 0; i < 5; i++) await fill(await aSolver(given.database));
    await ask(reader.id);
    const many = await ask(reader.id);
    expect(many.data?.myNotices.totalCount).toBe(6 * noticeKinds.length);
    expect(many.errors).toBeUndefined();
    // The page, its total, the unread; needs, their companies, how many could answer; profiles, matches, the tags' version;
    // introductions, interests, requests, and the profiles that these are of; messages to read; reports; requests to join.
    // What several introductions and interests lead to is found together, or in two statements when some of them come later.
    for (const { statements } of [few, many]) {
      const asked = statements.map((statement) => statement.replaceAll(/\$\d+(?:, ?\$\d+)*/g, '$'));
      expect(new Set(asked).size).toBe(18);
      for (const one of asked) expect(asked.filter((other) => other === one).length).toBeLessThanOrEqual(2);
    }
  });
});

describe('reading', () => {
  const mark = 'mutation ($id: ID!) { markNoticeRead(id: $id) { id readAt } }';

  it('marks one, once', async () => {
    const [first, second] = [await aNotice(), await aNotice()];
    const at = given.clock.now().toISOString();
    const { data } = await ask(reader.id, mark, { id: first.id });
    expect(data).toEqual({ markNoticeRead: { id: first.id, readAt: at } });
    given.clock.advance(60_000);
    expect((await ask(reader.id, mark, { id: first.id })).data).toEqual({
      markNoticeRead: { id: first.id, readAt: at },
    });
    expect((await toldTo(reader.id, { unreadOnly: true })).map(({ id }) => id)).toEqual([second.id]);
  });

  it('is refused for what is not there, is another’s or may not be seen', async () => {
    const other = await aNotice({ recipientId: (await aPerson(given.database)).id });
    const draft = await aNeed(given.database, { organisationId: need.organisationId });
    const hidden = await aNotice({ data: { needId: draft.id } });
    for (const id of [newId(), 'x', other.id, hidden.id]) {
      const { data, errors } = await ask(reader.id, mark, { id });
      expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
    }
    const unread = await given.database.manager.findOneByOrFail(Notice, { id: other.id });
    expect(unread.readAt).toBeNull();
  });

  it('marks all that the reader has, and nothing else', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    await aNotice();
    await aNotice({ recipientKind: 'solver', recipientId: solver.id });
    await aNotice({ readAt: given.clock.now() });
    const other = await aNotice({ recipientId: (await aPerson(given.database)).id });
    const all = 'mutation { markAllNoticesRead }';
    expect((await ask(reader.id, all)).data).toEqual({ markAllNoticesRead: 2 });
    expect((await ask(reader.id, all)).data).toEqual({ markAllNoticesRead: 0 });
    expect((await ask(reader.id)).data?.unreadNoticeCount).toBe(0);
    expect((await given.database.manager.findOneByOrFail(Notice, { id: other.id })).readAt).toBeNull();
  });
});
