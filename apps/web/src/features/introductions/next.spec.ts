import { describe, expect, it } from '@jest/globals';
import { answerableQuestionOf, nextIn } from './next.js';

type Asked = Parameters<typeof nextIn>[0];

const nothing: Asked['viewerCan'] = {
  __typename: 'IntroductionPermissions',
  accept: false,
  decline: false,
  takeBack: false,
  planMeeting: false,
  proposeTimes: false,
  chooseTime: false,
  callOffMeeting: false,
  markMet: false,
};
const now = new Date('2026-12-03T10:00:00.000Z');

const next = (fields: Partial<Asked>, at: Date | undefined = now) => {
  const { what } = nextIn(
    {
      state: 'proposed',
      viewerSide: 'company',
      awaitsConfirmation: false,
      replyDueOn: '2026-12-08',
      meeting: null,
      proposedTimes: [],
      followUps: [],
      viewerCan: nothing,
      ...fields,
    },
    at,
  );
  return what;
};
const offered = (by: 'company' | 'solver'): Asked['proposedTimes'] => [
  { __typename: 'ProposedTime', id: 'a', at: '2026-12-10T10:00:00.000Z', by, place: null, link: null },
];
const question = (
  answeredAt: string | null,
  answer = true,
  askedAt: string | null = '2026-12-13T08:00:00.000Z',
): Asked['followUps'] => [
  {
    __typename: 'FollowUp',
    id: 'q',
    side: 'company',
    dueOn: '2026-12-13',
    askedAt,
    answeredAt,
    happened: null,
    outcome: null,
    note: null,
    viewerCan: { __typename: 'FollowUpPermissions', answer },
  },
];

describe('what comes next in an introduction', () => {
  it('is an answer, from the person who has not given one', () => {
    expect(next({ viewerCan: { ...nothing, accept: true } })).toBe('myAnswer');
    expect(next({ viewerCan: { ...nothing, takeBack: true } })).toBe('theirAnswer');
    expect(next({ viewerSide: null })).toBe('bothAnswers');
  });

  it('is a time to meet, from the person who must propose or choose one', () => {
    const accepted = { state: 'accepted' } as const;
    expect(next(accepted)).toBe('anyTime');
    expect(next({ ...accepted, proposedTimes: offered('company') })).toBe('theirChoice');
    expect(next({ ...accepted, proposedTimes: offered('solver') })).toBe('myChoice');
    expect(next({ ...accepted, viewerSide: null })).toBe('anyTime');
  });

  it('is the meeting until it has been held, and then whether it was', () => {
    const meeting = {
      __typename: 'Meeting',
      at: '2026-12-03T09:00:00.000Z',
      place: 'LAB’O',
      link: null,
    } as const;
    const arranged = { state: 'accepted', meeting } as const;
    expect(next(arranged, new Date('2026-12-03T08:59:00.000Z'))).toBe('meeting');
    expect(next(arranged)).toBe('saidMet');
    expect(
      nextIn(
        {
          ...arranged,
          viewerSide: 'solver',
          awaitsConfirmation: false,
          replyDueOn: null,
          proposedTimes: [],
          followUps: [],
          viewerCan: nothing,
        },
        undefined,
      ).what,
    ).toBe('meeting');
  });

  it('is what its reader is asked after the meeting, until that is answered', () => {
    expect(next({ state: 'met' })).toBe('news');
    expect(next({ state: 'met', followUps: question(null) })).toBe('myNews');
    expect(next({ state: 'met', followUps: question(null, false) })).toBe('news');
    // An answer that is possible before the question is no task yet.
    expect(next({ state: 'met', followUps: question(null, true, null) })).toBe('news');
    expect(next({ state: 'succeeded', followUps: question('2026-12-14T08:00:00.000Z') })).toBe('nothing');
  });

  it('may be said of a meeting before it is asked, whatever the other side has said', () => {
    expect(answerableQuestionOf({ followUps: question(null, true, null) })?.id).toBe('q');
    expect(answerableQuestionOf({ followUps: question(null, false, null) })).toBeUndefined();
    expect(answerableQuestionOf({ followUps: question('2026-12-14T08:00:00.000Z') })).toBeUndefined();
  });

  it('is the reader’s word, while only the other side has said what came of it', () => {
    const unasked = { followUps: question(null, true, null), awaitsConfirmation: true };
    for (const state of ['met', 'succeeded'] as const) expect(next({ state, ...unasked })).toBe('myWord');
  });

  it.each(['declined', 'lapsed', 'withdrawn', 'succeeded', 'fruitless'] as const)(
    'is nothing when it is %s',
    (state) => {
      expect(next({ state })).toBe('nothing');
    },
  );
});
