import type { CDPSession, Page } from 'playwright-core';

/** A request before it leaves the page. */
export interface Leaving {
  url: string;
  postData?: string;
}

/** The result of a request: JSON instead of an answer, or no answer. undefined: the request goes on unchanged. */
export type Fate = { json: string } | 'is cut off' | undefined;

/**
 * Decides the result of some requests of a page, and lets all others pass. Playwright’s own way stops every request,
 * including files, and disables the browser’s cache. Each page that is opened meanwhile would then fetch and compile
 * everything again.
 * @param addresses with a star as a placeholder
 * @param look is called meanwhile. Requests held up after that are awaited
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
  // The page may be closed by now, and nobody awaits the answer any more.
  await met.catch(() => undefined);
}
