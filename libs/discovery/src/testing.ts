import { afterAll, beforeAll } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '@passerelle/accounts';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { MailModule } from '@passerelle/mail';
import { DiscoveryModule } from './discovery.module.js';

/** Processes on one database, without workers: specs call reactions and schedules themselves. Empty until the first test. */
export function discoveryUnderTest(given: TestDatabase, count = 1): INestApplicationContext[] {
  const apps: INestApplicationContext[] = [];
  beforeAll(async () => {
    const settings = readSettings({
      DATABASE_URL: given.url,
      PUBLIC_URL: 'https://passerelle.example.org',
      SECRET: 'a secret for specs that is long enough',
    });
    @Module({
      imports: [
        ConfigModule.with(settings, given.clock),
        DatabaseModule,
        MailModule.with('smtp://127.0.0.1:1'),
        AccountsModule,
        DiscoveryModule,
      ],
    })
    class App {}
    for (let i = 0; i < count; i++) {
      apps.push(await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false }));
    }
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
  });
  return apps;
}
