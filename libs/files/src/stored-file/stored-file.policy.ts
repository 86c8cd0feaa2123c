import type { StoredFile } from './stored-file.entity.js';

/** How far a file is, for people. `scanning`: it may be read once the antivirus has looked at it. */
export const readiness = ['scanning', 'ready', 'refused'] as const;
export type Readiness = (typeof readiness)[number];

/**
 * Whether those who may read a file can. One that came before there was an antivirus waits for it as others do.
 * @param isScanned whether there is an antivirus
 */
export function readinessOf({ state, scannedAt }: StoredFile, isScanned: boolean): Readiness {
  if (state === 'refused') return 'refused';
  return state === 'kept' && (scannedAt !== null || !isScanned) ? 'ready' : 'scanning';
}
