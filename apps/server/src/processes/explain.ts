import { BackupRefused } from '@passerelle/backup';
import { InvalidSettings } from '@passerelle/config';
import { DatabaseUnfit, isDatabaseUnavailable, isDiskFull, PostgresCannotStart } from '@passerelle/database';

/** A sentence for the person who started the product, without a stack trace, which would not help them. */
export class CannotGoOn extends Error {}

/** PostgreSQL's codes for a lock or a statement that took longer than the limits of this process. */
const limitMet = /^(55P03|57014)$/;

/** PostgreSQL's code for an action that an account may not do. */
const NOT_ALLOWED = '42501';

/** The sentence for an expected failure. undefined for any other. */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (
    [BackupRefused, CannotGoOn, DatabaseUnfit, InvalidSettings, PostgresCannotStart].some(
      (kind) => error instanceof kind,
    )
  )
    return error.message;
  if (limitMet.test(codeOf(error) ?? '')) {
    return `La base de données a fait attendre trop longtemps (${error.message}) : un autre programme y tient sans doute une table. Recommencez quand il aura fini.`;
  }
  if (isDiskFull(error) || codeOf(error) === 'ENOSPC')
    return `Le disque est plein (${error.message}) : faites de la place, puis recommencez.`;
  if (isDatabaseUnavailable(error)) {
    return `La base de données ne répond pas (${error.message || codeOf(error)}) : vérifiez qu’elle est en marche, et DATABASE_URL si vous l’avez réglé.`;
  }
  if (codeOf(error) === NOT_ALLOWED)
    return `Le compte de DATABASE_URL n’a pas les droits qu’il faut (${error.message}) : un administrateur de PostgreSQL peut les lui donner, ou faire de lui le propriétaire de la base de données.`;
  // An error of the file system, whose message contains the file name.
  if ('path' in error && 'syscall' in error) return error.message;
  return undefined;
}

/** The code of an error of the system or of PostgreSQL. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
