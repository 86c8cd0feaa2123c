import { declarePersonalData } from '@passerelle/database';

/** No table of this lib knows anything about people. */
export const backupTables = declarePersonalData(
  {},
  { backup_run: 'ended_at failure files_missing id name size started_at' },
);
