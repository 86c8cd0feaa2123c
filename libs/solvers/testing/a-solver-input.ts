import type { SolverInput } from '../src/solver/index.js';

/** What somebody says of a profile, with what a spec wants. */
export const aSolverInput = (said: Partial<SolverInput> = {}): SolverInput => ({
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
  ...said,
});
