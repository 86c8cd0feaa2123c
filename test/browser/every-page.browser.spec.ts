import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectReachedByTab,
  findingsIn,
  findingsInBothColours,
  openBrowser,
  whole,
} from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { openWhileApiFails, openWhileApiWaits } from './walk/broken-api.js';
import { routes } from './walk/built-routes.js';
import {
  DESK,
  expectFrame,
  type Language,
  languages,
  openerOf,
  PHONE,
  rowOf,
  wholeAt,
} from './walk/opening.js';
import { pages, type Visit } from './walk/pages.js';
import { pressEveryButton, whileNothingChanges } from './walk/pressing.js';
import {
  expectPrintable,
  expectSeenInForcedColours,
  expectStill,
  expectWholeWithLargeText,
} from './walk/reading-aids.js';
import { linksOf, readingOf, uselessButtonsOf, valueOf } from './walk/reading.js';
import { onSameVisits } from './walk/same-visits.js';
import { makeSampleData, type Persona, type SampleData } from './walk/sample-data.js';

const product = bootProduct();
const browser = openBrowser(product);
const openedAs = openerOf(product, browser);
const read = readingOf(product);
let data: SampleData;
beforeAll(async () => {
  data = await makeSampleData(product);
});

/** The limit that browser makers call good. */
const MOST_SHIFT = 0.1;
const USUAL_PHONE = { width: 390, height: 844 };

const paths = routes.map(({ path }) => path);
/** At the same time, each with its own page. While one waits for the server, the other goes on. */
async function inBothLanguages(act: (language: Language) => Promise<void>): Promise<void> {
  const acts = await Promise.allSettled(languages.map(act));
  for (const ended of acts) if (ended.status === 'rejected') throw ended.reason;
}

/** On a phone and on a desktop, in both colour schemes. Leaves the page as it was opened. */
async function findingsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESK]) {
    if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
    const findings = await findingsInBothColours(page);
    found.push(...findings.map((finding) => `${size.width} px, ${finding}`));
  }
  await page.setViewportSize(PHONE);
  return found;
}

/** The page’s messages about its own state, in words. */
const messages = `[...document.querySelectorAll('main :is([role=alert], [role=status])')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)
  .map(({ textContent }) => textContent)`;

type Fact = 'accessible' | 'for every reader' | 'after each press';

/** The checks of every page as it stands, in both languages. Each page is opened once. */
const expectOf = onSameVisits<Fact>(async (path, look) => {
  const { filled, empty = [], status = 200 } = rowOf(path);
  if (status === 404) browser.expectErrors(/status of 404/);
  browser.expectErrors(/ERR_FAILED/);
  for (const visit of [...filled, ...empty]) {
    await inBothLanguages(async (language) => {
      const page = await openedAs(visit, language);
      const answer = await page.goto(visit.at(data));
      expect(answer?.status()).toBe(status);
      await wholeAt(page, visit);
      await look('accessible', async () => {
        await expectFrame(page, language);
        expect(await findingsEverywhere(page)).toEqual([]);
      });
      if (!filled.includes(visit)) return;
      if (language === 'fr') await look('for every reader', () => expectForEveryReader(page));
      await look('after each press', () => expectAccessibleAfterEachPress(page, visit));
    });
  }
});

async function expectForEveryReader(page: Page): Promise<void> {
  await expectStill(page);
  await expectWholeWithLargeText(page);
  await expectPrintable(page);
  await expectReachedByTab(page);
  // Last, since it moves the focus.
  await expectSeenInForcedColours(page);
}

const expectAccessibleAfterEachPress = (page: Page, visit: Visit): Promise<void> =>
  whileNothingChanges(page, () =>
    pressEveryButton(page, visit.at(data), async ({ name, opensDialog }) => {
      // Controls below a dialog cannot be pressed. Other results of a press are checked as they stand.
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
    const [visit] = filled;
    if (visit === undefined) throw new Error(`${path} is never full.`);
    await inBothLanguages(async (language) => {
      const page = await openedAs(visit, language);
      await page.goto(path === '/accessibilite' ? '/aide' : '/accessibilite');
      await whole(page);
      const asked = await openWhileApiFails(page, visit.at(data));
      await expectFrame(page, language);
      if (asked > 0 && !mayStaySilent) expect(await page.evaluate(messages)).not.toEqual([]);
      expect(await findingsEverywhere(page)).toEqual([]);
    });
  });

  it.each(paths)('%s is accessible while it waits, and keeps still', async (path) => {
    const { filled, empty = [] } = rowOf(path);
    const [full] = filled;
    if (full === undefined) throw new Error(`${path} is never full.`);
    for (const visit of [full, ...empty]) {
      const page = await openedAs(visit, 'fr');
      await page.setViewportSize(USUAL_PHONE);
      await page.goto(path === '/accessibilite' ? '/aide' : '/accessibilite');
      await whole(page);
      const shift = await openWhileApiWaits(page, visit.at(data), async () => {
        await expectFrame(page, 'fr');
        if (visit === full) expect(await findingsIn(page)).toEqual([]);
      });
      expect({ at: visit.at(data), isStill: (shift ?? 0) < MOST_SHIFT, shift }).toEqual({
        at: visit.at(data),
        isStill: true,
        shift,
      });
    }
  });

  it.each(paths)('%s is accessible after each press', (path) => expectOf(path, 'after each press'));
});

/** Every visit of the table, with its address. */
const visits = (): { path: string; as: Persona | undefined; address: string }[] =>
  Object.entries(pages).flatMap(([path, { filled, empty = [] }]) =>
    [...filled, ...empty].map(({ as, at }) => ({ path, as, address: at(data) })),
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
  it('of every page leads its reader to a page', async () => {
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

  it('does not exist for readers without access', async () => {
    for (const { hidden = [] } of Object.values(pages)) {
      for (const { as, at } of hidden) {
        const { status, html } = await read(as, at(data));
        expect({ as, address: at(data), status }).toEqual({ as, address: at(data), status: 404 });
        expect(html).toContain('Cette page n’existe pas, ou pas pour ce compte');
      }
    }
  });
});
