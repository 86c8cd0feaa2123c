import { type ColumnName, partOfEachInput } from '../src/solver/lists-of-fields.js';
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

/** Input that says something of every field. */
export const aFullSolverInput: Required<SolverInput> = {
  setting: 'cfa',
  name: 'Nuit Sereine',
  headline: 'Un capteur mural',
  description: 'Il repère les chutes la nuit, sans caméra, et prévient les proches.',
  siren: '732829320',
  website: 'https://nuit.example/',
  tags: ['theme:silver-economie'],
  keywords: ['veilleuse'],
  territories: ['commune:45234'],
  worksRemotely: true,
  availability: 'le soir',
  monthlyCap: 7,
  contactEmail: 'nuit@sereine.example',
};

/** Input that says nothing but what each profile says. */
export const anEmptySolverInput = partOfEachInput('empty');

/** Row of a file that says something else of every field than `aFullSolverInput`. */
export const anotherRowOfSolver = {
  kind: 'entrepreneur',
  setting: undefined,
  name: 'Jour Serein',
  headline: 'Un tapis',
  description: 'Il repère les chutes le jour.',
  tags: ['theme:handicap', 'Tapis du jour'],
  territories: ['commune:45232'],
  siren: '552100554',
  website: 'https://jour.example',
  email: 'jour@serein.example',
  remote: false,
  monthlyCap: 3,
  availability: 'le matin',
} satisfies Record<ColumnName, unknown>;
