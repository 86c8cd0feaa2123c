import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';
import { schedulesOf } from '@passerelle/jobs/testing';

const product = bootProduct({ worker: false });

describe('the schedules of the whole product', () => {
  it('are these, and no module has forgotten its own', () => {
    expect(schedulesOf(product.app)).toEqual([
      'AskWhatCameOfMeetings',
      'ExpireNeeds',
      'ForgetSearches',
      'ForgetWhatExpired',
      'IndexWhatEventsMissed',
      'KeepPromises',
      'LearnCommonWords',
      'LetSearchCatchUp',
      'MatchNeedsAsCoolDownsEnd',
      'MatchSolversAsAbsencesPass',
      'MeasureSearchDrift',
      'RebuildMatchesEachNight',
      'RebuildSearchEachNight',
      'SignNeeds',
      'SweepForgottenQuestions',
    ]);
  });
});
