import { describe, expect, it } from '@jest/globals';
import { tasksOf } from './tasks.js';

type Home = Parameters<typeof tasksOf>[0];
type Introduction = Home['introductions']['nodes'][number];

const now = Date.parse('2026-11-27T12:00:00Z');

const introduction = (changes: Partial<Introduction> = {}): Introduction => ({
  __typename: 'Introduction',
  id: '1',
  state: 'accepted',
  summary: '',
  awaitsConfirmation: false,
  replyDueOn: null,
  viewerSide: 'company',
  meeting: null,
  need: { __typename: 'Need', id: 'n', title: 'Chutes la nuit' },
  company: null,
  solver: null,
  proposedTimes: [],
  conversations: [],
  viewerCan: { __typename: 'IntroductionPermissions', planMeeting: true, chooseTime: false },
  ...changes,
});

const need = (
  state: Home['myNeeds']['nodes'][number]['state'],
  expiresAt: string | null = null,
): Home['myNeeds']['nodes'][number] => ({
  __typename: 'Need',
  id: state,
  title: 'Chutes la nuit',
  state,
  summary: null,
  byCurator: false,
  expiresAt,
  nearbyConcepts: [],
});

const home = (changes: Partial<Home>): Home => ({
  me: { __typename: 'Account', id: 'moi', mailReach: null },
  toAnswer: { __typename: 'IntroductionConnection', nodes: [] },
  introductions: { __typename: 'IntroductionConnection', nodes: [] },
  followUpsToAnswer: { __typename: 'FollowUpConnection', nodes: [] },
  myNeeds: { __typename: 'NeedConnection', nodes: [] },
  interestsOnMyNeeds: { __typename: 'InterestConnection', nodes: [] },
  myActions: { __typename: 'ActionConnection', nodes: [] },
  myGroupInvitations: { __typename: 'GroupInvitationConnection', nodes: [] },
  joiningsToAnswer: { __typename: 'ConceptJoiningConnection', nodes: [] },
  supervisionsToAnswer: { __typename: 'SupervisionConnection', nodes: [] },
  ideasToCosign: { __typename: 'IdeaToCosignConnection', nodes: [] },
  mySupervisions: { __typename: 'SupervisionConnection', nodes: [] },
  groups: { __typename: 'GroupConnection', nodes: [] },
  concepts: { __typename: 'ConceptConnection', nodes: [] },
  conceptsAwaitingMe: { __typename: 'ConceptConnection', nodes: [] },
  myGroupMeetings: { __typename: 'GroupMeetingConnection', nodes: [] },
  unread: { __typename: 'NoticeConnection', nodes: [] },
  myNotices: { __typename: 'NoticeConnection', nodes: [] },
  ...changes,
});
const introductions = (...nodes: Introduction[]): Partial<Home> => ({
  introductions: { __typename: 'IntroductionConnection', nodes },
});
const kindsOf = (changes: Partial<Home>): string[] => tasksOf(home(changes), now).map(({ kind }) => kind);

describe('what one is waited for', () => {
  it('is nothing where nothing waits', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ myNeeds: { __typename: 'NeedConnection', nodes: [need('submitted')] } })).toEqual([]);
  });

  it('is an answer to a concept that a need may join, by the day on which it ends', () => {
    const joiningsToAnswer: Home['joiningsToAnswer'] = {
      __typename: 'ConceptJoiningConnection',
      nodes: [
        {
          __typename: 'ConceptJoining',
          id: 'j',
          awaitsViewerAs: 'company',
          expiresAt: '2026-12-18T09:00:00.000Z',
          need: { __typename: 'Need', id: 'n', title: 'Chutes la nuit' },
          concept: null,
        },
      ],
    };
    expect(tasksOf(home({ joiningsToAnswer }), now)).toMatchObject([
      { kind: 'join_pool', key: 'join_pool j', dueOn: '2026-12-18' },
    ]);
  });

  it('begins with what is due soonest', () => {
    const nodes = ['2026-12-04', '2026-12-01', null].map((replyDueOn, i) =>
      introduction({ id: String(i), state: 'proposed', replyDueOn }),
    );
    const toAnswer = { __typename: 'IntroductionConnection', nodes } as const;
    expect(tasksOf(home({ toAnswer }), now).map(({ key }) => key)).toEqual([
      'answer 1',
      'answer 0',
      'answer 2',
    ]);
  });

  it('has what one has said one would do among it, by its day, and invitations at the end', () => {
    const action = (id: string, dueOn: string) =>
      ({
        __typename: 'Action',
        id,
        title: 'Écrire aux lycées',
        dueOn,
        late: false,
        subject: null,
        ties: [] as Home['myActions']['nodes'][number]['ties'],
      }) as const;
    const changes: Partial<Home> = {
      toAnswer: {
        __typename: 'IntroductionConnection',
        nodes: [introduction({ state: 'proposed', replyDueOn: '2026-12-02' })],
      },
      myActions: {
        __typename: 'ActionConnection',
        nodes: [action('a', '2026-12-01'), action('b', '2026-12-03')],
      },
      myGroupInvitations: {
        __typename: 'GroupInvitationConnection',
        nodes: [
          {
            __typename: 'GroupInvitation',
            id: 'i',
            group: { __typename: 'Group', id: 'g', title: 'Chutes la nuit' },
          },
        ],
      },
    };
    expect(kindsOf(changes)).toEqual(['do', 'answer', 'do', 'join']);
  });

  it('is a meeting to plan, until times are proposed, and then for the other side to choose', () => {
    expect(kindsOf(introductions(introduction()))).toEqual(['plan']);
    const proposedTimes = [{ __typename: 'ProposedTime', id: 't', by: 'company' }] as const;
    expect(kindsOf(introductions(introduction({ proposedTimes: [...proposedTimes] })))).toEqual([]);
    const viewerCan = { __typename: 'IntroductionPermissions', planMeeting: true, chooseTime: true } as const;
    expect(kindsOf(introductions(introduction({ viewerSide: 'solver', viewerCan })))).toEqual(['choose']);
    const meeting = { __typename: 'Meeting', at: '2026-12-01T09:00:00Z' } as const;
    expect(kindsOf(introductions(introduction({ meeting })))).toEqual([]);
  });

  it('is what others have written, in all conversations of an introduction together', () => {
    const conversations = [
      { __typename: 'Conversation', channel: 'parties', unread: 2 },
      { __typename: 'Conversation', channel: 'company', unread: 1 },
    ] as const;
    const [task] = tasksOf(
      home(introductions(introduction({ state: 'met', conversations: [...conversations] }))),
      now,
    );
    expect(task).toMatchObject({ kind: 'read', unread: 3 });
  });

  it('is a need to correct, to finish, or to renew within a week of its end', () => {
    const nodes = [
      need('draft'),
      need('changes_requested'),
      need('expired'),
      need('published', '2026-12-03T00:00:00Z'),
    ];
    expect(kindsOf({ myNeeds: { __typename: 'NeedConnection', nodes } })).toEqual([
      'renew',
      'finish',
      'correct',
      'renew',
    ]);
    const later = [need('published', '2026-12-30T00:00:00Z'), need('published')];
    expect(kindsOf({ myNeeds: { __typename: 'NeedConnection', nodes: later } })).toEqual([]);
  });
});

describe('what has just arrived', () => {
  const interests = {
    interestsOnMyNeeds: {
      __typename: 'InterestConnection' as const,
      nodes: [
        {
          __typename: 'Interest' as const,
          id: 'i',
          markedAt: '2026-11-27T09:00:00Z',
          need: { __typename: 'Need' as const, id: 'n', title: 'Chutes la nuit' },
          solver: { __typename: 'Solver' as const, id: 's', name: 'Veille Douce' },
        },
      ],
    },
  };
  const unread = (kind: 'interest_marked' | 'need_published', id: string): Partial<Home> => ({
    unread: {
      __typename: 'NoticeConnection',
      nodes: [{ __typename: 'Notice', id: 'a', kind, need: { __typename: 'Need', id } }],
    },
  });

  it('is an answer to a need, until the reader has seen it', () => {
    const kinds = (changes: Partial<Home>): string[] => tasksOf(home(changes), now).map(({ kind }) => kind);
    expect(kinds({ ...interests, ...unread('interest_marked', 'n') })).toEqual(['hear']);
    expect(kinds(interests)).toEqual([]);
    expect(kinds({ ...interests, ...unread('interest_marked', 'other') })).toEqual([]);
    expect(kinds({ ...interests, ...unread('need_published', 'n') })).toEqual([]);
  });

  it('is the word of the other side that they have met, unless the reader is asked already', () => {
    const fields = introduction({ state: 'succeeded', awaitsConfirmation: true });
    expect(tasksOf(home(introductions(fields)), now).map(({ kind }) => kind)).toEqual(['confirm']);
    const asked = { __typename: 'FollowUp' as const, id: 'f', dueOn: '2026-11-27', introduction: fields };
    const both = {
      ...introductions(fields),
      followUpsToAnswer: { __typename: 'FollowUpConnection' as const, nodes: [asked] },
    };
    expect(tasksOf(home(both), now).map(({ kind }) => kind)).toEqual(['follow_up']);
  });
});
