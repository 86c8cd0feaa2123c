import { expect, it } from '@jest/globals';
import { partOf, stageOf, type NeedStatus } from './stage.js';

it.each<[NeedStatus['state'], NeedStatus['progress'], number, string]>([
  ['draft', 'waiting', 0, 'yours'],
  ['changes_requested', 'waiting', 0, 'yours'],
  ['submitted', 'waiting', 1, 'underWay'],
  ['published', 'waiting', 2, 'underWay'],
  ['published', 'being_introduced', 3, 'underWay'],
  ['published', 'in_discussion', 3, 'underWay'],
  ['published', 'met', 4, 'underWay'],
  ['expired', 'unmet', 2, 'yours'],
  ['closed', 'met', 4, 'over'],
  ['closed', null, 2, 'over'],
])('a need that is %s and %s has come to step %i, and is among those %s', (state, progress, step, part) => {
  expect([stageOf({ state, progress }), partOf({ state })]).toEqual([step, part]);
});
