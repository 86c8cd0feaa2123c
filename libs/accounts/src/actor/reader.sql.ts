// Who may read something is asked of PostgreSQL for many people at once, by the same conditions by which a list is asked for one.

/**
 * A query for whoever reads by an open session, with what `parametersOf` says of each: the name for it is `reader`. Sessions that have ended
 * are left out, and those of suspended accounts.
 * @param sessionIds an SQL expression: an array of ids
 */
export const readersSql = (sessionIds: string): string => `
  SELECT session.id AS session_id, person.id AS person_id, person.role IN ('curator', 'admin') AS is_curator,
    ARRAY(SELECT membership.organisation_id FROM membership WHERE membership.person_id = person.id) AS organisation_ids
  FROM session JOIN person ON person.id = session.person_id
  WHERE session.id = ANY (${sessionIds}) AND session.expires_at > now() AND person.suspended_at IS NULL`;

/** A condition that takes `parametersOf` an actor, for each `reader` of a query. */
export const ofReader = (condition: string): string =>
  condition
    .replaceAll(':isSignedIn', 'true')
    .replaceAll(':isCurator', 'reader.is_curator')
    .replaceAll(':organisationIds', 'reader.organisation_ids')
    .replaceAll(':personId', 'reader.person_id');
