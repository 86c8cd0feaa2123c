/**
 * How long, in milliseconds, the queue of a handler is to rest because of this error; undefined: it is a failure like any other. An
 * error that says `restFor` tells that nothing of this queue can be done now, such as mails while the mail server is away: it counts
 * as no try. Nothing else is asked of it, so that its lib need not know this one.
 */
export function restOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('restFor' in error)) return undefined;
  return typeof error.restFor === 'number' ? Math.max(1, Math.ceil(error.restFor)) : undefined;
}
