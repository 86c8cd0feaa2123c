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
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    complaints = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  const opened: OpenedBrowser = {
    async context({ width, height, language = 'fr', colours = 'light', as, withScript = true, now } = {}) {
      const context = await browser.newContext({
        baseURL: product.url,
        viewport: { width: width ?? PHONE.width, height: height ?? PHONE.height },
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        timezoneId: 'Europe/Paris',
        colorScheme: colours,
        reducedMotion: 'reduce',
        javaScriptEnabled: withScript,
      });
      contexts.push(context);

      if (now !== undefined) await context.addInitScript(stoppedAt(now));
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      if (as !== undefined) await signIn(context, product, as);
      return context;
    },
    page: async (options) => (await opened.context(options)).newPage(),
    signIn: (context, email) => signIn(context, product, email),
    expectErrors: (pattern) => void expected.push(pattern),
  };
  return opened;
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
