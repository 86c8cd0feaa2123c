import type { NeedInput } from '../src/need/need.graphql.js';

/** Input for a need, with the given fields. */
export const aNeedInput = (said: Partial<NeedInput> = {}): NeedInput => ({
  title: 'Repérer les chutes la nuit',
  description:
    'Nos bénéficiaires tombent la nuit et personne ne le sait avant huit heures. Une alerte simple suffirait.',
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
  wantedKinds: [],
  acceptsRemote: true,
  confidential: false,
  neededBy: null,
  ...said,
});
