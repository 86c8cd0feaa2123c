import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectReachedByTab, findingsIn, openBrowser, whole } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { routes } from './walk/built-routes.js';
import { openWhileApiFails, openWhileApiWaits } from './walk/broken-api.js';
import { type PageRow, pages, type Visit } from './walk/pages.js';
import { pressEveryButton, whileNothingChanges } from './walk/pressing.js';
import { linksOf, readingOf, uselessButtonsOf, valueOf } from './walk/reading.js';
import { onSameVisits } from './walk/same-visits.js';
import {
  expectPrintable,
  expectSeenInForcedColours,
  expectStill,
  expectWholeWithLargeText,
} from './walk/reading-aids.js';
import { buildTown, people, type Persona, type Town } from './walk/town.js';

const product = bootProduct();
const browser = openBrowser(product);
const read = readingOf(product);
let town: Town;
beforeAll(async () => {
  town = await buildTown(product);
});

const PHONE = { width: 320, height: 640 };
const USUAL_PHONE = { width: 390, height: 844 };
/** What browsers’ makers call good. */
const MOST_SHIFT = 0.1;
const DESK = { width: 1280, height: 800 };
const languages = ['fr', 'en'] as const;
type Language = (typeof languages)[number];

const paths = routes.map(({ path }) => path);
const rowOf = (path: string): PageRow => {
  const row = pages[path];
  if (row === undefined) throw new Error(`Say in test/browser/walk/pages.ts how to open ${path}.`);
  return row;
};

async function openedAs({ as }: Visit, language: Language): Promise<Page> {
  const page = await browser.cleanPage({ ...PHONE, language, ...(as && { as: people[as] }) });
  // Before that of the account.
  await page.context().addCookies([{ name: 'language', value: language, url: product.url }]);
  return page;
}

/** Until all that the page shows by itself is there. */
async function wholeAt(page: Page, { saysLater }: Visit): Promise<void> {
  await whole(page);
  if (saysLater !== undefined) await page.getByText(saysLater).first().waitFor();
}

/** On a phone and on a desk, in both colours, which the server says by the same attribute. Leaves the page as it was opened. */
async function findingsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    for (const theme of ['light', 'dark']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      const findings = await findingsIn(page, { inOtherColours: theme === 'dark' });
      found.push(...findings.map((finding) => `${theme}, ${size.width} px: ${finding}`));
    }
  }
  await page.evaluate('delete document.documentElement.dataset.theme');
  await page.setViewportSize(PHONE);
  return found;
}

/** What every page has, whatever it is about. */
const frame = `({
  lang: document.documentElement.lang,
  h1: document.querySelectorAll('h1').length,
  hasTitle: /^.+ – Passerelle$/.test(document.title.replace(/^(Erreur\\s:|Error:)\\s/, '')),
  landmarks: ['header', 'main', 'footer'].filter((name) => document.querySelectorAll('body ' + name).length > 0),
  mains: document.querySelectorAll('main').length,
})`;
const expectFrame = async (page: Page, lang: Language): Promise<void> =>
  expect(await page.evaluate(frame)).toEqual({
    lang,
    h1: 1,
    hasTitle: true,
    landmarks: ['header', 'main', 'footer'],
    mains: 1,
  });

type Fact = 'accessible' | 'for every reader' | 'after each press';

/** What is looked at on every page as it stands: in both languages, each page opened once. */
const expectOf = onSameVisits<Fact>(async (path, look) => {
  const { filled, empty = [], status = 200 } = rowOf(path);
  if (status === 404) browser.expectErrors(/status of 404/);
  browser.expectErrors(/ERR_FAILED/);
  for (const visit of [...filled, ...empty]) {
    for (const language of languages) {
      const page = await openedAs(visit, language);
      const answer = await page.goto(visit.at(town));
      expect(answer?.status()).toBe(status);
      await wholeAt(page, visit);
      await look('accessible', async () => {
        await expectFrame(page, language);
        expect(await findingsEverywhere(page)).toEqual([]);
      });
      if (!filled.includes(visit)) continue;
      if (language === 'fr') await look('for every reader', () => expectForEveryReader(page));
      await look('after each press', () => expectAccessibleAfterEachPress(page, visit));
    }
  }
});

async function expectForEveryReader(page: Page): Promise<void> {
  await expectStill(page);
  await expectWholeWithLargeText(page);
  await expectPrintable(page);
  await expectReachedByTab(page);
  // Last: it moves the focus.
  await expectSeenInForcedColours(page);
}

const expectAccessibleAfterEachPress = (page: Page, visit: Visit): Promise<void> =>
  whileNothingChanges(page, () =>
    pressEveryButton(page, visit.at(town), async ({ name, opensDialog }) => {
      // What a dialog covers cannot be pressed; what a press has brought else is looked at as it stands.
      const found = opensDialog ? await findingsEverywhere(page) : await findingsIn(page);
      expect({ name, found }).toEqual({ name, found: [] });
    }),
  );

describe('every page', () => {
  it('has a row that says how to open it, and no row is of a page that is gone', () => {
    expect(Object.keys(pages).toSorted()).toEqual(routes.map(({ path }) => path).toSorted());
  });

  it.each(paths)('%s is accessible, full and empty', (path) => expectOf(path, 'accessible'));

  it.each(paths)('%s is for every reader', (path) => expectOf(path, 'for every reader'));

  it.each(paths)('%s says so when the server fails', async (path) => {
    const { filled, mayStaySilent = false } = rowOf(path);
    for (const language of languages) {
      const [visit] = filled;
      if (visit === undefined) throw new Error(`${path} is never full.`);
      const page = await openedAs(visit, language);
      await page.goto(path === '/accessibilite' ? '/aide' : '/accessibilite');
      await whole(page);
      const asked = await openWhileApiFails(page, visit.at(town));
      await expectFrame(page, language);
      const said = page.locator('main :is([role=alert], [role=status]):visible');
      if (asked > 0 && !mayStaySilent) expect(await said.count()).toBeGreaterThan(0);
      expect(await findingsEverywhere(page)).toEqual([]);
    }
  });

  it.each(paths)('%s is accessible while it waits, and keeps still', async (path) => {
    const [visit] = rowOf(path).filled;
    if (visit === undefined) throw new Error(`${path} is never full.`);
    const page = await openedAs(visit, 'fr');
    await page.setViewportSize(USUAL_PHONE);
    await page.goto(path === '/accessibilite' ? '/aide' : '/accessibilite');
    await whole(page);
    const shift = await openWhileApiWaits(page, visit.at(town), async () => {
      await expectFrame(page, 'fr');
      expect(await findingsIn(page)).toEqual([]);
    });
    expect(shift ?? 0).toBeLessThan(MOST_SHIFT);
  });

  it.each(paths)('%s is accessible after each press', (path) => expectOf(path, 'after each press'));
});

/** Every visit of the table, with its address. */
const visits = (): { path: string; as: Persona | undefined; address: string }[] =>
  Object.entries(pages).flatMap(([path, { filled, empty = [] }]) =>
    [...filled, ...empty].map(({ as, at }) => ({ path, as, address: at(town) })),
  );

describe('what needs no account', () => {
  it('is of use without script: each button belongs to a form that the browser sends', async () => {
    const open = routes.filter(({ access }) => access === 'everyone').map(({ path }) => path);
    const useless: Record<string, string[]> = {};
    for (const { path, as, address } of visits()) {
      if (!open.includes(path) || as !== undefined) continue;
      const { html } = await read(undefined, address);
      expect(html).toMatch(/<h1[^>]*>[^<]/);
      const buttons = uselessButtonsOf(html);
      if (rowOf(path).needsScript) {
        expect(html).toContain('<noscript>');
        continue;
      }
      if (buttons.length > 0) useless[address] = buttons;
    }
    expect(useless).toEqual({});
  });
});

describe('every link', () => {
  it('of every page leads whoever sees it to a page', async () => {
    const dead = new Set<string>();
    const seen = new Set<string>();
    for (const { as, address } of visits()) {
      const { addresses, lostParts } = linksOf((await read(as, address)).html);
      for (const part of lostParts) dead.add(`${address} -> #${part}`);
      for (const link of addresses) {
        if (seen.has(`${as} ${link}`)) continue;
        seen.add(`${as} ${link}`);
        const { status } = await read(as, link);
        if (status >= 400) {
          dead.add(`${as ?? 'nobody'}: ${address} -> ${link} (${status})`);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(10);
    expect([...dead]).toEqual([]);
  });
});

describe('a page that is not for everybody', () => {
  it('asks to sign in, and knows the way back with its filters', async () => {
    const closed = routes.filter(({ access }) => access === 'signedIn').map(({ path }) => path);
    for (const { path, as, address } of visits()) {
      if (!closed.includes(path)) continue;
      const wanted = `${address}${address.includes('?') ? '&' : '?'}filtre=gardé%26plus%2Bplus`;
      const asked = new URL(wanted, product.url);
      const { status, location } = await read(undefined, wanted);
      const back = asked.pathname + asked.search;
      expect([status, location]).toEqual([303, `/connexion?next=${encodeURIComponent(back)}`]);
      const { html } = await read(undefined, location ?? '');
      expect(valueOf(html, 'next')).toBe(back);
      expect((await read(as, back)).status).toBe(200);
    }
  });

  it('does not exist for whoever it is not for', async () => {
    for (const { hidden = [] } of Object.values(pages)) {
      for (const { as, at } of hidden) {
        const { status, html } = await read(as, at(town));
        expect({ as, address: at(town), status }).toEqual({ as, address: at(town), status: 404 });
        expect(html).toContain('Cette page n’existe pas, ou pas pour ce compte');
      }
    }
  });
});
