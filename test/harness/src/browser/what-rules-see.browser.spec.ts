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

const WORDS = {
  fr: {
    title: 'Besoins – Passerelle',
    need: 'Garde de nuit',
    send: 'Envoyer',
    name: 'Votre nom',
    first: 'Premier',
    second: 'Second',
  },
  en: {
    title: 'Needs – Passerelle',
    need: 'Night watch',
    send: 'Send',
    name: 'Your name',
    first: 'First',
    second: 'Second',
  },
};
interface Planted {
  language?: 'fr' | 'en';
  theme?: 'light' | 'dark';
  style?: string;
  /** Words that are others than in this language. */
  words?: Partial<(typeof WORDS)['fr']>;
  /** Changes the page that was made. */
  by?: (html: string) => string;
}

async function show({
  language = 'fr',
  theme = 'light',
  style = '',
  words = {},
  by = (html) => html,
}: Planted): Promise<Page> {
  const { title, need, send, name, first, second } = { ...WORDS[language], ...words };
  // Another document: what it has is not that of the one before.
  await page.goto('about:blank');
  await page.setContent(
    by(`<!doctype html><html lang="${language}" data-theme="${theme}"><head><title>${title}</title><style>
      body { background: #fff; color: #222; } a { color: #0b5c63; }
      [data-theme=dark] body { background: #171512; color: #f2ede4; } [data-theme=dark] a { color: #6fc6cb; }
      .over { position: absolute; top: 400px; background: #444; width: 200px; height: 40px; }
      ${style}</style></head><body>
      <header><nav aria-label="${first}"><a href="/">${first}</a></nav><nav aria-label="${second}"><a href="/b">${second}</a></nav></header>
      <main><h1>${need}</h1><h2>${first}</h2><p class="text">${need}. <a href="/c" class="within">${send}</a> ${need}, ${need}.</p>
      <form><label for="name">${name}</label><input id="name"><button>${send}</button></form><div class="over"></div></main>
      <footer><p class="last">${need}</p></footer></body></html>`),
  );
  return page;
}
const findings = async (planted: Planted): Promise<string[]> =>
  findingsIn(await show(planted), { inOtherColours: planted.theme === 'dark' });
const isAxeThere = (): Promise<boolean> => page.evaluate<boolean>("'axe' in globalThis");

const faults: [what: string, planted: Planted, rule: string][] = [
  [
    'a pale text in dark alone',
    { theme: 'dark', style: '[data-theme=dark] .last { color: #444; }' },
    'color-contrast',
  ],
  [
    'a pale text in English alone',
    { language: 'en', style: ':lang(en) .last { color: #bbb; }' },
    'color-contrast',
  ],
  ['pale paper under a text', { style: 'footer { background: #777; }' }, 'color-contrast'],
  ['a text that fades', { style: 'footer { opacity: 0.3; }' }, 'color-contrast'],
  [
    'a box that comes to lie under a text',
    { style: '.last { position: absolute; top: 400px; margin: 0; }' },
    'color-contrast',
  ],
  ['letters that become small', { style: '.last { color: #888; font-size: 12px; }' }, 'color-contrast'],
  [
    'a link like the text around it',
    { style: '.within { color: #333; text-decoration: none; }' },
    'link-in-text-block',
  ],
  ['a label that is empty in English', { language: 'en', words: { name: '' } }, 'label'],
  ['a button that is empty in English', { language: 'en', words: { send: ' ' } }, 'button-name'],
  ['two parts of one name in English', { language: 'en', words: { second: 'First' } }, 'landmark-unique'],
  ['no title', { words: { title: '' } }, 'document-title'],
  [
    'a language that is none',
    { by: (html) => html.replace('lang="fr"', 'lang="xx-none"') },
    'html-lang-valid',
  ],
  ['a heading left out', { by: (html) => html.replaceAll('h2>', 'h4>') }, 'heading-order'],
  ['a heading that is not shown', { style: 'h1 { display: none; }' }, 'page-has-heading-one'],
  ['a label that is not shown', { style: 'label { display: none; }' }, 'label'],
  [
    'a list that is shown without its items',
    { by: (html) => html.replace('<form>', '<ul><p>.</p></ul><form>') },
    'list',
  ],
  [
    'an attribute that is none',
    { by: (html) => html.replace('<form>', '<form aria-labeled="x">') },
    'aria-valid-attr',
  ],
];

describe('what was clean', () => {
  it('is not looked at again in another language, whatever its texts say', async () => {
    expect(await findings({})).toEqual([]);
    expect(await isAxeThere()).toBe(true);
    expect(await findings({ language: 'en' })).toEqual([]);
    expect(await isAxeThere()).toBe(false);
  });

  it('is looked at in other colours, once', async () => {
    expect(await findings({ theme: 'dark' })).toEqual([]);
    expect(await isAxeThere()).toBe(true);
    expect(await findings({ theme: 'dark', language: 'en' })).toEqual([]);
    expect(await isAxeThere()).toBe(false);
  });

  it.each(faults)('does not hide %s', async (_, planted, rule) => {
    await findings({});
    await findings({ theme: 'dark' });
    const found = await findings(planted);
    expect(found.map((finding) => finding.split(':')[0])).toContain(rule);
    // Nor the second time: what was found is not clean.
    expect(await findings(planted)).toEqual(found);
  });

  it('does not hide what is wider than a phone', async () => {
    const style = '.text { width: 400px; }';
    expect(await findings({ style })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findings({ style })).toEqual([expect.stringMatching(/^It scrolls sideways/)]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('does not hide a text that was covered when it was clean', async () => {
    const style = '.last { color: #ccc; position: absolute; top: 200px; margin: 0; }';
    const cover = '.over { top: 190px; z-index: 2; }';
    expect(await findings({ style: style + cover })).toEqual([]);
    expect(await findings({ style })).toEqual([expect.stringMatching(/^color-contrast/)]);
  });

  it('does not hide a text that belonged to a field out of use', async () => {
    const style = 'label { color: #ccc; }';
    expect(await findings({ style, by: (html) => html.replace('<input', '<input disabled') })).toEqual([]);
    expect(await findings({ style })).toEqual([expect.stringMatching(/^color-contrast/)]);
  });
});
