import type { SolverInput } from '../src/solver/solver.graphql.js';

/** Input for a profile, with the given fields. */
export const aSolverInput = (setting: Partial<SolverInput> = {}): SolverInput => ({
  name: 'Veille Douce',
  headline: '',
  description: 'Des capteurs sans caméra apprennent les habitudes et préviennent les proches.',
  siren: null,
  website: null,
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
  worksRemotely: false,
  availability: null,
  monthlyCap: 4,
  ...setting,
});
