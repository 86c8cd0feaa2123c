/**
 * Causes of failed deliveries, as precisely as an admin needs to know them. The first pattern that the error matches
 * decides; `other`: no pattern matches. PostgreSQL uses these regular expressions too, so they use only syntax with
 * the same meaning in both.
 */
const words = {
  no_handler: '^No worker has this event handler',
  never_ended: '^Begun three times and never ended',
  mail: '^Mail(NotSent|ServerAway)|mail server|smtp',
  search: 'meilisearch|search index',
  disk: 'ENOSPC|no space left|disk (is|was) full|ENOMEM|out of memory',
  database: 'QueryFailedError|deadlock|statement timeout|lock timeout|Connection terminated|too many clients',
  network: 'ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|fetch failed|socket hang up',
  gone: 'EntityNotFoundError|^NotFound',
} as const;

export const deadLetterCauses = [
  ...(Object.keys(words) as (keyof typeof words)[]),
  'other',
] as const satisfies readonly string[];
export type DeadLetterCause = keyof typeof words | 'other';

/** SQL expression: the cause in the error of the row `delivery`. */
export const causeSql = `CASE ${Object.entries(words)
  .map(([cause, pattern]) => `WHEN delivery.last_error ~* '${pattern}' THEN '${cause}'`)
  .join(' ')} ELSE 'other' END`;
