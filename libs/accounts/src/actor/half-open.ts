import type { Settings } from '@passerelle/config';

// A session is half open until the person has shown their second factor, where one is needed: nobody is signed in yet.

/** How long a proof of the second factor counts for what deserves a new one, such as giving somebody a role. In minutes. */
export const FRESH_PROOF = 10;

/**
 * How long a session lasts: without being used, and in all. People without a role on the platform have the thirty days that better-auth
 * gives each session; curators and administrators see every contact, and sign in again sooner. A use is noted once an hour.
 */
const limitsSql = `CASE person.role
  WHEN 'none' THEN true
  WHEN 'admin' THEN session.last_used_at > now() - interval '13 hours' AND session.created_at > now() - interval '7 days'
  ELSE session.last_used_at > now() - interval '3 days' AND session.created_at > now() - interval '14 days' END`;

/** Whether a person needs a second factor: they have one, or they have a role and the installation asks for it. */
const isFactorNeededSql = ({ secondFactor }: Pick<Settings, 'secondFactor'>): string =>
  secondFactor
    ? `(person.second_factor_since IS NOT NULL OR person.role <> 'none')`
    : 'person.second_factor_since IS NOT NULL';

/** A condition on `session` and `person`: the session has not ended, and the account is not suspended. */
export const isSessionAliveSql = (): string =>
  `(session.expires_at > now() AND person.suspended_at IS NULL AND ${limitsSql})`;

/** A condition on `session` and `person`: the session is alive, and the second factor is shown where one is needed. */
export const isSessionOpenSql = (settings: Pick<Settings, 'secondFactor'>): string =>
  `(${isSessionAliveSql()} AND (session.factor_proven_at IS NOT NULL OR NOT ${isFactorNeededSql(settings)}))`;

/** A condition on `session` and `person`: the second factor was shown just now, or none is needed. */
export const isProofFreshSql = (settings: Pick<Settings, 'secondFactor'>): string =>
  `(session.factor_proven_at > now() - interval '${FRESH_PROOF} minutes' OR NOT ${isFactorNeededSql(settings)})`;
