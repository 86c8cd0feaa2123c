import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { chosenBackends, testDatabase } from '@passerelle/harness';
import { Redis } from 'ioredis';
import { Broadcast } from './broadcast.js';
import { BroadcastModule } from './broadcast.module.js';
import { Invalidations } from './invalidations.js';

const given = testDatabase();
const backends = chosenBackends();

/** The messages that a process has heard, and a promise for the time when it has heard a number of them. */
class Ear {
  readonly heard: unknown[] = [];
  private resume = (): void => undefined;

  readonly hear = (message: object | undefined): void => {
    this.heard.push(message);
    this.resume();
  };

  async hasHeard(count: number): Promise<unknown[]> {
    while (this.heard.length < count) await new Promise<void>((resolve) => (this.resume = resolve));
    return this.heard;
  }
}

/** Cuts every listening connection, like a restart of the server. */
async function interrupt(): Promise<void> {
  const { REDIS_URL: url, REDIS_PREFIX: prefix = '' } = backends.env;
  if (url === undefined) {
    await given.database.manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle listener'`,
    );
    return;
  }
  const redis = new Redis(url);
  const clients = String(await redis.client('LIST')).split('\n');
  for (const client of clients.filter((line) => line.includes(` name=${prefix}:`)))
    await redis.client('KILL', 'ID', /^id=(\d+)/.exec(client)?.[1] ?? '');
  await redis.quit();
}

describe('a broadcast', () => {
  const apps: INestApplicationContext[] = [];
  const ears = [new Ear(), new Ear()];
  const aProcess = async (): Promise<INestApplicationContext> => {
    const settings = readSettings({ DATABASE_URL: given.url, ...backends.env });
    @Module({ imports: [ConfigModule.with(settings, given.clock), DatabaseModule, BroadcastModule] })
    class App {}
    return NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  };

  beforeAll(async () => {
    for (const ear of ears) {
      const app = await aProcess();
      apps.push(app);
      app.get(Broadcast).subscribe(ear.hear);
    }
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await backends.drop();
  });

  it('is heard by every process that listens, no matter who sends it, in order', async () => {
    // Each first hears that it listens now, and may have missed messages.
    for (const ear of ears) expect(await ear.hasHeard(1)).toEqual([undefined]);
    await apps[0].get(Broadcast).publish({ hello: 'd’ici' });
    await apps[0].get(Broadcast).publish({ hello: 'encore' });
    for (const ear of ears)
      expect(await ear.hasHeard(3)).toEqual([undefined, { hello: 'd’ici' }, { hello: 'encore' }]);
    await apps[1].get(Broadcast).publish({ hello: 'de là' });
    for (const ear of ears) expect((await ear.hasHeard(4)).at(-1)).toEqual({ hello: 'de là' });
  });

  it('of many invalidations is split, so that PostgreSQL takes it', async () => {
    const hints = Array.from({ length: 120 }, (_, i) => ({
      topic: 'conversation' as const,
      id: '01980000-0000-7000-8000-000000000000',
      part: 'parties',
      personId: `01980000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    }));
    const before = ears.map(({ heard }) => heard.length);
    await apps[1].get(Invalidations).give(hints);
    for (const [i, ear] of ears.entries()) {
      const messages = (await ear.hasHeard(before[i] + 3)).slice(before[i]) as { hints: unknown[] }[];
      expect(messages.flatMap((message) => message.hints)).toEqual(hints);
    }
  });

  it('may have been missed while the connection that listens is broken, and is heard again', async () => {
    const before = ears.map(({ heard }) => heard.length);
    await interrupt();
    for (const [i, ear] of ears.entries()) expect((await ear.hasHeard(before[i] + 1)).at(-1)).toBeUndefined();
    await apps[0].get(Broadcast).publish({ hello: 'de retour' });
    for (const [i, ear] of ears.entries())
      expect((await ear.hasHeard(before[i] + 2)).at(-1)).toEqual({ hello: 'de retour' });
  });

  it('that is too long is refused, by whatever it would be sent', async () => {
    await expect(apps[0].get(Broadcast).publish({ text: 'é'.repeat(3_950) })).rejects.toThrow('too long');
  });
});
