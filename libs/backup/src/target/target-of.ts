import type { Settings } from '@passerelle/config';
import { BackupRefused } from '../backup-refused.js';
import type { BackupTarget } from './backup-target.js';
import { BucketTarget } from './bucket-target.js';
import { FolderTarget } from './folder-target.js';

/**
 * The place for backups: a bucket if it is the address of one, otherwise a folder.
 * @param place instead of the place of the settings, with the same keys
 * @returns undefined if the settings name none
 * @throws {BackupRefused} if the key of a bucket is missing
 */
export function targetOf(
  { backup }: Pick<Settings, 'backup'>,
  place: string | undefined = backup.to,
): BackupTarget | undefined {
  if (place === undefined) return undefined;
  if (!/^https?:/.test(place)) return new FolderTarget(place);
  const { region, keyId, key } = backup;
  if (keyId === undefined || key === undefined)
    throw new BackupRefused('Il faut la clé du bucket : réglez BACKUP_KEY_ID et BACKUP_KEY.', 'target');
  return new BucketTarget({ url: place.replace(/(?<!\/)\/+$/, ''), region, keyId, key });
}
