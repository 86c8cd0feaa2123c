import { by, declarePersonalData, redacted, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const importPlansTables = declarePersonalData({
  import_plan: {
    purpose: 'technical',
    kept: 'subject',
    about: [
      redacted('true', 'file_name samples problems remarks likenesses left_out failure'),
      by('author_id'),
      by('applied_by_id'),
      by('undone_by_id'),
    ],
    nobody:
      'applied_at applied_through columns created created_at done expires_at file_size headings id kept kind plan_changed plan_hash rejected restored state total tries unchanged undone_at updated withdrawn',
  },
  import_file: {
    purpose: 'technical',
    kept: 'expiry',
    about: [where('false', { sent: 'expires', rows: 'derived' })],
    nobody: 'decisions plan_id',
  },
  import_line: {
    purpose: 'technical',
    kept: 'expiry',
    about: [
      where('object_id = ANY (:solvers) OR object_id = ANY (:needs) OR object_id = ANY (:organisations)', {
        before: { to: `CASE WHEN before IS NOT NULL THEN '{}'::jsonb END` },
        why: 'none',
      }),
    ],
    nobody: 'kind object_id plan_id row undone version',
  },
});
