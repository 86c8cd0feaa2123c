// The waiting time in front of a screen after five years of a busy region: a curator at the desk, and a list of two
// hundred.
import { parseArgs } from 'node:util';
import { SearchIndexUpdater } from '@passerelle/finding';
import { cookiesIn, launchChromium } from '../../test/harness/src/servers/index.mjs';
import { print, quantile, rounded } from '../measuring.mjs';
import { withBusyRegion } from './busy-region.mjs';

/** Milliseconds: the next row, another list, and a press on a list of two hundred. */
const aims = { nextRow: 100, filter: 200, press: 100 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** A phone of some years ago. */
const SLOWDOWN = 4;

/**
 * npm run bench -- screen [--needs N] [--solvers N] [--introductions N] [--interests N] [--times N]
 *
 * At most 28 times, since a list shows thirty rows at first. Times run from the press to the first frame with the
 * requested content.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      needs: { type: 'string', default: '100000' },
      solvers: { type: 'string', default: '20000' },
      introductions: { type: 'string', default: '300000' },
      interests: { type: 'string', default: '2000' },
      times: { type: 'string', default: '28' },
    },
  });
  const { times, ...sizes } = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number(value)]),
  );
  const browser = await launchChromium();
  try {
    await withBusyRegion(sizes, async ({ url, cookie }) => {
      const context = await browser.newContext({ viewport: DESK, locale: 'fr-FR' });
      await context.addCookies(cookiesIn(cookie, url));
      await context.addInitScript(clock);
      await measureDesk(await context.newPage(), url, times);
    });
    await withBusyRegion({ needs: 6000, solvers: 200, introductions: 0, interests: 0 }, async (product) => {
      await product.app.get(SearchIndexUpdater).rebuild(() => undefined);
      await measureLongList(browser, product);
    });
  } finally {
    await browser.close();
  }
}

async function measureDesk(page, url, times) {
  await page.goto(`${url}/bureau/a-relire`, { waitUntil: 'networkidle' });
  const nextRow = [];
  for (let i = 0; i < times; i++) {
    nextRow.push(await waitFor(page, 'j', `row() !== before.row && pane() !== '' && pane() !== before.pane`));
  }
  say('next row', nextRow, aims.nextRow);

  const filters = [];
  const letters = ['p', 's', 'v', 'l', 'e', 'r'];
  for (let i = 0; i < times; i++) {
    await page.keyboard.press('g');
    filters.push(
      await waitFor(
        page,
        letters[i % letters.length],
        `heading() !== before.heading && (rows() > 0 || isDone())`,
      ),
    );
    await page.waitForLoadState('networkidle');
  }
  say('another list', filters, aims.filter);
}

/** Presses a key, and waits for the frame in which a condition holds. @returns milliseconds */
async function waitFor(page, key, condition) {
  await page.evaluate(`until(() => ${condition})`);
  await page.keyboard.press(key);
  return page.evaluate('shown');
}

/** Runs in the page. Measures the time from a press to the requested content. */
function clock() {
  // Rows of a list may share a title. The address distinguishes them.
  globalThis.row = () => new URL(location.href).searchParams.get('ligne');
  // Needs of a generated region share their text. The title and the company distinguish them. Empty: the text is not
  // there yet.
  globalThis.pane = () => {
    const pane = document.querySelector('[aria-label="Ce qui est choisi"]');
    return pane?.querySelector('p.written') ? pane.textContent : '';
  };
  globalThis.heading = () => document.querySelector('h1')?.textContent ?? '';
  globalThis.isDone = () => (document.querySelector('main')?.textContent ?? '').includes('Tout est traité.');
  globalThis.rows = () => document.querySelectorAll('[data-row]').length;
  globalThis.until = (holds) => {
    globalThis.before = {
      row: globalThis.row(),
      pane: globalThis.pane(),
      heading: globalThis.heading(),
    };
    globalThis.shown = new Promise((done) => {
      addEventListener(
        'keydown',
        () => {
          const pressed = performance.now();
          const look = () =>
            holds() || performance.now() - pressed > 10_000
              ? requestAnimationFrame(() => done(performance.now() - pressed))
              : requestAnimationFrame(look);
          look();
        },
        { once: true, capture: true },
      );
    });
  };
}

/** The browser’s own times of presses and letters on a list of two hundred needs, on a phone’s processor. */
async function measureLongList(browser, { url, cookie }) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'fr-FR' });
  await context.addCookies(cookiesIn(cookie, url));
  const page = await context.newPage();
  await page.goto(`${url}/besoins?pages=10`, { waitUntil: 'networkidle' });
  const rows = await page.locator('main article, main li h2, main li h3').count();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(`globalThis.presses = new Map();
    new PerformanceObserver((list) => { for (const { interactionId, duration } of list.getEntries())
      if (interactionId) presses.set(interactionId, Math.max(duration, presses.get(interactionId) ?? 0)); })
      .observe({ type: 'event', durationThreshold: 16 })`);
  await page.getByRole('combobox').first().click();
  await page.keyboard.type('chute', { delay: 150 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.locator('#filtres').getByRole('checkbox').first().click();
  await page.evaluate('new Promise((done) => setTimeout(done, 500))');
  const presses = await page.evaluate('[...presses.values()]');
  print({
    measure: 'list of needs',
    rows,
    interactions: presses.length,
    longestMs: Math.max(0, ...presses),
    aim: aims.press,
  });
}

const say = (measure, values, aim) =>
  print({
    measure,
    p95Ms: rounded(quantile(values, 0.95)),
    medianMs: rounded(quantile(values, 0.5)),
    times: values.length,
    aim,
  });
