import { MatchesService } from '@passerelle/matching';
import { showProgress } from './progress.js';
import type { Opened } from './run-command.js';

/** Computes every match again. */
export async function rebuildMatches({ app, goOn }: Opened): Promise<boolean> {
  const progress = showProgress(process.stderr);
  try {
    const rebuilt = await app.get(MatchesService).rebuild((done, total) => {
      progress.update(done, total);
      goOn();
    });
    process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
  } finally {
    progress.stop();
  }
  return true;
}
