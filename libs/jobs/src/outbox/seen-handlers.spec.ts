import { afterAll, beforeAll, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule, EventSet, provideEvents } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { JobsModule } from '../jobs.module.js';
import { EventHandler } from './event-handler.js';
import { SeenHandlers } from './seen-handlers.js';

const given = testDatabase();
const events = new EventSet();
const LightsOut = events.define('LightsOut', { invalidates: 'nothing' });
const BellRung = events.define('BellRung', { invalidates: 'nothing' });

@EventHandler('SleepOnLightsOut', LightsOut)
class SleepOnLightsOut {
  async handle(): Promise<void> {}
}

@EventHandler('WakeOnBellRung', BellRung)
class WakeOnBellRung {
  async handle(): Promise<void> {}
}

let app: INestApplicationContext;
beforeAll(async () => {
  const settings = readSettings({ DATABASE_URL: given.url });
  // Reported in different orders, as each version has its own.
  @Module({ providers: [provideEvents(events), SleepOnLightsOut, WakeOnBellRung] })
  class Dormitory {}
  @Module({ imports: [ConfigModule.with(settings, given.clock), DatabaseModule, JobsModule, Dormitory] })
  class App {}
  app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
});
afterAll(() => app.close());

it('workers of two versions that say their handlers at the same time do not wait for each other', async () => {
  const seen = app.get(SeenHandlers);
  await seen.say();
  given.clock.advance(3_600_000);
  let saying = Promise.resolve();
  await given.database.transaction(async ({ manager }) => {
    const says = (eventName: string): Promise<unknown> =>
      manager.query('UPDATE seen_handler SET seen_at = now() WHERE event_name = $1', [eventName]);
    await says('BellRung');
    saying = seen.say();
    // After a failure of one, the other one reports it.
    saying.catch(() => undefined);
    await until(
      async () =>
        (await given.database.dataSource.query('SELECT FROM pg_locks WHERE NOT granted')).length > 0,
    );
    await says('LightsOut');
  });
  await saying;
});
