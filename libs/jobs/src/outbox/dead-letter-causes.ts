/**
 * What a delivery has failed of, as far as whoever mends it must know. The first whose words its error has; `other`: none of them.
 * PostgreSQL looks for them too, so they are regular expressions that both read alike.
 */
const words = {
  no_handler: '^No worker has this event handler',
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

/** What the error of the row `delivery` says, as SQL. */
export const causeSql = `CASE ${Object.entries(words)
  .map(([cause, pattern]) => `WHEN delivery.last_error ~* '${pattern}' THEN '${cause}'`)
  .join(' ')} ELSE 'other' END`;
