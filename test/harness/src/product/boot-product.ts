import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person, type PlatformRole } from '@passerelle/accounts';
import { aPerson, sessionOf } from '@passerelle/accounts/testing';
import { readSettings, SettableClock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { graphqlClient, type GraphqlClient } from '@passerelle/graphql/testing';
import { JobsWorker } from '@passerelle/jobs';
import { settled } from '@passerelle/jobs/testing';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { createHttpServer, httpLimits } from '../../../../apps/server/src/http/http-server.js';
import { chosenBackends } from '../backends/chosen-backends.js';
import { cloneDatabase } from '../backends/test-database.js';
import { freePort } from '../servers/index.mjs';
import { proveMeilisearchAnswers } from './prove-meilisearch-answers.js';

/** The whole product, API and worker, over real HTTP, SMTP and the backends of the run, on its own database. */
export interface Product {
  app: NestFastifyApplication;
  url: string;
  database: Database;
  clock: SettableClock;
  mailbox: TestMailbox;
  /** A signed-in person with an account, who calls the API like their browser. */
  as(email: string, role?: PlatformRole): Promise<GraphqlClient>;
  /** A person who is not signed in. */
  anybody(): GraphqlClient;
  /** Waits until every handler of the events so far has run. */
  settled(): Promise<void>;
}

/**
 * Boots the product before the first test of a file and stops it after the last. If the run has Meilisearch, it fails
 * unless Meilisearch has answered searches.
 * @param options.worker false: no recorded event is handled.
 * @param options.env other settings, called once the servers of the file exist, with the created database.
 * @param options.host name of the host in its addresses. Passkeys need `localhost` rather than an IP address.
 * @param options.limits other limits of clients, in milliseconds.
 */
export function bootProduct({
  now = new Date(),
  worker = true,
  env = () => ({}),
  host = '127.0.0.1',
  limits = {},
}: {
  now?: Date;
  worker?: boolean;
  env?: (databaseUrl: string) => Record<string, string>;
  host?: '127.0.0.1' | 'localhost';
  limits?: Partial<typeof httpLimits>;
} = {}): Product {
  const clock = new SettableClock(now);
  const product = { clock } as Product;
  const closers: (() => Promise<void>)[] = [];
  let prove = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const clone = await cloneDatabase();
    const backends = chosenBackends();
    closers.push(clone.drop, backends.drop);
    const mailbox = await startTestMailbox();
    closers.push(() => mailbox.stop());
    // Links in mails contain the port, so it is chosen before any server listens.
    const port = await freePort();
    const url = `http://${host}:${port}`;
    // Created with the first stored file.
    const dataDir = path.join(os.tmpdir(), `passerelle-data-${process.pid}-${port}`);
    closers.push(() => fs.rm(dataDir, { recursive: true, force: true }));
    const settings = readSettings({
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: clone.url,
      ...backends.env,
      SMTP_URL: mailbox.smtpUrl,
      // Curators sign in with one factor; specs of the second one ask for it.
      SECOND_FACTOR: 'no',
      // Specs that are not about meaning run without the model, which takes seconds of processor time.
      EMBEDDINGS: 'off',
      SECRET: 'un secret pour les essais, assez long pour servir',
      LOG_LEVEL: 'error',
      // Broken deliveries are dead-lettered within seconds.
      JOB_ATTEMPTS: '4',
      // People are notified of curators' decisions at once, unless a file is about that.
      UNDO_SECONDS: '0',
      ...env(clone.url),
    });
    const app = await createHttpServer(settings, clock, { ...httpLimits, ...limits });
    closers.push(() => app.close());
    if (backends.env.MEILI_URL !== undefined) prove = proveMeilisearchAnswers({ app, url, clock });
    if (worker) await app.get(JobsWorker).start();
    await app.listen(port, '127.0.0.1');
    Object.assign(product, {
      app,
      url,
      mailbox,
      database: app.get(Database),
      settled: () => settled(app),
      anybody: () => graphqlClient(url),
      async as(email: string, role: PlatformRole = 'none') {
        const database = app.get(Database);
        const known = await database.manager.findOneBy(Person, { email });
        const { id } = known ?? (await aPerson(database, { email, name: email.split('@')[0] }));
        await database.manager.update(Person, { id }, { role });
        // Without a password, since hashing one, and again at the sign-in, takes longer than most tests.
        return graphqlClient(url, { cookie: await sessionOf(app, id) });
      },
    });
  });
  afterAll(async () => {
    try {
      await prove();
    } finally {
      for (const close of closers.toReversed()) await close();
    }
  });
  return product;
}
