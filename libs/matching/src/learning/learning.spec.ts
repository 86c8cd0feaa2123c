import { describe, expect, it } from '@jest/globals';
import { mostAcceptancePoints } from '@passerelle/matching-engine';
import { randomNumbers } from '@passerelle/text';
import { acceptanceByOtherNeeds, acceptanceNumbers, type LearningPair } from './acceptance.js';
import { calibrate, calibrationError, priorCalibration, probabilityOf } from './calibration.js';
import { networkGrade } from './network-grades.js';
import { compare, gainsByNeed, pointsToday, pointsWith, type RankedPair } from './own-evaluation.js';

const pair = (given: Partial<LearningPair>): LearningPair => ({
  needId: 'need',
  solverId: 'solver',
  score: 4,
  gap: 2,
  right: true,
  weight: 1,
  ...given,
});
/** Pairs whose truth follows a curve. The solvers are alike, except those that are right with any score. */
function somePairs(needs: number, { alwaysRight = '' } = {}): LearningPair[] {
  const random = randomNumbers(7);
  return Array.from({ length: needs }, (_, need) =>
    Array.from({ length: 6 }, (__, solver) => {
      const [score, gap] = [2 + 6 * random(), 4 * random()];
      const right = random() < 1 / (1 + Math.exp(3 - gap));
      const solverId = `s${(need + solver * 5) % 29}`;
      return pair({ needId: `n${need}`, solverId, score, gap, right: right || solverId === alwaysRight });
    }),
  ).flat();
}

describe('the curve of probabilities', () => {
  it('is the prior as long as nobody has judged', () => {
    expect(calibrate([])).toEqual(priorCalibration);
  });

  it('is drawn to what was judged, and less by answers than by judgements', () => {
    const wrong = Array.from({ length: 60 }, (_, i) => pair({ needId: `${i}`, right: false }));
    const at = { score: 4, gap: 2 };
    const before = probabilityOf(priorCalibration, at);
    const answered = probabilityOf(calibrate(wrong.map((one) => ({ ...one, weight: 0.25 }))), at);
    const judged = probabilityOf(calibrate(wrong), at);
    expect(before).toBeGreaterThan(answered);
    expect(answered).toBeGreaterThan(judged);
  });

  it('says what is so, of pairs that it has not seen', () => {
    const [seen, unseen] = [somePairs(200), somePairs(400).slice(1_200)];
    const curve = calibrate(seen);
    const foreseen = unseen.map((one) => ({ probability: probabilityOf(curve, one), right: one.right }));
    expect(calibrationError(foreseen)).toBeLessThan(0.06);
  });

  it('never falls with the score, whatever was judged', () => {
    const upsideDown = Array.from({ length: 200 }, (_, i) =>
      pair({ score: i / 20, gap: i / 20 - 3, right: i < 100 }),
    );
    const { score, gap } = calibrate(upsideDown);
    expect([score, gap]).toEqual([0, 0]);
    // The remaining number shows how often a pair was right.
    expect(probabilityOf(calibrate(upsideDown), { score: 5, gap: 2 })).toBeCloseTo(0.5, 1);
  });

  it('stays finite where all is right, all is wrong, or scores are extreme', () => {
    for (const right of [true, false]) {
      const curve = calibrate(
        Array.from({ length: 500 }, (_, i) => pair({ score: (i % 2) * 1_000, gap: -500, right })),
      );
      expect(Object.values(curve).every(Number.isFinite)).toBe(true);
    }
  });
});

describe('acceptance', () => {
  it('brings a solver that is right beyond what its scores foresaw points, and others none', () => {
    const numbers = acceptanceNumbers(somePairs(90, { alwaysRight: 's3' }));
    const all = [...numbers].map(([solverId, { points }]) => ({ solverId, points }));
    expect(all.toSorted((a, b) => b.points - a.points)[0].solverId).toBe('s3');
    expect(numbers.get('s3')?.points).toBeGreaterThan(300);
    const others = all.filter(({ solverId }) => solverId !== 's3');
    expect(others.reduce((sum, { points }) => sum + points, 0) / others.length).toBeLessThan(100);
  });

  it('grows with each time it was right, is near nothing after one, and is capped', () => {
    const background = somePairs(60);
    const after = (times: number): number => {
      const right = Array.from({ length: times }, (_, i) =>
        pair({ needId: `n${i}`, solverId: 'new', gap: 0 }),
      );
      return acceptanceNumbers([...background, ...right]).get('new')?.points ?? 0;
    };
    const points = [0, 1, 2, 4, 8, 60].map(after);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(points[1]).toBeLessThan(250);
    expect(points.at(-1)).toBeLessThanOrEqual(mostAcceptancePoints);
    expect(points.every(Number.isInteger)).toBe(true);
  });

  it('takes nothing from a solver that was refused', () => {
    const refused = Array.from({ length: 20 }, (_, i) =>
      pair({ needId: `n${i}`, solverId: 'new', right: false }),
    );
    expect(acceptanceNumbers([...somePairs(60), ...refused]).get('new')).toEqual({ points: 0, judged: 20 });
  });

  it('is the same whatever the order of the pairs', () => {
    const pairs = somePairs(60, { alwaysRight: 's3' });
    const sorted = (numbers: Map<string, unknown>): unknown[] => [...numbers].toSorted();
    expect(sorted(acceptanceNumbers(pairs.toReversed()))).toEqual(sorted(acceptanceNumbers(pairs)));
  });

  it('of a need’s own pairs is not used to judge it', () => {
    const pairs = [...somePairs(60), pair({ needId: 'once', solverId: 'once', gap: 0 })];
    expect(acceptanceByOtherNeeds(pairs).at(-1)).toBe(0);
  });
});

describe('the grade of the network', () => {
  it.each([
    ['the curators’ mean first', { grades: [2, 2, 1], outcome: 'unfit' }, 2, 'judged'],
    ['a doubt counts against', { grades: [2, 1] }, 1, 'judged'],
    ['and so does a yes against a no', { grades: [2, 0] }, 1, 'judged'],
    ['one of them', { grades: [0, 1] }, 0, 'judged'],
    [
      'an accepted introduction before a dismissal',
      { outcome: 'accepted', dismissals: ['too_big'] },
      2,
      'introduction',
    ],
    ['one that came to nothing', { outcome: 'fruitless' }, 1, 'introduction'],
    [
      'a dismissal before an interest',
      { outcome: 'interested', dismissals: ['other_trade'] },
      0,
      'dismissal',
    ],
    ['an interest', { outcome: 'interested' }, 1, 'interest'],
    [
      'not what says nothing of fit',
      { outcome: 'interested', dismissals: ['already_in_contact'] },
      1,
      'interest',
    ],
  ] as const)('is %s', (_, known, grade, source) => {
    expect(networkGrade({ grades: [], outcome: null, dismissals: [], ...known })).toEqual({ grade, source });
  });

  it('is none where nobody has shown anything', () => {
    expect(networkGrade({ grades: [], outcome: null, dismissals: ['wrong_territory'] })).toBeUndefined();
  });
});

describe('the order of judged pairs', () => {
  const ranked = (
    needId: string,
    solverId: string,
    grade: number,
    parts: RankedPair['parts'],
  ): RankedPair => ({
    needId,
    solverId,
    grade,
    parts,
  });
  const pairs = [
    ranked('a', '1', 2, { tags: 1_000, words: 1_000 }),
    ranked('a', '2', 0, { tags: 0, words: 3_000 }),
    ranked('b', '1', 0, { tags: 0, words: 10 }),
    ranked('b', '2', 0, { tags: 0, words: 20 }),
    ranked('c', '1', 2, { tags: 5, words: 5 }),
  ];

  it('is measured where a need has something to find and something to put it after', () => {
    expect([...gainsByNeed(pairs, pointsToday).keys()]).toEqual(['a']);
  });

  it('is better or worse with other weights of the parts', () => {
    const before = gainsByNeed(pairs, pointsToday);
    const after = gainsByNeed(pairs, pointsWith({ words: 1_000 }));
    expect(before.get('a')).toBeCloseTo(1 / Math.log2(3));
    expect(after.get('a')).toBe(1);
    expect(gainsByNeed(pairs, pointsWith({}))).toEqual(before);
    const { gain, interval, needs } = compare(before, after);
    expect([needs, gain > 0, interval[0] === gain]).toEqual([1, true, true]);
  });

  it('of nothing is nothing', () => {
    expect(compare(new Map(), new Map())).toEqual({
      needs: 0,
      before: 0,
      after: 0,
      gain: 0,
      interval: [0, 0],
    });
  });
});
