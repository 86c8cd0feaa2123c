import { afterAll, beforeAll } from '@jest/globals';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '@passerelle/accounts';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { MailModule } from '@passerelle/mail';
import type { TestDatabase } from './backends/test-database.js';

/** An address where nobody listens, for specs that send no mail. */
const NO_MAIL = 'smtp://127.0.0.1:1';

/**
 * A lib with all libs below it, without HTTP and without workers, since specs call its services, scheduled tasks and
 * event handlers themselves. The caller closes it.
 * @param env settings besides those that every lib needs.
 */
export function startContext(
  given: TestDatabase,
  lib: Type,
  { smtpUrl = NO_MAIL, env = {} }: { smtpUrl?: string; env?: Record<string, string> } = {},
): Promise<INestApplicationContext> {
  const settings = readSettings({
    DATABASE_URL: given.url,
    PUBLIC_URL: 'https://passerelle.example.org',
    SECRET: 'a secret for specs that is long enough',
    EMBEDDINGS: 'off',
    UNDO_SECONDS: '0',
    ...env,
  });
  @Module({
    imports: [
      ConfigModule.with(settings, given.clock),
      DatabaseModule,
      MailModule.with(smtpUrl),
      AccountsModule,
      lib,
    ],
  })
  class Context {}
  return NestFactory.createApplicationContext(Context, { logger: false, abortOnError: false });
}

/**
 * Application contexts on one database for the tests of a file. Each has its own connections and index, like a
 * process. Empty until the first test begins.
 */
export function contextsUnderTest(given: TestDatabase, lib: Type, count: number): INestApplicationContext[] {
  const contexts: INestApplicationContext[] = [];
  beforeAll(async () => {
    for (let i = 0; i < count; i++) contexts.push(await startContext(given, lib));
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });
  return contexts;
}
