import { by, declarePersonalData, redacted, unshown, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const reportsTables = declarePersonalData({
  content_report: {
    purpose: 'moderation',
    kept: 'subject',
    about: [
      where(
        'author_id = :person OR content_id = :person OR solver_id = ANY (:solvers) OR need_id = ANY (:needs)',
        { text: 'blank' },
      ),
      // Nobody learns who has reported them, nor in which words.
      unshown(
        where(
          'author_id = :person OR content_id = :person OR solver_id = ANY (:solvers) OR need_id = ANY (:needs)',
          { note: 'none' },
        ),
      ),
      where('reporter_id = :person', { comment: 'blank' }),
      redacted(
        'author_id = :person OR reporter_id = :person OR barred_person_id = :person',
        'text comment note',
      ),
      by('author_id'),
      by('reporter_id'),
      by('barred_person_id'),
    ],
    nobody:
      'barred_organisation_id content_id id kind need_id organisation_id reason reported_at settled_at solver_id state',
  },
});
