import { describe, expect, it } from '@jest/globals';
import { IllegalTransition } from '@passerelle/problems';
import { needStates } from './need.entity.js';
import { type NeedTransition, needTransitions, nextState } from './need.transitions.js';

const transitions = Object.keys(needTransitions) as NeedTransition[];
const cases = transitions.flatMap((transition) => needStates.map((from) => ({ transition, from })));
const legal = cases.filter(({ transition, from }) =>
  (needTransitions[transition].from as readonly string[]).includes(from),
);
const illegal = cases.filter((one) => !legal.includes(one));

const problemOf = (work: () => unknown): IllegalTransition => {
  try {
    work();
  } catch (error) {
    if (error instanceof IllegalTransition) return error;
  }
  throw new Error('It is not refused.');
};

describe('the states of a need', () => {
  it('are those of the design', () => {
    expect(legal.map(({ transition, from }) => `${from} → ${nextState(transition, from)}`)).toEqual([
      'draft → submitted',
      'changes_requested → submitted',
      'submitted → changes_requested',
      'submitted → published',
      'submitted → closed',
      'published → expired',
      'expired → published',
      'draft → closed',
      'submitted → closed',
      'changes_requested → closed',
      'published → closed',
      'expired → closed',
    ]);
  });

  it.each(illegal)('refuse to $transition from $from', ({ transition, from }) => {
    expect(() => nextState(transition, from)).toThrow(IllegalTransition);
  });

  it('say in words why not', () => {
    expect(() => nextState('publish', 'draft')).toThrow(
      'Ce besoin est à l’état de brouillon : il ne peut pas être publié.',
    );
    expect(() => nextState('close', 'closed')).toThrow('Ce besoin est déjà clos.');
    expect(problemOf(() => nextState('publish', 'published')).in('en').message).toBe(
      'This need is already published.',
    );
  });
});
