import { keptFor, by, declarePersonalData, gone, goneByAddress, redacted } from '@passerelle/database';

const ofTheirMeetings = 'meeting_id IN (SELECT id FROM group_meeting WHERE group_id = ANY (:groups))';

/** What the tables of this lib know about people. */
export const groupsTables = declarePersonalData(
  {
    working_group: {
      purpose: 'group',
      kept: 'subject',
      about: [redacted('id = ANY (:groups)', 'title purpose'), by('lead_id'), by('founded_by_id')],
      nobody: 'closed_at founded_at id version',
    },
    group_member: {
      purpose: 'group',
      kept: 'account',
      about: [gone('person_id', 'person_id since')],
      nobody: 'group_id',
    },
    group_request: {
      purpose: 'group',
      kept: keptFor(365, 'settled_at', `state <> 'open'`),
      about: [gone('person_id', 'person_id message requested_at settled_at')],
      nobody: 'group_id id state',
    },
    group_invitation: {
      purpose: 'contact',
      kept: keptFor(180, 'expires_at', `state <> 'accepted'`),
      about: [
        goneByAddress('email', 'email invited_at settled_at expires_at state'),
        by('invited_by_id'),
        by('answered_by_id'),
      ],
      nobody: 'group_id id refused_at',
    },
    group_need: {
      purpose: 'group',
      kept: 'subject',
      about: [by('linked_by_id')],
      nobody: 'group_id linked_at need_id',
    },
    group_concept: {
      purpose: 'group',
      kept: 'subject',
      about: [by('linked_by_id')],
      nobody: 'concept_id group_id linked_at',
    },
    group_meeting: {
      purpose: 'group',
      kept: 'subject',
      about: [
        redacted('group_id = ANY (:groups)', 'agenda minutes cancel_note place link'),
        by('planned_by_id'),
        by('written_by_id'),
      ],
      nobody: 'at cancelled_at edition group_id id planned_at published_from sequence version written_at',
    },
    meeting_attendance: {
      purpose: 'group',
      kept: 'account',
      about: [gone('person_id', 'person_id attended')],
      nobody: 'meeting_id',
    },
    meeting_decision: {
      purpose: 'group',
      kept: 'subject',
      about: [redacted(ofTheirMeetings, 'text'), by('noted_by_id')],
      nobody: 'id meeting_id noted_at text',
    },
    minutes_edition: {
      purpose: 'group',
      kept: 'subject',
      about: [redacted(ofTheirMeetings, 'content correction'), by('published_by_id')],
      nobody: 'content correction edition meeting_id published_at',
    },
  },
  {
    meeting_action: 'action_id meeting_id',
  },
);
