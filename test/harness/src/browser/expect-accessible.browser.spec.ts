import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../servers/index.mjs';
import { findingsIn } from './expect-accessible.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(async () => browser.close());

async function show({ theme = 'light', name = 'Votre nom', style = '' }): Promise<void> {
  // Another document each time, as where a page is opened.
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="fr" data-theme="${theme}"><head><title>Besoins</title><style>
    body { background: #fff; color: #222; } [data-theme=dark] body { background: #171512; color: #f2ede4; } ${style}
    </style></head><body><main><h1>Besoins</h1><p>Garde de nuit</p><label for="name">${name}</label><input id="name"></main></body></html>`);
}
const inDark = { inOtherColours: true };

describe('what is looked for in every page', () => {
  it('is not in a page that is as it should be', async () => {
    await show({});
    expect(await findingsIn(page)).toEqual([]);
    await show({ theme: 'dark' });
    expect(await findingsIn(page, inDark)).toEqual([]);
  });

  it('is found where the colours of one theme are pale', async () => {
    const style = '[data-theme=dark] p { color: #444; }';
    await show({ style });
    expect(await findingsIn(page)).toEqual([]);
    await show({ style, theme: 'dark' });
    expect(await findingsIn(page, inDark)).toContainEqual(expect.stringMatching(/^color-contrast: /));
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
