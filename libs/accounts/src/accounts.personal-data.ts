import {
  by,
  declarePersonalData,
  deletedAfter,
  keptFor,
  gone,
  goneByAddress,
  secret,
  where,
} from '@passerelle/database';

/** What the tables of this lib know about people. */
export const accountsTables = declarePersonalData({
  person: {
    purpose: 'account',
    kept: 'account',
    about: [
      gone(
        'id = :person',
        'id name email email_verified image role language suspended_at suspension_reason second_factor_since created_at updated_at',
      ),
    ],
  },
  membership: {
    purpose: 'organisation',
    kept: 'account',
    about: [gone('person_id', 'person_id organisation_id role since')],
  },
  organisation: {
    purpose: 'organisation',
    kept: 'subject',
    about: [
      where('id = ANY (:organisations)', {
        name: { to: `'Structure effacée'` },
        siret: 'none',
        website: 'none',
        away_from: 'none',
        away_until: 'none',
      }),
    ],
    nobody: 'changed_in created_at id kind seen_at version',
  },
  invitation: {
    purpose: 'contact',
    kept: keptFor(180, 'created_at', 'accepted_at IS NULL'),
    about: [goneByAddress('email', 'email name'), by('invited_by_id')],
    nobody: 'accepted_at created_at held id organisation_id refused_at role',
  },
  join_request: {
    purpose: 'organisation',
    kept: keptFor(365, 'settled_at', `state <> 'open'`),
    about: [gone('person_id', 'person_id requested_at settled_at')],
    nobody: 'id organisation_id state',
  },
  address_change: {
    purpose: 'security',
    kept: deletedAfter(8, 'expires_at'),
    about: [
      gone('person_id', 'person_id email former_email changed_at expires_at'),
      secret(gone('person_id', 'hash proves_owner wrong_tries')),
    ],
    nobody: 'id',
  },
  session: {
    purpose: 'security',
    kept: 'expiry',
    about: [
      gone(
        'person_id',
        'person_id ip_address user_agent created_at expires_at last_used_at updated_at factor_proven_at',
      ),
      secret(gone('person_id', 'token factor_challenge factor_challenged_at')),
    ],
    nobody: 'id',
  },
  authenticator_app: {
    purpose: 'security',
    kept: 'account',
    about: [
      gone('person_id', 'person_id confirmed_at'),
      secret(gone('person_id', 'sealed_secret last_step')),
    ],
  },
  passkey: {
    purpose: 'security',
    kept: 'account',
    about: [
      gone('person_id', 'person_id name transports created_at last_used_at'),
      secret(gone('person_id', 'credential_id public_key counter')),
    ],
    nobody: 'id',
  },
  recovery_code: {
    purpose: 'security',
    kept: 'account',
    about: [gone('person_id', 'person_id used_at'), secret(gone('person_id', 'hash'))],
    nobody: 'id',
  },
  credential: {
    purpose: 'security',
    kept: 'account',
    about: [
      gone('person_id', 'person_id account_id provider_id scope created_at updated_at'),
      secret(
        gone(
          'person_id',
          'password access_token access_token_expires_at id_token refresh_token refresh_token_expires_at',
        ),
      ),
    ],
    nobody: 'id',
  },
  verification: {
    purpose: 'security',
    kept: 'expiry',
    about: [
      secret(
        gone(
          `value = :person::text OR CASE WHEN value LIKE '{%' THEN value::jsonb ->> 'email' END = ANY (:emails)`,
          'identifier value',
        ),
      ),
    ],
    nobody: 'created_at expires_at id updated_at',
  },
  sign_in_code: {
    purpose: 'security',
    kept: 'expiry',
    about: [
      goneByAddress('email', 'email expires_at next'),
      secret(goneByAddress('email', 'hash link wrong_tries wrong_tries_of_others')),
    ],
    nobody: 'id',
  },
  open_id_attempt: {
    purpose: 'security',
    kept: 'expiry',
    about: [
      goneByAddress('email', 'email subject name next answered_at expires_at'),
      secret(goneByAddress('email', 'browser_hash state nonce verifier')),
    ],
    nobody: 'id',
  },
  rate_limit: {
    purpose: 'security',
    kept: 'expiry',
    about: [secret(gone('position(:person::text in key) > 0', 'key count ends_at'))],
  },
  mail_reach: {
    purpose: 'notices',
    kept: 'account',
    about: [goneByAddress('email', 'email state reason status since complained_at')],
    nobody: 'id',
  },
  mail_failure: {
    purpose: 'notices',
    kept: deletedAfter(60, 'failed_at'),
    about: [goneByAddress('email', 'email kind status failed_at mail_key')],
    nobody: 'id',
  },
});
