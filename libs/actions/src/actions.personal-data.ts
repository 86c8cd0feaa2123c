import { by, declarePersonalData, gone, redacted } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const actionsTables = declarePersonalData(
  {
    action: {
      purpose: 'group',
      kept: 'subject',
      about: [
        redacted(
          'owner_id = :person OR created_by_id = :person OR subject_id = ANY (:groups) OR subject_id = ANY (:concepts)',
          'title',
        ),
        by('owner_id'),
        by('created_by_id'),
      ],
      nobody: 'created_at due_on id settled_at state subject_id subject_kind version',
    },
    action_reminder: {
      purpose: 'group',
      kept: 'subject',
      about: [gone('owner_id', 'owner_id remind_on sent_at')],
      nobody: 'action_id due_on id kind',
    },
  },
  {
    action_tie: 'action_id subject_id subject_kind',
  },
);
