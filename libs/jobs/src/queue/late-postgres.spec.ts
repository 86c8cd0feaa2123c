import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { type FreezableProxy, startFreezableProxy, testDatabase } from '@passerelle/harness';
import { type DeliveryToQueue, JobQueue, type QueueName } from './job-queue.js';

let proxy: FreezableProxy;
let queue: JobQueue;
// Before the database is dropped.
afterAll(async () => {
  await queue.beforeApplicationShutdown();
  await queue.onApplicationShutdown();
});
const given = testDatabase();

beforeAll(async () => {
  const url = new URL(given.url);
  proxy = await startFreezableProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(proxy.port);
  queue = new JobQueue(readSettings({ DATABASE_URL: url.href }), 'spec');
});
afterAll(() => proxy.cut());

const delivery = (name: QueueName): DeliveryToQueue => ({
  queue: name,
  eventId: newId(),
  handler: 'A',
  failures: 0,
});
const queued = async (): Promise<string[]> =>
  (
    await given.database.manager.query<{ queue: string }[]>('SELECT queue FROM bullmq.job ORDER BY queue')
  ).map((row) => row.queue);

describe('a queue whose PostgreSQL is away when it is first used', () => {
  it('takes deliveries once PostgreSQL is back', async () => {
    await proxy.cut();
    await queue.addDeliveries([delivery('main'), delivery('mails')]);
    expect(await queued()).toEqual([]);
    await proxy.mend();
    await queue.addDeliveriesAgain([delivery('main'), delivery('mails')]);
    expect(await queued()).toEqual(['passerelle', 'passerelle-mails']);
  });
});
