import { keptFor, by, declarePersonalData, redacted, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const needsTables = declarePersonalData(
  {
    need: {
      purpose: 'need',
      kept: 'subject',
      about: [
        where('id = ANY (:needs)', {
          title: { to: `'Besoin effacé'` },
          description: 'blank',
          closing_note: 'none',
          moderation_note: 'none',
          external_id: 'none',
          import_fingerprint: 'none',
          text_signature: 'none',
        }),
        redacted('author_id = :person', 'title description closing_note moderation_note'),
        by('author_id'),
      ],
      nobody:
        'accepts_remote by_curator changed_in closed_at closing_reason confidential created_at draft_reminded_at expires_at id moderation_reasons needed_by offered_at organisation_id published_at state submitted_at tag_ids territory_codes updated_at version wanted_kinds',
    },
    need_edit: {
      purpose: 'need',
      kept: keptFor(3 * 365, 'edited_at'),
      about: [
        where('need_id = ANY (:needs)', { changes: 'blank' }),
        redacted('need_id IN (SELECT id FROM need WHERE author_id = :person)', 'changes'),
      ],
      nobody: 'edited_at id need_id',
    },
  },
  {
    need_pool: 'created_at id',
    need_pool_member: 'joined_at need_id pool_id',
  },
);
