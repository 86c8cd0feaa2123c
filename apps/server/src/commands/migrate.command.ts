import { prepareDatabase } from '../installation/prepare-database.js';
import type { CallingProcess } from '../processes/product-logger.js';
import { runUntilStopped } from '../processes/run-until-stopped.js';
import { INTERRUPTED, openDatabase } from './run-command.js';

/**
 * Prepares the database for this version: creates it if it is missing, runs the missing migrations, and prints their
 * names. It may run at any time, and several times at once. It needs no secret.
 * @returns the exit code
 */
export function migrateDatabase(caller: CallingProcess): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const { settings } = await openDatabase(caller, starting, { onExisting: false });
      const migrations = await prepareDatabase(settings);
      caller.stdout.write(`${JSON.stringify({ migrations })}\n`);
      starting.end(0);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}
