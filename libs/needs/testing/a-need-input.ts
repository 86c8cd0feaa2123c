import { partOfEachInput } from '../src/need/lists-of-fields.js';
import type { NeedInput } from '../src/need/need.graphql.js';

/** Input for a need, with the given fields. */
export const aNeedInput = (fields: Partial<NeedInput> = {}): NeedInput => ({
  ...partOfEachInput('empty'),
  title: 'Repérer les chutes la nuit',
  description:
    'Nos bénéficiaires tombent la nuit et personne ne le sait avant huit heures. Une alerte simple suffirait.',
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
  ...fields,
});

/** Input with a value in every field. */
export const aFullNeedInput: NeedInput = {
  title: 'Repérer les chutes la nuit',
  description: 'Une alerte simple suffirait.',
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
  wantedKinds: ['startup'],
  acceptsRemote: false,
  confidential: true,
  neededBy: '2027-03-01',
};

/** Input with every field empty. */
export const anEmptyNeedInput: NeedInput = partOfEachInput('empty');
