import { describe, expect, it } from '@jest/globals';
import { IllegalTransition } from '@passerelle/problems';
import { type PairRequestState as InterestState, pairRequestStates } from '../pair-request.entity.js';
import { Interest, interestCourse } from './interest.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
type InterestTransition = keyof typeof interestCourse.steps;
const transitions = Object.keys(interestCourse.steps) as InterestTransition[];

/** All allowed pairs. Every other pair is refused. */
const allowed: [InterestState, InterestTransition, InterestState][] = [
  ['open', 'withdraw', 'withdrawn'],
  ['open', 'decline', 'declined'],
  ['open', 'introduce', 'introduced'],
  ['withdrawn', 'mark', 'open'],
  ['declined', 'mark', 'open'],
  ['introduced', 'mark', 'open'],
  ['declined', 'waitAgain', 'open'],
  ['introduced', 'waitAgain', 'open'],
];
const anInterest = (wanted: Partial<Interest> = {}): Interest =>
  Object.assign(
    Interest.open({ id: 'i', needId: 'n', solverId: 's', message: 'Avant.', personId: 'p' }, now),
    wanted,
  );

describe('the states of an interest', () => {
  it.each(allowed)('%s, %s: %s', (from, transition, to) => {
    expect(interestCourse.next(transition, from)).toBe(to);
    expect(anInterest({ state: from }).allows(transition)).toBe(true);
  });

  const refused = pairRequestStates.flatMap((from) =>
    transitions
      .filter((transition) => !allowed.some(([a, b]) => a === from && b === transition))
      .map((transition) => [from, transition] as const),
  );
  it.each(refused)('%s, %s: refused', (from, transition) => {
    expect(() => interestCourse.next(transition, from)).toThrow(IllegalTransition);
    expect(anInterest({ state: from }).allows(transition)).toBe(false);
  });

  it('are reported in words', () => {
    const say = (transition: InterestTransition, from: InterestState): string => {
      try {
        return interestCourse.next(transition, from);
      } catch (error) {
        return (error as IllegalTransition).message;
      }
    };
    expect(say('withdraw', 'withdrawn')).toBe('Cette marque d’intérêt est déjà retirée.');
    expect(say('withdraw', 'introduced')).toBe(
      'Cette marque d’intérêt est suivie d’une proposition de rencontre : elle ne peut pas être retirée.',
    );
  });
});

describe('an interest that was declined', () => {
  const declined = (): Interest => {
    const interest = anInterest();
    interest.decline('too_far', 'Le besoin est à Bourges.', now);
    return interest;
  };

  it('rests for ninety days, to the millisecond', () => {
    const interest = declined();
    const tooSoon = new Date(now.getTime() + 90 * DAY - 1);
    expect(() => interest.mark('De nouveau.', 'q', tooSoon)).toThrow(
      'L’équipe d’OVLT n’a pas donné suite à votre marque d’intérêt pour ce besoin. Vous pourrez la renouveler à partir du 22 février 2027.',
    );
    expect(interest).toMatchObject({ state: 'declined', message: 'Avant.' });

    const inTime = new Date(now.getTime() + 90 * DAY);
    interest.mark('De nouveau.', 'q', inTime);
    expect(interest).toMatchObject({
      state: 'open',
      message: 'De nouveau.',
      personId: 'q',
      markedAt: inTime,
      answeredAt: null,
      declineReason: null,
      declineNote: null,
    });
  });
});

it('an open one that is marked in other words keeps its place in the queue', () => {
  const interest = anInterest();
  interest.mark('En d’autres mots.', 'q', new Date(now.getTime() + DAY));
  expect(interest).toMatchObject({
    state: 'open',
    message: 'En d’autres mots.',
    personId: 'q',
    markedAt: now,
  });
});
