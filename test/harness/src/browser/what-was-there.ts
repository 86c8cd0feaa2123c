import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Database } from '@passerelle/database';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Product } from '../product/index.js';

/** The last lines of a console that are shown. */
const LINES = 20;
/** A page that hangs gives no picture. In milliseconds. */
const PICTURE = 10_000;

interface Followed {
  console: string[];
  pending: Set<Request>;
}

/** Follows the pages of a context, so that a failed test can show what was there. */
export class WhatWasThere {
  private readonly pages = new Map<Page, Followed>();

  follow(context: BrowserContext): void {
    context.on('page', (page) => {
      const followed: Followed = { console: [], pending: new Set() };
      this.pages.set(page, followed);
      page.on('close', () => this.pages.delete(page));
      page.on('console', (message) => {
        followed.console.push(`${message.type()}: ${message.text()}`);
        if (followed.console.length > LINES) followed.console.shift();
      });
      page.on('request', (request) => followed.pending.add(request));
      page.on('requestfinished', (request) => followed.pending.delete(request));
      page.on('requestfailed', (request) => followed.pending.delete(request));
    });
  }

  /**
   * Shows the address, picture, console and pending requests of each open page, and the statements that run.
   * @returns lines for a person
   */
  async described({ app }: Product): Promise<string> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-pictures-'));
    const described = await Promise.all(
      [...this.pages].map(([page, followed], index) =>
        pageDescribed(page, followed, path.join(folder, `${index}.png`)),
      ),
    );
    return [...described.flat(), ...(await statementsDescribed(app.get(Database)))].join('\n');
  }
}

async function pageDescribed(page: Page, followed: Followed, file: string): Promise<string[]> {
  const picture = await page
    .screenshot({ path: file, timeout: PICTURE })
    .then(() => file)
    .catch((error: Error) => `none (${error.message.split('\n')[0]})`);
  return [
    `What was there: ${page.url()}`,
    `  picture: ${picture}`,
    ...followed.console.map((line) => `  console ${line}`),
    ...[...followed.pending].map((request) => `  pending ${request.method()} ${request.url()}`),
  ];
}

/** The statements of the file's database that run or hold a lock, without their values. */
async function statementsDescribed(database: Database): Promise<string[]> {
  const rows: { state: string; waits: string | null; query: string }[] = await database.manager.query(
    `select state, wait_event_type as waits, left(query, 200) as query from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
  );
  return rows.map(
    ({ state, waits, query }) => `  statement ${state}${waits ? `, waits: ${waits}` : ''}: ${query}`,
  );
}
