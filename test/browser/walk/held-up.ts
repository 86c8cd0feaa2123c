import type { CDPSession, Page } from 'playwright-core';

/** A request as it leaves the page. */
export interface Leaving {
  url: string;
  postData?: string;
}

/** What becomes of a request: JSON in the place of an answer, no answer at all; undefined: it goes its way. */
export type Fate = { json: string } | 'is cut off' | undefined;

/**
 * Decides what becomes of some requests of a page, and lets all the others alone. Playwright's own way stops every one of them, each
 * file included, and takes the browser's cache away: each page that is opened meanwhile would fetch and compile everything again.
 * @param addresses with a star for whatever comes there
 * @param look is called meanwhile; what is held up afterwards is waited for
 */
export async function holdingUp<Result>(
  page: Page,
  addresses: readonly string[],
  decide: (request: Leaving) => Fate | Promise<Fate>,
  look: () => Promise<Result>,
): Promise<Result> {
  const debug = await page.context().newCDPSession(page);
  const decided = new Set<Promise<void>>();
  debug.on('Fetch.requestPaused', ({ requestId, request }) => {
    const one = meet(debug, requestId, decide(request)).finally(() => decided.delete(one));
    decided.add(one);
  });
  await debug.send('Fetch.enable', { patterns: addresses.map((urlPattern) => ({ urlPattern })) });
  try {
    return await look();
  } finally {
    await Promise.all(decided);
    await debug.detach();
  }
}

async function meet(debug: CDPSession, requestId: string, wanted: Fate | Promise<Fate>): Promise<void> {
  const fate = await wanted;
  const met =
    fate === undefined
      ? debug.send('Fetch.continueRequest', { requestId })
      : fate === 'is cut off'
        ? debug.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
        : debug.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'content-type', value: 'application/json' }],
            body: Buffer.from(fate.json).toString('base64'),
          });
  // The page may have been left meanwhile, and nobody waits for the answer any more.
  await met.catch(() => undefined);
}
