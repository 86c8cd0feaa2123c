import { expect, it } from '@jest/globals';
import { closingReasons, type Need } from '@passerelle/needs';
import { type IntroductionState, introductionStates } from '../introduction/introduction.transitions.js';
import { type NeedProgress, needProgresses } from './need-progress.graphql.js';
import { progressOf } from './need-progress.js';

type NeedStatus = Pick<Need, 'state' | 'closingReason'>;

const published: NeedStatus = { state: 'published', closingReason: null };
const expired: NeedStatus = { state: 'expired', closingReason: null };
const closedFor = (closingReason: Need['closingReason']): NeedStatus => ({ state: 'closed', closingReason });

const progress = (need: NeedStatus, ...states: IntroductionState[]): NeedProgress =>
  progressOf(
    need,
    states.map((state) => ({ state })),
  );

it.each<[NeedProgress, IntroductionState]>([
  ['being_introduced', 'proposed'],
  ['in_discussion', 'accepted'],
  ['met', 'met'],
  ['met', 'succeeded'],
  ['waiting', 'fruitless'],
  ['waiting', 'declined'],
  ['waiting', 'lapsed'],
  ['waiting', 'withdrawn'],
])('is %s while the only introduction of a published need is %s', (expected, state) => {
  expect(progress(published, state)).toBe(expected);
});

it.each<[NeedProgress, NeedStatus]>([
  ['waiting', { state: 'draft', closingReason: null }],
  ['waiting', { state: 'submitted', closingReason: null }],
  ['waiting', { state: 'changes_requested', closingReason: null }],
  ['waiting', published],
  ['unmet', expired],
  ['unmet', closedFor('met_elsewhere')],
  ['unmet', closedFor('dropped')],
  ['met', closedFor('met_here')],
])('is %s without any introduction: %j', (expected, need) => {
  expect(progress(need)).toBe(expected);
  expect(progress(need, 'declined', 'lapsed', 'withdrawn', 'fruitless')).toBe(expected);
});

it('is what has come furthest, whatever the order of the introductions', () => {
  const byProgress: [NeedProgress, IntroductionState[]][] = [
    ['met', ['met', 'succeeded']],
    ['in_discussion', ['accepted']],
    ['being_introduced', ['proposed']],
    ['waiting', ['fruitless', 'declined', 'lapsed', 'withdrawn']],
  ];
  expect(byProgress.flatMap(([, states]) => states).toSorted()).toEqual(introductionStates.toSorted());
  for (const [i, [expected, states]] of byProgress.entries()) {
    const lesser = byProgress.slice(i).flatMap(([, others]) => others);
    for (const state of states) {
      for (const other of lesser) {
        expect([state, other, progress(published, state, other)]).toEqual([state, other, expected]);
        expect([other, state, progress(published, other, state)]).toEqual([other, state, expected]);
      }
    }
  }
});

it('shows what is in progress although the need is closed or its term has passed', () => {
  for (const need of [expired, closedFor('dropped'), closedFor('met_elsewhere')]) {
    expect(progress(need, 'proposed')).toBe('being_introduced');
    expect(progress(need, 'accepted')).toBe('in_discussion');
    expect(progress(need, 'met')).toBe('met');
  }
});

it('believes a company that closed its need as met here, whatever its introductions say', () => {
  for (const state of introductionStates) expect(progress(closedFor('met_here'), state)).toBe('met');
});

it('is always one of those that the API knows', () => {
  for (const reason of [null, ...closingReasons]) {
    expect(needProgresses).toContain(progress(closedFor(reason)));
  }
});
