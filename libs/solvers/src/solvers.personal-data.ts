import { by, declarePersonalData, deletedAfter, gone, goneByAddress, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const solversTables = declarePersonalData(
  {
    solver: {
      purpose: 'profile',
      kept: 'account',
      about: [
        where('id = ANY (:solvers)', {
          name: { to: `'Profil effacé'` },
          headline: 'blank',
          description: 'blank',
          siren: 'none',
          website: 'none',
          keywords: 'blank',
          tag_ids: 'blank',
          territory_codes: 'blank',
          availability: 'none',
          contact_email: 'none',
          contact_refused_at: 'none',
          supervisor_email: 'none',
          supervisor_asked_at: 'none',
          supervisor_id: 'none',
          school_id: 'none',
          setting: 'none',
          minor_until: 'none',
          away_from: 'none',
          away_until: 'none',
          away_kind: 'none',
          hidden_reason: { to: `CASE WHEN hidden_reason IS NOT NULL THEN '' END` },
          external_id: 'none',
          import_fingerprint: 'none',
          person_id: 'none',
          // Nobody but its holders sees an incomplete profile, and it has none.
          complete: { to: 'false' },
        }),
        where('supervisor_email = ANY (:emails)', { supervisor_email: 'none', supervisor_asked_at: 'none' }),
        by('supervisor_id'),
      ],
      nobody:
        'changed_in created_at hidden_at holder_suspended id kind monthly_cap organisation_id paused_at supervisor_suspended updated_at version works_remotely',
    },
    idea: {
      purpose: 'profile',
      kept: 'account',
      about: [
        where('solver_id = ANY (:solvers)', {
          title: { to: `'Idée effacée'` },
          description: 'blank',
          attribution: 'none',
          hidden_reason: { to: `CASE WHEN hidden_reason IS NOT NULL THEN '' END` },
          returned_reason: { to: `CASE WHEN returned_reason IS NOT NULL THEN '' END` },
        }),
      ],
      nobody: 'changed_in hidden_at id signature signature_at signature_reminders solver_id',
    },
    solver_period: {
      purpose: 'profile',
      kept: deletedAfter(31, 'until_day'),
      about: [gone('solver_id = ANY (:solvers)', 'kind from_day until_day away')],
      nobody: 'id solver_id',
    },
    contact_refusal: {
      purpose: 'contact',
      kept: 'subject',
      about: [goneByAddress('email', 'email refused_at')],
    },
  },
  {
    cosigning_school: 'organisation_id since',
    import_label:
      'answer answered_at first_seen_at folded id label near_found_by near_tag_ids postponed_at spellings tag_ids withdrawn_tag_ids',
  },
);
