import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Database } from '@passerelle/database';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Product } from '../product/index.js';
import { cookiesIn, launchChromium } from '../servers/index.mjs';

export interface PageOptions {
  /** In pixels; a phone's unless said. */
  width?: number;
  height?: number;
  language?: 'fr' | 'en';
  colours?: 'light' | 'dark';
  /** Of the device; that of Paris unless said. */
  timeZone?: string;
  /** Whoever has this address is signed in. */
  as?: string;
  withScript?: boolean;
  /** What time its pages believe it is: for a product whose clock is set. */
  now?: Date;
}

export interface OpenedBrowser {
  /** A browser of its own: cookies and what is stored are nobody else's. Pages of one person share a context. */
  context(options?: PageOptions): Promise<BrowserContext>;
  /** One page in a context of its own. */
  page(options?: PageOptions): Promise<Page>;
  /**
   * The page of the last time with such options, whoever read it then: nothing of that is left, and whatever it opens next is a new
   * document. It is cheaper than a context of its own, whose process starts and loads everything, axe included, for the first time.
   */
  cleanPage(options?: PageOptions): Promise<Page>;
  /** Somebody signs in at a browser that others have used before. */
  signIn(context: BrowserContext, email: string): Promise<void>;
  /** Errors that a test expects in the console; the others fail it. */
  expectErrors(pattern: RegExp): void;
}

const PHONE = { width: 390, height: 844 };

/**
 * A Chromium for the tests of a file, on the product of the file. A test fails if a page wrote an error to the console, or threw:
 * what breaks the content security policy is written there too.
 */
export function openBrowser(product: Product): OpenedBrowser {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const kept = new Map<string, Page>();
  /** What is broken off on the way out is heard by nobody, as where a page is closed. */
  const leaving = new Set<BrowserContext>();
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    for (const page of kept.values()) await leave(page, product.url);
    complaints = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  async function newContext({
    width = PHONE.width,
    height = PHONE.height,
    language = 'fr',
    colours = 'light',
    timeZone = 'Europe/Paris',
    withScript = true,
    now,
  }: PageOptions): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width, height },
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: timeZone,
      colorScheme: colours,
      reducedMotion: 'reduce',
      javaScriptEnabled: withScript,
    });
    if (now !== undefined) await context.addInitScript(stoppedAt(now));
    const complain = (complaint: string): void => {
      if (!leaving.has(context)) complaints.push(complaint);
    };
    context.on('weberror', (error) => complain(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') complain(message.text());
    });
    return context;
  }

  const opened: OpenedBrowser = {
    async context({ as, ...options } = {}) {
      const context = await newContext(options);
      contexts.push(context);
      if (as !== undefined) await signIn(context, product, as);
      return context;
    },
    page: async (options) => (await opened.context(options)).newPage(),
    async cleanPage({ as, ...options } = {}) {
      const key = JSON.stringify(options);
      const page = kept.get(key) ?? (await (await newContext(options)).newPage());
      kept.set(key, page);
      leaving.add(page.context());
      await leave(page, product.url);
      leaving.delete(page.context());
      await page.setViewportSize({
        width: options.width ?? PHONE.width,
        height: options.height ?? PHONE.height,
      });
      if (as !== undefined) await signIn(page.context(), product, as);
      return page;
    },
    signIn: (context, email) => signIn(context, product, email),
    expectErrors: (pattern) => void expected.push(pattern),
  };
  return opened;
}

/** Of the same origin, so that the process of the page stays, and without a script. */
const NOTHING_RUNS_THERE = '/health/live';

/** Leaves a page as one that was never used: nothing runs, and nothing is stored. */
async function leave(page: Page, origin: string): Promise<void> {
  if (page.url().endsWith(NOTHING_RUNS_THERE)) return;
  await page.unrouteAll();
  await page.emulateMedia({ media: null, forcedColors: null });
  await page.goto(NOTHING_RUNS_THERE);
  await page.evaluate('sessionStorage.clear()');
  const debug = await page.context().newCDPSession(page);
  await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await debug.detach();
  await page.context().clearCookies();
}

/** Stops the time of day alone: timers and measurements go on, which Playwright's own clock replaces. */
const stoppedAt = (now: Date): string => `{
  const RunningDate = Date;
  globalThis.Date = class extends RunningDate {
    constructor(...parts) {
      parts.length === 0 ? super(${now.getTime()}) : super(...parts);
    }
    static now() {
      return ${now.getTime()};
    }
  };
}`;

/** Without the sign-in page, which has tests of its own. */
async function signIn(context: BrowserContext, { app, url }: Product, email: string): Promise<void> {
  const { id } = await app.get(Database).manager.findOneByOrFail(Person, { email });
  const header = await sessionOf(app as NestFastifyApplication, id);
  await context.addCookies(cookiesIn(header, url));
}
