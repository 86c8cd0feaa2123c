import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { launchChromium } from '@passerelle/harness/browser';
import type { Browser, Page } from 'playwright-core';
import { mailSamples } from '../../apps/server/src/installation/mail-samples.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
});
afterAll(() => browser.close());

/** Takes ten seconds, since it lays out a hundred mails. */
describe.each(languages)('every mail on a phone, in %s,', (language) => {
  it.each(['long', 'hostile'] as const)(
    'is no wider than its screen, whatever %s texts are in it',
    async (edition) => {
      for (const sample of mailSamples) {
        await page.setContent((await sample.render(language, edition)).html);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([sample.name, wide]).toEqual([sample.name, 390]);
      }
    },
  );

  it('has a button and links that a thumb meets', async () => {
    const withoutLinks: string[] = [];
    for (const sample of mailSamples) {
      await page.setContent((await sample.render(language, 'ordinary')).html);
      const heights = await page.evaluate<number[]>(
        `[...document.querySelectorAll('a.button, a.tap')].map((link) => link.getBoundingClientRect().height)`,
      );
      if (heights.length === 0) withoutLinks.push(sample.name);
      for (const height of heights) expect([sample.name, height >= 42]).toEqual([sample.name, true]);
    }
    expect(withoutLinks).toEqual([
      'address-change',
      'address-proof',
      'address-owner',
      'account-suspended',
      // What they are about is gone.
      'project-dropped',
      'account-erased',
      'erasure-code',
    ]);
  });
});
