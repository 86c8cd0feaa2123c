import { declarePersonalData, gone } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const filesTables = declarePersonalData({
  stored_file: {
    purpose: 'concept',
    kept: 'subject',
    about: [gone('added_by_id', 'added_by_id name added_at type size sha256 threat')],
    nobody: 'id scanned_at state subject_id subject_kind',
  },
});
