import { SearchIndexUpdater } from '@passerelle/finding';
import { MatchesService } from '@passerelle/matching';
import { ObservatoryCounts } from '@passerelle/observatory';
import { SearchIndex } from '@passerelle/search';
import { showProgress } from './progress.js';
import type { CommandWork, Opened } from './run-command.js';

/**
 * Rebuilds data and reports its progress.
 * @returns the number of rebuilt objects
 */
type Rebuild = (
  app: Opened['app'],
  onProgress: (done: number, total: number) => void,
) => Promise<Record<string, number>>;

/** Computes all matches again. */
export const rebuildMatches = rebuilding((app, onProgress) => app.get(MatchesService).rebuild(onProgress));

/** Recounts the figures of the observatory from the product's records. */
export const rebuildObservatory = rebuilding((app, onProgress) =>
  app.get(ObservatoryCounts).recount(onProgress),
);

const rebuildIndex = rebuilding((app, onProgress) => app.get(SearchIndexUpdater).rebuild(onProgress));

/**
 * Rebuilds the search index. Reports if Meilisearch does not have the new index yet: the running product copies it
 * later.
 */
export const rebuildSearch: CommandWork = async (opened) => {
  const isRebuilt = await rebuildIndex(opened);
  const { insteadOfMeilisearchSince } = await opened.app.get(SearchIndex, { strict: false }).health();
  if (insteadOfMeilisearchSince !== undefined) opened.caller.stderr.write(`${meilisearchIsBehind}\n`);
  return isRebuilt;
};

const meilisearchIsBehind =
  'Meilisearch n’a pas encore tout reçu : PostgreSQL a l’index et répond à sa place, et le produit, quand il tourne, fera la copie dès que Meilisearch répondra. Si cela dure, vérifiez qu’il est en marche, ainsi que MEILI_URL et MEILI_KEY.';

function rebuilding(rebuild: Rebuild): CommandWork {
  return async ({ app, caller, goOn }) => {
    const progress = showProgress(caller.stderr);
    try {
      const rebuilt = await rebuild(app, (done, total) => {
        progress.update(done, total);
        goOn();
      });
      caller.stdout.write(`${JSON.stringify(rebuilt)}\n`);
    } finally {
      progress.stop();
    }
    return true;
  };
}
