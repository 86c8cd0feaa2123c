import { describe, expect, it } from '@jest/globals';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Introduction } from './introduction.entity.js';
import { mayBeNamed } from './introduction.policy.js';
import { introductionStates, openedStates } from './introduction.transitions.js';

describe('a party of an introduction is named to the other', () => {
  const named = (state: Introduction['state'], confidential: boolean, complete: boolean) =>
    mayBeNamed(Object.assign(new Introduction(), { state }), {
      need: Object.assign(new Need(), { confidential }),
      solver: Object.assign(new Solver(), { complete }),
    });

  it.each(introductionStates)('%s: where it can be seen elsewhere, or both have accepted', (state) => {
    const isOpened = openedStates.includes(state);
    expect(named(state, false, true)).toEqual({ company: true, solver: true });
    expect(named(state, true, false)).toEqual({ company: isOpened, solver: isOpened });
  });
});
