import { declarePersonalData, gone, secret } from '@passerelle/database';

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
    inactivity_warning: {
      purpose: 'account',
      kept: 'account',
      about: [gone('person_id', 'person_id first_at second_at')],
    },
  },
  {
    // Identifiers that lead to nobody.
    erasure: 'id kind erased_at',
  },
);
