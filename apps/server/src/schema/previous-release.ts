import fs from 'node:fs';
import type { ReleaseRecord } from './release-record.js';

/** File with the record of the previous release. */
export const previousReleaseFile = new URL('../../previous-release.json', import.meta.url);

export function previousRelease(): ReleaseRecord {
  return JSON.parse(fs.readFileSync(previousReleaseFile, 'utf8')) as ReleaseRecord;
}
