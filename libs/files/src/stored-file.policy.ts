import type { StoredFile } from './stored-file.entity.js';

/** State of a file for its readers. `scanning`: readable once the antivirus has scanned it. */
export const readiness = ['scanning', 'ready', 'refused'] as const;
export type Readiness = (typeof readiness)[number];

/**
 * State of a file for the people who may read it. A file from the time before there was an antivirus waits for its
 * scan like others.
 * @param isScanned whether there is an antivirus
 */
export function readinessOf({ state, scannedAt }: StoredFile, isScanned: boolean): Readiness {
  if (state === 'refused') return 'refused';
  return state === 'kept' && (scannedAt !== null || !isScanned) ? 'ready' : 'scanning';
}
