import { SearchKeeper } from '@passerelle/discovery';
import { MatchesService } from '@passerelle/matching';
import { showProgress } from './progress.js';
import type { CommandWork, Opened } from './run-command.js';

/** Something that is made anew, and tells how far it is. @returns what it came to. */
type Rebuild = (
  app: Opened['app'],
  onProgress: (done: number, total: number) => void,
) => Promise<Record<string, number>>;

/** Computes every match again. */
export const rebuildMatches = rebuilding((app, onProgress) => app.get(MatchesService).rebuild(onProgress));

/** Makes the search index anew. */
export const rebuildSearch = rebuilding((app, onProgress) => app.get(SearchKeeper).rebuild(onProgress));

function rebuilding(rebuild: Rebuild): CommandWork {
  return async ({ app, goOn }) => {
    const progress = showProgress(process.stderr);
    try {
      const rebuilt = await rebuild(app, (done, total) => {
        progress.update(done, total);
        goOn();
      });
      process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
    } finally {
      progress.stop();
    }
    return true;
  };
}
