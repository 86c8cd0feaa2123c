import { expect, it } from '@jest/globals';
import { MatchCollection } from './match-collection.js';
import { taxonomy, writer } from '../testing/random-documents.js';

it('shares the points of tags out exactly, and those of words among the named ones and the rest', () => {
  const { need, solver } = writer(5, 400);
  const collection = new MatchCollection(taxonomy);
  for (let i = 0; i < 60; i++) collection.putSolver(solver(`s${i}`));
  for (let i = 0; i < 30; i++) collection.putNeed(need(`n${i}`));
  let several = 0;
  for (let i = 0; i < 30; i++) {
    for (const { parts, reasons } of collection.bestSolvers(`n${i}`, 20)) {
      const sumOf = (all: readonly { points: number }[]): number =>
        all.reduce((sum, { points }) => sum + points, 0);
      expect(sumOf(reasons.tags)).toBe(reasons.tags.length > 0 ? parts.tags : 0);
      expect(sumOf(reasons.words)).toBeLessThanOrEqual(parts.words);
      if (reasons.wordsAlone) expect(parts.meaning).toBe(0);
      if (reasons.tags.length > 2) several++;
    }
  }
  expect(several).toBeGreaterThan(3);
});
