import { declarePersonalData, gone, keptFor, secret, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const personalDataTables = declarePersonalData(
  {
    erasure_request: {
      purpose: 'account',
      kept: 'account',
      about: [
        gone('person_id', 'person_id cause requested_at due_at choices'),
        secret(gone('person_id', 'sets')),
      ],
    },
    // A hash of a session that leads to nobody.
    erased_session: {
      purpose: 'security',
      kept: keptFor(365, 'ended_at'),
      about: [where('false', { hash: 'expires' })],
      nobody: 'ended_at',
    },
    account_visit: {
      purpose: 'account',
      kept: 'account',
      about: [gone('person_id', 'person_id seen_at')],
    },
    inactivity_warning: {
      purpose: 'account',
      kept: 'account',
      about: [gone('person_id', 'person_id first_at second_at')],
    },
  },
  {
    // Identifiers that lead to nobody.
    erasure: 'id kind erased_at',
    project_warning: 'solver_id warned_at',
  },
);
