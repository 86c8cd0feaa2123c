import { keptFor, by, declarePersonalData, gone } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const matchingTables = declarePersonalData(
  {
    match: {
      purpose: 'matching',
      kept: keptFor(180, 'computed_at', `state = 'outdated'`),
      about: [gone('solver_id = ANY (:solvers) OR need_id = ANY (:needs)', 'reasons score points state')],
      nobody: 'announced awaits_telling awaits_vector computed_at id need_id solver_id stands_out',
    },
    match_dismissal: {
      purpose: 'matching',
      kept: 'subject',
      about: [by('person_id', { comment: 'none' })],
      nobody: 'dismissed_at id match_id reason side taken_back_at',
    },
    match_judgement: {
      purpose: 'matching',
      kept: 'subject',
      about: [by('person_id')],
      nobody: 'grade id judged_at match_id',
    },
    need_vector: {
      purpose: 'matching',
      kept: 'subject',
      about: [gone('id = ANY (:needs)', 'vector text_hash')],
      nobody: 'changed_in id made_at model source_changed_in',
    },
    solver_vector: {
      purpose: 'matching',
      kept: 'account',
      about: [gone('id = ANY (:solvers)', 'vector text_hash')],
      nobody: 'changed_in id made_at model source_changed_in',
    },
  },
  {
    awaited_telling: 'id kind',
    encoder_state: 'model needs_lacking problem seen_at solvers_lacking',
    learning_run:
      'acceptance gain_with gain_without gap_slope id intercept judged_needs judged_pairs made_at score_slope',
    match_cool_down: 'need_id solver_id until',
    pair_outcome: 'need_id outcome solver_id',
    served_solver: 'introductions solver_id',
    solver_acceptance: 'judged made_at points solver_id',
  },
);
