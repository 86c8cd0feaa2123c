import { InvalidSettings } from '@passerelle/config';
import { DatabaseUnfit, PostgresCannotStart } from '@passerelle/database';

/** A sentence for the person who started the product; no stack trace helps them. */
export class CannotGoOn extends Error {}

/** Codes of connections that were refused or cut, by the system or by PostgreSQL (classes 08, 28 and 57P). */
const noDatabase =
  /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08...|28...|57P0.)$/;

/** What pg says without a code: the connection was cut, or nothing came in time. */
const noAnswer = /^(Connection terminated|timeout expired|Query read timeout)/;

/** The sentence for an expected failure; undefined for any other. */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ([CannotGoOn, DatabaseUnfit, InvalidSettings, PostgresCannotStart].some((kind) => error instanceof kind))
    return error.message;
  const code = codeOf(error) ?? '';
  if (noDatabase.test(code) || noAnswer.test(error.message)) {
    return `La base de données ne répond pas (${error.message || code}) : vérifiez qu’elle est en marche, et DATABASE_URL si vous l’avez réglé.`;
  }
  // An error of the file system: its message names the file.
  if ('path' in error && 'syscall' in error) return error.message;
  return undefined;
}

/** The code of an error of the system or of PostgreSQL. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
