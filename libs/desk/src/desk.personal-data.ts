import { by, declarePersonalData, gone, redacted } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const deskTables = declarePersonalData({
  desk_note: {
    purpose: 'curation',
    kept: 'subject',
    about: [
      gone(
        'solver_id = ANY (:solvers) OR need_id = ANY (:needs) OR organisation_id = ANY (:organisations)',
        'text written_at edited_at',
      ),
      redacted(
        'author_id = :person OR introduction_id = ANY (:introductions) OR organisation_id = ANY (:theirOrganisations)',
        'text',
      ),
      by('author_id'),
    ],
    nobody: 'id introduction_id need_id organisation_id solver_id',
  },
  desk_assignment: {
    purpose: 'curation',
    kept: 'account',
    about: [gone('person_id', 'person_id assigned_at')],
    nobody: 'subject_key subject_kind',
  },
  desk_snooze: {
    purpose: 'curation',
    kept: 'subject',
    about: [by('person_id')],
    nobody: 'queue row_key until',
  },
});
