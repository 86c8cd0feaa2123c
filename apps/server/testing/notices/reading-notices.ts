import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, findActorOfPerson, JoinRequest, Person } from '@passerelle/accounts';
import { anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { anAction } from '@passerelle/actions/testing';
import { GateDecision, Joining } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule, newId } from '@passerelle/database';
import { FindingModule } from '@passerelle/finding';
import { ActorOfRequest, GraphqlModule, WriteQuota } from '@passerelle/graphql';
import { graphqlClient } from '@passerelle/graphql/testing';
import { GroupMeeting, GroupRequest, GroupsModule } from '@passerelle/groups';
import { aGroup } from '@passerelle/groups/testing';
import { countStatements, type TestDatabase } from '@passerelle/harness';
import {
  Interest,
  type Introduction,
  IntroductionRequest,
  type IntroductionState,
} from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { MailModule } from '@passerelle/mail';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice, type NoticeData, topics } from '@passerelle/notifications';
import { ContentReport, ReportsModule } from '@passerelle/reports';
import { Solver } from '@passerelle/solvers';
import { aTag } from '@passerelle/taxonomy/testing';
import { DataSource } from 'typeorm';

/** The kinds of these topics. */
const kindsOf = (...names: string[]): string[] =>
  topics.all.filter(({ name }) => names.includes(name)).flatMap(({ notices }) => Object.keys(notices));

/** The kinds of notices, by their subject. */
export const noticeKindsAbout = {
  need: kindsOf('need', 'first_matches'),
  // A meeting that is cancelled later no longer counts as planned, so it is planned last.
  introduction: kindsOf('introduction', 'follow_up').toSorted(
    (one, other) => Number(one === 'meeting_planned') - Number(other === 'meeting_planned'),
  ),
  interest: kindsOf('interest'),
  request: kindsOf('introduction_request'),
  profile: kindsOf('profile', 'cosignature'),
  report: kindsOf('report'),
  joinRequest: kindsOf('join_request'),
  action: kindsOf('action'),
  concept: kindsOf('concept'),
  joining: kindsOf('joining'),
  group: kindsOf('group'),
  groupMeeting: kindsOf('group_meeting'),
};

/** A notice as its reader gets it. */
export interface ReadNotice {
  id: string;
  kind: string;
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

/** Query for the notices of the reader. */
export const list = `query ($unreadOnly: Boolean! = false, $first: Int! = 100, $after: String) {
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

/** Answer to `list`. */
export interface Page {
  myNotices: {
    nodes: ReadNotice[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
  unreadNoticeCount: number;
}

/**
 * For the specs of a file. Each test has a need and a person, notices of every kind, and the texts of these notices
 * over HTTP.
 */
export function readingNotices(given: TestDatabase) {
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
        FindingModule,
        GroupsModule,
        ReportsModule,
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

  const ask = async <Data = Page>(personId: string, document = list, variables: object = {}) => {
    const { result, statements } = await countStatements(app.get(DataSource), () =>
      graphqlClient(url, { cookie: personId }).query<Data>(document, { ...variables }),
    );
    return { ...result, statements };
  };
  const noticesTo = async (personId: string, variables: object = {}): Promise<ReadNotice[]> => {
    const { data, errors } = await ask(personId, list, variables);
    expect(errors).toBeUndefined();
    const { nodes = [], totalCount } = data?.myNotices ?? {};
    expect(totalCount).toBe(nodes.length);
    return nodes;
  };

  const about = {} as { need: Need; reader: Person };
  beforeEach(async () => {
    about.need = await aNeed(given.database, {
      organisationId: (await anOrganisation(given.database)).id,
      state: 'published',
      title: 'Repérer les chutes la nuit',
    });
    about.reader = await aPerson(given.database);
  });

  const aNotice = async (wanted: Partial<Notice> = {}): Promise<Notice> => {
    const notice = given.database.manager.create(Notice, {
      id: newId(),
      kind: 'need_published',
      subjectId: newId(),
      recipientKind: 'person',
      recipientId: about.reader.id,
      data: { needId: about.need.id },
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
    const match = await aMatchToNotify(given.database, { needId: about.need.id, solverId: solver.id });
    const reasons = { ...match.reasons, tags: [{ tagId: tag.id, need: side, solver: side, points: 1000 }] };
    await given.database.manager.save(Object.assign(match, { reasons }));
    const data = { needId: about.need.id, matchId: match.id, solverId: solver.id };
    return aNotice({ kind: 'match_found', subjectId: match.id, data, ...wanted });
  };

  const aNoticeOf = (
    { id: introductionId, needId }: Introduction,
    wanted: Partial<Notice> = {},
  ): Promise<Notice> =>
    aNotice({ kind: 'introduction_proposed', data: { needId, introductionId }, ...wanted });

  const markedBy = async (solverId: string, wanted: Partial<Interest> = {}): Promise<Interest> => {
    const fields = {
      id: newId(),
      needId: about.need.id,
      solverId,
      message: 'Nous savons faire.',
      personId: null,
    };
    const interest = Object.assign(Interest.open(fields, given.clock.now()), wanted);
    await given.database.manager.insert(Interest, interest);
    return interest;
  };
  const askedFor = async (
    solverId: string,
    wanted: Partial<IntroductionRequest> = {},
  ): Promise<IntroductionRequest> => {
    const asked = { id: newId(), needId: about.need.id, solverId, note: '', personId: null };
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

  /** An introduction in a state, with the replies and other values of that state. */
  const introducedAs = async (state: IntroductionState, solverId: string): Promise<Introduction> => {
    const isOpened = ['accepted', 'met', 'succeeded', 'fruitless'].includes(state);
    const introduction = await anIntroduction(given.database, {
      needId: about.need.id,
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

  /** A text that a person has reported, and a curator has settled. */
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

  /** A person requests to join the company of the need. */
  async function joining(asker: Person, state: JoinRequest['state'] = 'open'): Promise<NoticeData> {
    const id = newId();
    const { organisationId } = about.need;
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

  /** Data of a concept in which the person takes part, with a passed gate. */
  async function decidedWith(member: Person): Promise<NoticeData> {
    const { id: conceptId } = await aConcept(given.database, { joined: [member.id] });
    const decisionId = newId();
    await given.database.manager.insert(GateDecision, {
      id: decisionId,
      conceptId,
      gate: 'problem',
      verdict: 'passed',
      reason: '',
      personId: null,
      at: given.clock.now(),
    });
    return { conceptId, decisionId, personId: member.id };
  }

  /** Data of a joining: the need may join a concept in which a person takes part. */
  async function joiningWith(member: Person): Promise<NoticeData> {
    const { id: conceptId } = await aConcept(given.database, { joined: [member.id] });
    const made = Joining.of({ id: newId(), conceptId, needId: about.need.id });
    made.propose(null, true, given.clock.now());
    await given.database.manager.insert(Joining, made);
    return { joiningId: made.id, conceptId };
  }

  /** Data of an action of a person, a group that they are in, and a meeting of the group. */
  async function grouped({
    id: ownerId,
  }: Person): Promise<Record<'action' | 'group' | 'groupMeeting', NoticeData>> {
    const { manager } = given.database;
    const now = given.clock.now();
    const group = await aGroup(given.database, { leadId: ownerId });
    const action = await anAction(given.database, { subjectKind: 'group', subjectId: group.id, ownerId });
    const asker = await aPerson(given.database);
    const [groupRequestId, meetingId] = [newId(), newId()];
    const of = { groupId: group.id };
    await manager.insert(GroupRequest, {
      ...of,
      id: groupRequestId,
      personId: asker.id,
      message: '',
      requestedAt: now,
    });
    await manager.insert(GroupMeeting, {
      ...of,
      id: meetingId,
      at: now,
      place: 'LAB’O',
      agenda: '',
      plannedAt: now,
    });
    return {
      action: { actionId: action.id },
      group: { ...of, groupRequestId },
      groupMeeting: { ...of, meetingId },
    };
  }
  return {
    grouped,
    ask,
    noticesTo,
    about,
    aNotice,
    aMatchNotice,
    aNoticeOf,
    markedBy,
    askedFor,
    aNoticeOfInterest,
    aNoticeOfMessage,
    introducedAs,
    reportedBy,
    joining,
    decidedWith,
    joiningWith,
  };
}
