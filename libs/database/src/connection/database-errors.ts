import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';

/** The product cannot run on this database. The message gives, in French, the reason and the remedy. */
export class DatabaseUnfit extends Error {}

/**
 * Codes of the system for a connection that failed or was cut, and of PostgreSQL: connections (08), authorisation (28),
 * resources (53), statements ended by an operator or a limit (57, 55P03, 25P03), and a replica that was not promoted
 * (25006).
 */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08...|28...|53...|57...|55P03|25P03|25006)$/;
/** Messages of pg, its pool and TypeORM that have no code; the last one is from a transaction whose connection has broken. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered|was closed)|Cannot use a pool after|Query runner already released)/;
const PAUSE = 60_000;

const warnedAt = new Map<string, number>();
const logger = new Logger('Database');

/**
 * Whether PostgreSQL caused a failure: it is unavailable, has no room, or did not answer within a limit. A retry may
 * succeed in a moment. Checks the causes of the error too.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return (
    (typeof code === 'string' && CODES.test(code)) ||
    MESSAGES.test(error.message) ||
    isDatabaseUnavailable(driverError) ||
    isDatabaseUnavailable(error.cause)
  );
}

/** Logs an outage: one line a minute for any number of failed requests. */
export function warnOfOutage(error: unknown): void {
  // Errors of connections and limits contain at most an address, never a value of a statement.
  const { message, code } = firstCauseOf(error) as { message?: string; code?: string };
  const reason = message || String(code);
  const now = performance.now();
  for (const [given, at] of warnedAt) if (now - at >= PAUSE) warnedAt.delete(given);
  if (warnedAt.has(reason)) return;
  warnedAt.set(reason, now);
  logger.warn(`Requests are answered with 503: ${reason}`);
}

function firstCauseOf(error: unknown): unknown {
  const { driverError, cause: reason } = error as { driverError?: unknown; cause?: unknown };
  const cause = [driverError, reason].find(isDatabaseUnavailable);
  return cause === undefined ? error : firstCauseOf(cause);
}

const calls = new AsyncLocalStorage<{ outage?: unknown }>();

/**
 * Calls a library that swallows the errors inside it.
 * @throws the error passed to `noteOutage` during the call
 */
export async function rethrowOutages<Result>(call: () => Promise<Result>): Promise<Result> {
  const noted: { outage?: unknown } = {};
  const result = await calls.run(noted, call);
  if (noted.outage !== undefined) throw noted.outage;
  return result;
}

/** Passes an outage of the database to the surrounding `rethrowOutages`. */
export function noteOutage(error: unknown): void {
  const call = calls.getStore();
  if (call !== undefined) call.outage = error;
}
