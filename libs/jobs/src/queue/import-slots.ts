/**
 * How many imports a worker runs at once. Files that are sent together wait for each other, since each takes minutes,
 * and a file may read rows that an earlier one wrote.
 */
export const IMPORT_SLOTS = 1;

/**
 * How long, in milliseconds, the queue of a handler pauses because of this error. undefined: an ordinary failure. An
 * error with `restFor` means that no job of this queue can run now, such as mails while the mail server is
 * unavailable. It does not count as a try. Any error with this property works, so that its lib need not know this
 * one.
 */
export function restOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('restFor' in error)) return undefined;
  return typeof error.restFor === 'number' ? Math.max(1, Math.ceil(error.restFor)) : undefined;
}
