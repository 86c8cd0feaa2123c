/** Kinds of failures, for the page of the administration: the same in each language. */
export const backupFailures = ['busy', 'target', 'damaged', 'encryption', 'disk_full', 'other'] as const;
export type BackupFailure = (typeof backupFailures)[number];

/** A backup or a restore cannot be made. The message says why, and what to do, in French; it names no person. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  constructor(
    message: string,
    readonly kind: BackupFailure = 'other',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The code of an error of the system, of PostgreSQL or of a storage. */
export const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('status' in error && typeof error.status === 'number') return String(error.status);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
};
