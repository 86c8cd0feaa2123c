import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Database } from '@passerelle/database';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { limitOf } from '../slowness.js';
import type { Product } from '../product/index.js';
import { cookiesIn, launchChromium } from '../servers/index.mjs';
import { WhatWasThere } from './what-was-there.js';

export interface PageOptions {
  /** In pixels. By default a phone's. */
  width?: number;
  height?: number;
  language?: 'fr' | 'en';
  colours?: 'light' | 'dark';
  /** Of the device. By default that of Paris. */
  timeZone?: string;
  /** The person with this address is signed in. */
  as?: string;
  withScript?: boolean;
  /** The time of its pages, for a product with a set clock. */
  now?: Date;
}

export interface OpenedBrowser {
  /** A separate browser, with its own cookies and storage. Pages of one person share a context. */
  context(options?: PageOptions): Promise<BrowserContext>;
  /** One page in its own context. */
  page(options?: PageOptions): Promise<Page>;
  /**
   * The last page with such options, of any reader, without any remains. The next page in it is a new document. It is
   * cheaper than a new context, whose process starts and loads everything, axe included, for the first time.
   */
  cleanPage(options?: PageOptions): Promise<Page>;
  /** A person signs in at a browser that others have used before. */
  signIn(context: BrowserContext, email: string): Promise<void>;
  /** Errors that a test expects in the console. The others fail it. */
  expectErrors(pattern: RegExp): void;
}

/** How long a page is waited for, in milliseconds: ends what would wait for ever. */
const WAIT = 120_000;
const PHONE = { width: 390, height: 844 };

/**
 * A Chromium for the tests of a file, on the product of the file. A test fails if a page wrote an error to the
 * console, or threw. Violations of the content security policy are written there too.
 */
export function openBrowser(product: Product): OpenedBrowser {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const kept = new Map<string, Page>();
  /** Requests interrupted by leaving cause no error, as when a page is closed. */
  const leaving = new Set<BrowserContext>();
  const whatWasThere = new WhatWasThere();
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    if ((globalThis as { hasTestFailed?: boolean }).hasTestFailed === true)
      process.stderr.write(
        `${expect.getState().currentTestName}\n${await whatWasThere.described(product)}\n`,
      );
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
    // Playwright's own 30 s are too few while other processes use the machine.
    context.setDefaultTimeout(limitOf(WAIT));
    whatWasThere.follow(context);
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

/** Leaves a page without any remains: nothing runs, and nothing is stored. */
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

/** Stops only the time of day. Timers and measurements continue, which Playwright's own clock replaces. */
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

/** Without the sign-in page, which has its own tests. */
async function signIn(context: BrowserContext, { app, url }: Product, email: string): Promise<void> {
  const { id } = await app.get(Database).manager.findOneByOrFail(Person, { email });
  const header = await sessionOf(app as NestFastifyApplication, id);
  await context.addCookies(cookiesIn(header, url));
}
