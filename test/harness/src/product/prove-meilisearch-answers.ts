import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { SettableClock } from '@passerelle/config';
import { SearchIndex } from '@passerelle/search';
import { countAnswers } from '@passerelle/search/testing';

/** Longer than the pause of Meilisearch after a failure, in milliseconds. */
const A_WHILE = 10_000;
/**
 * How often the check for Meilisearch's progress is repeated, since a worker may be busy with it: for some ten
 * seconds.
 */
const LOOKS = 200;

/**
 * If Meilisearch does not answer, PostgreSQL does without a notice. A run that should test the one would then test
 * the other.
 * @returns to be called at the end. @throws unless Meilisearch answers now, and has answered some of the searches, if
 * there were any.
 */
export function proveMeilisearchAnswers(product: {
  app: INestApplicationContext;
  url: string;
  clock: SettableClock;
}): () => Promise<void> {
  const index = product.app.get(SearchIndex, { strict: false });
  const answers = countAnswers(index);
  return async () => {
    if (answers.asked > 0 && answers.byMeilisearch === 0)
      throw new Error(`Meilisearch has answered none of ${answers.asked} searches.`);
    for (let looks = 0; (await engineAt(product.url)) !== 'meilisearch'; looks++) {
      if (looks === LOOKS) throw new Error('PostgreSQL still answers in the place of Meilisearch.');
      product.clock.advance(A_WHILE);
      await index.catchUp();
      await delay(50);
    }
  };
}

/** The engine that answers searches, from the health report. */
async function engineAt(url: string): Promise<string> {
  const health = await fetch(`${url}/health`);
  return ((await health.json()) as { search: { engine: string } }).search.engine;
}
