import { declarePersonalData, gone, keptFor } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const notificationsTables = declarePersonalData({
  notice: {
    purpose: 'notices',
    kept: keptFor(365, 'created_at'),
    about: [
      gone(
        'recipient_id = :person OR recipient_id = ANY (:solvers) OR recipient_id = ANY (:organisations)',
        'recipient_id kind data created_at read_at mailed_at mail_refusal',
      ),
    ],
    nobody: 'id mail_id mail_unsure_at mailing_until recipient_kind subject_id waiting_since',
  },
  action_list: {
    purpose: 'notices',
    kept: keptFor(365, 'day'),
    about: [gone('person_id', 'person_id day mailed_at mail_refusal')],
    nobody: 'id mail_unsure_at mailing_until',
  },
  mail_preference: {
    purpose: 'notices',
    kept: 'account',
    about: [gone('person_id', 'person_id hour zone quiet_august timings changed_at')],
    nobody: 'version',
  },
});
