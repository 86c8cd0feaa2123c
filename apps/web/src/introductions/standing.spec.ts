import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing.js';

type Asked = Parameters<typeof standingOf>[0];

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

const standing = (said: Partial<Asked>, at: Date | undefined = now) => {
  const { tab, next } = standingOf(
    {
      state: 'proposed',
      viewerSide: 'company',
      replyDueOn: '2026-12-08',
      meeting: null,
      proposedTimes: [],
      followUps: [],
      viewerCan: nothing,
      ...said,
    },
    at,
  );
  return [tab, next.what];
};
const offered = (by: 'company' | 'solver'): Asked['proposedTimes'] => [
  { __typename: 'ProposedTime', id: 'a', at: '2026-12-10T10:00:00.000Z', by, place: null, link: null },
];
const question = (answeredAt: string | null, answer = true): Asked['followUps'] => [
  {
    __typename: 'FollowUp',
    id: 'q',
    dueOn: '2026-12-13',
    askedAt: '2026-12-13T08:00:00.000Z',
    answeredAt,
    happened: null,
    outcome: null,
    note: null,
    viewerCan: { __typename: 'FollowUpPermissions', answer },
  },
];

describe('an introduction is listed', () => {
  it('by who is awaited, as long as an answer is', () => {
    expect(standing({ viewerCan: { ...nothing, accept: true } })).toEqual(['vous', 'myAnswer']);
    expect(standing({ viewerCan: { ...nothing, takeBack: true } })).toEqual(['eux', 'theirAnswer']);
    expect(standing({ viewerSide: null })).toEqual(['eux', 'bothAnswers']);
  });

  it('with those whose turn it is to propose or to choose a time', () => {
    const accepted = { state: 'accepted' } as const;
    expect(standing(accepted)).toEqual(['vous', 'anyTime']);
    expect(standing({ ...accepted, proposedTimes: offered('company') })).toEqual(['eux', 'theirChoice']);
    expect(standing({ ...accepted, proposedTimes: offered('solver') })).toEqual(['vous', 'myChoice']);
    expect(standing({ ...accepted, viewerSide: null })).toEqual(['rencontres', 'anyTime']);
  });

  it('with the meetings until it has been held, and then asks whether it was', () => {
    const meeting = {
      __typename: 'Meeting',
      at: '2026-12-03T09:00:00.000Z',
      place: 'LAB’O',
      link: null,
    } as const;
    const arranged = { state: 'accepted', meeting } as const;
    expect(standing(arranged, new Date('2026-12-03T08:59:00.000Z'))).toEqual(['rencontres', 'meeting']);
    expect(standing(arranged)).toEqual(['vous', 'saidMet']);
    expect(
      standingOf(
        {
          ...arranged,
          viewerSide: 'solver',
          replyDueOn: null,
          proposedTimes: [],
          followUps: [],
          viewerCan: nothing,
        },
        undefined,
      ).tab,
    ).toBe('rencontres');
  });

  it('with what is asked of its reader after the meeting, until that is answered', () => {
    expect(standing({ state: 'met' })).toEqual(['rencontres', 'news']);
    expect(standing({ state: 'met', followUps: question(null) })).toEqual(['vous', 'myNews']);
    expect(standing({ state: 'met', followUps: question(null, false) })).toEqual(['rencontres', 'news']);
    expect(standing({ state: 'succeeded', followUps: question('2026-12-14T08:00:00.000Z') })).toEqual([
      'terminees',
      'nothing',
    ]);
  });

  it.each(['declined', 'lapsed', 'withdrawn', 'succeeded', 'fruitless'] as const)(
    'as over when it is %s',
    (state) => {
      expect(standing({ state })).toEqual(['terminees', 'nothing']);
    },
  );
});
