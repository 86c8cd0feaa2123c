import { by, declarePersonalData, gone, redacted, where } from '@passerelle/database';

const ofTheirConcepts = 'concept_id = ANY (:concepts)';
const ofConceptsThatEnd = 'concept_id = ANY (:endedConcepts)';

/** What the tables of this lib know about people. */
export const conceptsTables = declarePersonalData(
  {
    concept: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where('id = ANY (:endedConcepts)', {
          title: { to: `'Concept effacé'` },
          promise: 'blank',
          status_reason: { to: `CASE WHEN status_reason IS NOT NULL THEN '' END` },
        }),
        redacted('id = ANY (:concepts)', 'title promise status_reason'),
        by('carrier_id'),
        by('curator_id'),
        by('started_by_id'),
      ],
      nobody:
        'active_at created_at gate_asked_at gate_state id reminded_at stage stage_since status tag_ids territory_codes updated_at version',
    },
    concept_business_model: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(ofConceptsThatEnd, { note: 'blank' }),
        redacted(ofTheirConcepts, 'note'),
        by('saved_by_id'),
      ],
      nobody:
        'aid_per_hour concept_id direct_cost_per_hour fixed_costs_per_month has_tax_credit hourly_price hours_per_month number payer saved_at unit',
    },
    concept_consent: {
      purpose: 'public_page',
      kept: 'account',
      about: [gone('person_id', 'person_id agreed_at')],
      nobody: 'concept_id',
    },
    concept_refusal: {
      purpose: 'public_page',
      kept: 'account',
      about: [gone('person_id', 'person_id refused_at')],
      nobody: 'concept_id',
    },
    concept_member: {
      purpose: 'concept',
      kept: 'account',
      about: [gone('person_id', 'person_id organisation_id as_carrier state since times_asked')],
      nobody: 'concept_id',
    },
    concept_evidence: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(`added_by_id = :person OR ${ofConceptsThatEnd}`, {
          label: 'blank',
          url: { to: `CASE WHEN url IS NOT NULL THEN '' END` },
          file_id: 'none',
        }),
        redacted(ofTheirConcepts, 'label'),
        by('added_by_id'),
      ],
      nobody: 'added_at concept_id group_meeting_id id introduction_id item_key kind need_id',
    },
    concept_gate_decision: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(`person_id = :person OR ${ofConceptsThatEnd}`, { reason: 'blank' }),
        redacted(ofTheirConcepts, 'reason'),
        by('person_id'),
      ],
      nobody: 'at concept_id gate id verdict',
    },
    concept_gate_item: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(ofConceptsThatEnd, { answer: 'blank', known: 'none' }),
        where(`waived_by_id = :person OR ${ofConceptsThatEnd}`, {
          waiver_reason: { to: `CASE WHEN waiver_reason IS NOT NULL THEN '' END` },
        }),
        redacted(ofTheirConcepts, 'answer waiver_reason known'),
        by('waived_by_id'),
      ],
      nobody: 'concept_id key state updated_at',
    },
    concept_joining: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(`proposed_by_id = :person OR ${ofConceptsThatEnd}`, { reason: 'blank' }),
        redacted(ofTheirConcepts, 'reason'),
        by('proposed_by_id'),
        by('company_person_id'),
        by('concept_person_id'),
      ],
      nobody:
        'by_company company_answer concept_answer concept_id expires_at id need_id proposed_at settled_at state',
    },
    concept_page: {
      purpose: 'public_page',
      kept: 'subject',
      about: [
        where(ofConceptsThatEnd, { title: { to: `'Concept effacé'` }, promise: 'blank', results: 'blank' }),
        redacted(ofTheirConcepts, 'title promise results'),
        by('asked_by_id'),
      ],
      nobody: 'asked_at concept_id homes number taken_back_at',
    },
    concept_test_plan: {
      purpose: 'concept',
      kept: 'subject',
      about: [
        where(ofConceptsThatEnd, {
          consent: 'blank',
          incidents: 'blank',
          insurance: 'blank',
          measures: 'blank',
          results: 'blank',
          stops_when: 'blank',
        }),
        redacted(ofTheirConcepts, 'consent incidents insurance measures results stops_when'),
        by('saved_by_id'),
      ],
      nobody: 'begun_on concept_id homes homes_begun number saved_at weeks',
    },
  },
  {
    concept_idea: 'concept_id idea_id',
    concept_introduction: 'concept_id introduction_id',
    concept_need: 'concept_id need_id since',
  },
);
