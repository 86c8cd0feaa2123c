import { declarePersonalData, gone, redacted, unshown, where } from './personal-data.js';
import { keptFor } from './retention.js';

/** What the tables of this lib know about people. */
export const databaseTables = declarePersonalData(
  {
    audit_entry: {
      purpose: 'audit',
      kept: keptFor(5 * 365, 'recorded_at'),
      about: [
        // What others have reported or noted is theirs.
        where('actor_id = :person OR object_id = :person', {
          before: 'none',
          after: 'none',
          reason: 'none',
        }),
        unshown(
          where(
            'actor_id = :person OR concerned_id = :person OR object_id = :person OR object_id = ANY (:solvers) OR object_id = ANY (:needs) OR object_id = ANY (:organisations) OR object_id = ANY (:endedConcepts) OR object_id = ANY (:written)',
            { before: 'none', after: 'none', reason: 'none' },
          ),
        ),
        redacted(
          'object_id = ANY (:groups) OR object_id = ANY (:concepts) OR object_id = ANY (:introductions)',
          'before after reason',
        ),
        where('actor_id = :person', { actor_id: 'pseudonym' }),
        where('concerned_id = :person', { concerned_id: 'pseudonym' }),
      ],
      nobody: 'action id object_id object_kind recorded_at salt',
    },
    event: {
      purpose: 'technical',
      kept: keptFor(
        365,
        'recorded_at',
        'dispatched_at IS NOT NULL AND NOT EXISTS (SELECT FROM delivery WHERE event_id = event.id)',
      ),
      about: [where('actor_id = :person OR subject_id = :person', { reason: 'none', actor_id: 'pseudonym' })],
      nobody: 'data dispatched_at id name not_before recorded_at request_id subject_id taken_back_at',
    },
    request_key: {
      purpose: 'technical',
      kept: 'expiry',
      about: [gone('person_id', 'person_id key asked result_ids created_at')],
    },
  },
  {
    // Digests, and identifiers that lead to nobody once a person is erased.
    audit_chain: 'chain hash position',
    audit_link: 'chain entry_id facts_digest hash kind linked_at position texts_digest',
    installation: 'goes_on_from identifier is_only mails_held_since secret_hash secret_salt',
    migration: 'id name timestamp',
  },
);
