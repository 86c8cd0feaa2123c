import { describe, expect, it } from '@jest/globals';
import { eligibility } from './eligibility.js';
import { sampleNeed, sampleSolver } from '../../testing/sample-documents.js';

const paris = [['departement:75', 'region:11']];

describe('eligibility', () => {
  it.each([
    ['not_published', sampleNeed({ published: false }), sampleSolver()],
    ['solver_inactive', sampleNeed(), sampleSolver({ active: false })],
    ['solver_away', sampleNeed(), sampleSolver({ away: true })],
    ['kind_not_wanted', sampleNeed({ wantedKinds: ['student', 'entrepreneur'] }), sampleSolver()],
    ['territory_not_covered', sampleNeed({ acceptsRemote: true }), sampleSolver({ territories: paris })],
    ['territory_not_covered', sampleNeed(), sampleSolver({ territories: paris, worksRemotely: true })],
    ['same_organisation', sampleNeed({ organisationId: 'o' }), sampleSolver({ organisationId: 'o' })],
  ])('refuses: %s', (reason, need, solver) => expect(eligibility(need, solver, undefined)).toBe(reason));

  it('refuses a pair that was dismissed or is cooling down', () => {
    const history = { dismissed: false, coolingDown: false };
    expect(eligibility(sampleNeed(), sampleSolver(), { ...history, dismissed: true })).toBe('dismissed');
    expect(eligibility(sampleNeed(), sampleSolver(), { ...history, coolingDown: true })).toBe('cooling_down');
    expect(eligibility(sampleNeed(), sampleSolver(), history)).toBeUndefined();
  });

  it.each([
    ['a wanted kind', sampleNeed({ wantedKinds: ['startup'] }), sampleSolver()],
    [
      'both at a distance',
      sampleNeed({ acceptsRemote: true }),
      sampleSolver({ territories: paris, worksRemotely: true }),
    ],
    ['two parties without an organisation', sampleNeed(), sampleSolver({ organisationId: undefined })],
  ])('lets through: %s', (_, need, solver) => expect(eligibility(need, solver, undefined)).toBeUndefined());
});
