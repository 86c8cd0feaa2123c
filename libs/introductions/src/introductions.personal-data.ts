import { by, declarePersonalData, gone, redacted, unshown, where } from '@passerelle/database';

const withThem = 'solver_id = ANY (:solvers) OR need_id = ANY (:needs)';

/** What the tables of this lib know about people. */
export const introductionsTables = declarePersonalData(
  {
    interest: {
      purpose: 'introduction',
      kept: 'subject',
      about: [
        where('person_id = :person OR solver_id = ANY (:solvers)', { message: 'blank' }),
        unshown(where(`person_id = :person OR ${withThem}`, { message: 'blank', decline_note: 'none' })),
        by('person_id'),
      ],
      nobody: 'answered_at decline_reason id marked_at need_id solver_id state',
      keptBack: 'decline_reason',
    },
    introduction_request: {
      purpose: 'introduction',
      kept: 'subject',
      about: [
        where('person_id = :person OR need_id = ANY (:needs)', { note: 'blank' }),
        unshown(where(`person_id = :person OR ${withThem}`, { note: 'blank', decline_note: 'none' })),
        by('person_id'),
      ],
      nobody: 'answered_at asked_at decline_reason id need_id solver_id state',
      keptBack: 'decline_reason',
    },
    introduction: {
      purpose: 'introduction',
      kept: 'subject',
      about: [
        where('company_reply_person_id = :person', {
          company_reply_person_id: 'none',
          company_reply_decline_note: 'none',
        }),
        where('solver_reply_person_id = :person', {
          solver_reply_person_id: 'none',
          solver_reply_decline_note: 'none',
        }),
        where('need_id = ANY (:needs)', { note_to_company: 'blank' }),
        where('solver_id = ANY (:solvers)', { note_to_solver: 'blank' }),
        // Each side reads its own note, and curators alone read why the other has declined or what came of it.
        unshown(
          where(withThem, {
            note_to_company: 'blank',
            note_to_solver: 'blank',
            outcome_note: 'none',
            withdrawal_note: 'none',
            company_reply_decline_note: 'none',
            solver_reply_decline_note: 'none',
          }),
        ),
        where(withThem, {
          meeting_place: 'none',
          meeting_link: 'none',
          called_off_meeting: 'none',
          time_offers: { to: `'[]'` },
        }),
        redacted(
          'id = ANY (:introductions) OR curator_id = :person',
          'note_to_company note_to_solver outcome_note withdrawal_note company_reply_decline_note solver_reply_decline_note meeting_place called_off_meeting time_offers',
        ),
        by('curator_id'),
      ],
      nobody:
        'company_reply_answer company_reply_at company_reply_by_mail company_reply_decline_reason company_reply_in_time counted_days counted_until id lapses_on meeting_at meeting_sequence met_by met_on need_id outcome outcome_source proposal_id proposed_at reply_due_on settled_at solver_id solver_reply_answer solver_reply_at solver_reply_by_mail solver_reply_decline_reason solver_reply_in_time state updated_at withdrawal_reason',
      keptBack:
        'company_reply_answer company_reply_at company_reply_by_mail company_reply_decline_reason company_reply_in_time outcome outcome_source solver_reply_answer solver_reply_at solver_reply_by_mail solver_reply_decline_reason solver_reply_in_time withdrawal_reason',
    },
    introduction_message: {
      purpose: 'introduction',
      kept: 'subject',
      about: [by('author_id', { body: 'blank' }), redacted('introduction_id = ANY (:introductions)', 'body')],
      nobody: 'author_side channel id introduction_id written_at',
    },
    introduction_read_mark: {
      purpose: 'introduction',
      kept: 'account',
      about: [gone('person_id', 'person_id read_at read_until')],
      nobody: 'channel introduction_id',
    },
    follow_up: {
      purpose: 'introduction',
      kept: 'subject',
      about: [
        by('answered_by_id', { note: 'none' }),
        redacted('introduction_id = ANY (:introductions)', 'note'),
      ],
      nobody: 'answered_at asked_at due_on happened id introduction_id outcome passed_over_at side step',
    },
  },
  {
    introduction_reminder: 'due_on id introduction_id passed_over_at sent_at side step',
    party_silence: 'party_id side since unanswered',
    solver_telling: 'day solver_id told waiting',
  },
);
