import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../servers/index.mjs';
import { findingsIn, findingsInBothColours } from './expect-accessible.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(async () => browser.close());

async function show({ name = 'Votre nom', style = '' }): Promise<void> {
  // Another document each time, as for each opened page.
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="fr"><head><title>Besoins</title><style>
    body { background: #fff; color: #222; } [data-theme=dark] body { background: #171512; color: #f2ede4; } ${style}
    </style></head><body><main><h1>Besoins</h1><p>Garde de nuit</p><label for="name">${name}</label><input id="name"></main></body></html>`);
}

describe('what is looked for in every page', () => {
  it('is not in a page that is as it should be', async () => {
    await show({});
    expect(await findingsIn(page)).toEqual([]);
    expect(await findingsInBothColours(page)).toEqual([]);
    expect(await page.evaluate("'theme' in document.documentElement.dataset")).toBe(false);
  });

  it.each([
    ['nearly as dark as the page', '#444'],
    ['pale, though not too pale for light colours', '#8a8174'],
  ])('is found where the colours of one theme are %s', async (_, colour) => {
    await show({ style: `[data-theme=dark] p { color: ${colour}; }` });
    expect(await findingsIn(page)).toEqual([]);
    expect(await findingsInBothColours(page)).toEqual([expect.stringMatching(/^dark: color-contrast: /)]);
  });

  it('is found where a label is empty', async () => {
    await show({ name: '' });
    expect(await findingsIn(page)).toEqual([expect.stringMatching(/^label: /)]);
  });

  it('is found where something is wider than a phone', async () => {
    await show({ style: 'p { width: 400px; }' });
    expect(await findingsIn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findingsIn(page)).toEqual([expect.stringMatching(/^It scrolls sideways: /)]);
  });
});
