import { beforeAll, expect, it } from '@jest/globals';
import { openBrowser, whole } from '@passerelle/harness/browser';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import type { Page } from 'playwright-core';
import { openWithin } from './walk/broken-api.js';
import { pages, type Visit } from './walk/pages.js';
import { makeSampleData, people, type Persona, type SampleData, type Wording } from './walk/sample-data.js';

const product = bootProduct();
mailedAtOnce(product);
const browser = openBrowser(product);

/**
 * Text that must never run, invisible text, a letter with a tower of accents, one sign of several code points, and
 * quotes that end nothing.
 */
const hostile = [
  `<img src=x onerror="hacked=1"><script>hacked=1</script><constructor/>"'>&lt;{{7*7}}`,
  `a\u200Bb\u200F\u2066c\u2069`,
  '👩‍👩‍👧',
  `e${'\u0301\u0323'.repeat(12)}`,
].join(' ');
/** Then one word without a break, of the maximum length. */
const wording: Wording = (words, longest) => {
  const begun = `${words} ${hostile}`.replaceAll(/[\u2066-\u2069]/g, '').normalize('NFC');
  return `${begun}${'W'.repeat(longest)}`.slice(0, longest).replace(/\p{Cs}$/u, 'W');
};

let data: SampleData;
beforeAll(async () => {
  data = await makeSampleData(product, wording);
  for (const email of [people.company, people.solver]) {
    const named = await ask(
      await product.as(email),
      `mutation ($input: AccountInput!) { updateMe(input: $input) { ${problem} } }`,
      // A name with an address is refused.
      { input: { name: wording(email.split('@')[0] ?? '', 120), language: 'fr' } },
    );
    expect(named).toEqual({ __typename: 'Account' });
  }
  await product.settled();
});

/** The content of a page, and its faults. */
const seen = `(() => {
  const outside = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => 'outside: ' + element.outerHTML.slice(0, 160));
  // What is drawn of a tower of accents ends with the block in which it stands.
  const isClipped = (element) =>
    element !== null && element.tagName !== 'MAIN' && (getComputedStyle(element).overflowY !== 'visible' || isClipped(element.parentElement));
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const towers = new Set();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { parentElement: around, data } = node;
    if (/\\p{M}{5}/u.test(data) && around.checkVisibility() && !isClipped(around)) towers.add(around.outerHTML.slice(0, 80));
  }
  return {
    towers: [...towers].slice(0, 2),
    ran: 'hacked' in window || document.querySelector('img, main script, iframe') !== null,
    sideways: document.documentElement.scrollWidth > innerWidth ? outside.slice(-2) : [],
    title: / – Passerelle$/.test(document.title),
    h1: document.querySelectorAll('h1').length,
  };
})()`;
const inOrder = { towers: [] as string[], ran: false, sideways: [], title: true, h1: 1 };

const visits: [string, Visit][] = Object.entries(pages).flatMap(([path, { filled, status }]) =>
  status === 404 ? [] : filled.map((visit): [string, Visit] => [path, visit]),
);

const opened = new Map<Persona | undefined, Page>();
const pageOf = async (as: Persona | undefined): Promise<Page> => {
  const page =
    opened.get(as) ?? (await browser.page({ width: 320, height: 640, ...(as && { as: people[as] }) }));
  opened.set(as, page);
  return page;
};

// Forty pages are opened twice, on a phone: ten seconds of processor time.
it('hostile words stand on every page as words, whole, within its width: sent by the server, and reached in the browser', async () => {
  const wrong: unknown[] = [];
  let showing = 0;
  for (const [path, { as, at }] of visits) {
    const page = await pageOf(as);
    const address = at(data);
    const look = async (how: string): Promise<void> => {
      const found = await page.evaluate<typeof inOrder>(seen);
      if (JSON.stringify(found) !== JSON.stringify(inOrder)) wrong.push({ how, as, path, ...found });
    };
    await page.goto(address);
    await whole(page);
    await look('sent');
    if ((await page.locator('main').innerText()).includes('<img src=x onerror=')) showing += 1;
    await openWithin(page, path === '/aide' ? '/confidentialite' : '/aide');
    await openWithin(page, address);
    await look('reached');
  }
  expect(wrong).toEqual([]);
  expect(showing).toBeGreaterThan(15);
});

it('and on every page behind a mail, without script', async () => {
  const links = product.mailbox
    .messages()
    .flatMap(({ text }) => text.match(/http:\/\/\S+\/lien\/[\w-]+\?token=\S+/g) ?? []);
  const byPage = new Map(links.map((link) => [new URL(link).pathname, link]));
  const page = await browser.page({ width: 320, height: 640, withScript: false });
  const wrong: unknown[] = [];
  for (const [path, link] of byPage) {
    const answer = await page.goto(link);
    const { ran, sideways } = await page.evaluate<typeof inOrder>(seen);
    const isWhole = !ran && sideways.length === 0 && answer?.status() === 200;
    if (!isWhole) wrong.push({ path, status: answer?.status(), ran, sideways });
  }
  expect(wrong).toEqual([]);
  expect(byPage.size).toBeGreaterThan(2);
});
